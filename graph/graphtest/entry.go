package graphtest

import (
	"strings"

	"thidua/internal/org"
	"thidua/internal/testdb"
)

// Enter writes an entry into the register of a unit as it stands in the database, and returns its id. What it is
// beside NOTED follows: "state=CONFIRMED", "subject=D1", "due=2024-10-01", "done=2024-10-02", "by=leader.D1",
// "follows=entry:1", "values={…}".
func (h *House) Enter(register, unit string, day org.Date, more ...string) string {
	h.T.Helper()
	row := map[string]any{"state": "NOTED", "values": "{}"}
	for _, m := range more {
		name, value, _ := strings.Cut(m, "=")
		row[name] = value
	}
	if code, ok := row["subject"].(string); ok {
		row["subject"] = h.Units[code].ID
	}
	if follows, ok := row["follows"].(string); ok {
		row["follows"] = strings.TrimPrefix(follows, "entry:")
	}
	id, err := testdb.Enter(h.T.Context(), h.DB, register, h.Units[unit].ID, string(day), row)
	h.Must(err)
	return id
}
