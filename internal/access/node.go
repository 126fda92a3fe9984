package access

import "strconv"

// IsNode marks Actor as reachable by its id.
func (Actor) IsNode() {}

// NodeID returns the permanent id by which the API names the caller.
func (a Actor) NodeID() string { return "viewer:" + strconv.FormatInt(a.ID, 10) }

// IsNode marks Account as reachable by its id.
func (Account) IsNode() {}

// NodeID returns the permanent id by which the API names the account.
func (a Account) NodeID() string { return "account:" + strconv.FormatInt(a.ID, 10) }

// IsNode marks IssuedToken as reachable by its id.
func (IssuedToken) IsNode() {}

// NodeID returns the permanent id by which the API names the token.
func (t IssuedToken) NodeID() string { return "token:" + t.ID }

// IsNode marks Grant as reachable by its id.
func (Grant) IsNode() {}

// NodeID returns the permanent id by which the API names the grant.
func (g Grant) NodeID() string { return "grant:" + strconv.FormatInt(g.ID, 10) }
