package saved

import "strconv"

// IsNode marks Table as reachable by its id.
func (Table) IsNode() {}

// NodeID returns the permanent id by which the API names the table.
func (t Table) NodeID() string { return "table:" + strconv.FormatInt(t.ID, 10) }

// IsNode marks Result as reachable by its id.
func (Result) IsNode() {}

// NodeID returns the permanent id by which the API names the result.
func (r Result) NodeID() string { return "result:" + strconv.FormatInt(r.ID, 10) }

// IsNode marks Link as reachable by its id.
func (Link) IsNode() {}

// NodeID returns the permanent id by which the API names the link, of which no secret can be made.
func (l Link) NodeID() string { return "link:" + strconv.FormatInt(l.ID, 10) }
