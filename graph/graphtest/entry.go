package graphtest

import (
	"strings"

	"thidua/internal/org"
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
	var id string
	h.Must(h.DB.NewRaw(`INSERT INTO entry (register, unit_id, day, subject_id, due, done, state, follows_id, values, noted_by, revision, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?::bigint, ?::jsonb, (SELECT id FROM account WHERE name = ?), 1, '2024-11-01') RETURNING 'entry:' || id`,
		register, h.Units[unit].ID, day, row["subject"], row["due"], row["done"], row["state"], row["follows"], row["values"], row["by"]).Scan(h.T.Context(), &id))
	h.Must(h.DB.NewRaw(`INSERT INTO entry_revision (entry_id, revision, act, state, day, values, names, at, comment)
		SELECT id, 1, 'SAVE', state, day, values, names, at, '' FROM entry WHERE 'entry:' || id = ? RETURNING entry_id`, id).Scan(h.T.Context(), new(int64)))
	return id
}
