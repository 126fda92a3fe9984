package demo

import (
	"context"
	"fmt"
	"strconv"

	"github.com/uptrace/bun"

	"thidua/internal/org"
)

// Today is the day on which the demo stands: ten months have ended, and most of what the
// tenth owes has come in.
const Today org.Date = "2024-11-10"

// Scene is the demo that a database holds.
type Scene struct {
	Scale   Scale
	Today   org.Date // the day that it was loaded for
	Reforms bool     // with Phú Yên, and the reorganisations of 2024 and 2025
}

// Find returns the demo that was loaded into the database, and false where none was: its
// figures are real.
func Find(ctx context.Context, db bun.IDB) (Scene, bool, error) {
	var rows []struct{ Name, Value string }
	if err := db.NewRaw("SELECT name, value FROM setting WHERE name IN ('demo', 'reforms', 'today') ORDER BY name").Scan(ctx, &rows); err != nil {
		return Scene{}, false, fmt.Errorf("looking for the demo: %w", err)
	}
	var s Scene
	for _, r := range rows {
		switch r.Name {
		case "demo":
			s.Scale = Scale(r.Value)
		case "today":
			s.Today = org.Date(r.Value)
		default:
			s.Reforms = r.Value == "true"
		}
	}
	return s, s.Scale != "", nil
}

// remember writes down, in the transaction that loads it, that the database holds the demo.
func (s Scene) remember(ctx context.Context, tx bun.IDB) error {
	_, err := tx.NewRaw("INSERT INTO setting (name, value) VALUES ('demo', ?), ('today', ?), ('reforms', ?)", s.Scale, s.Today, strconv.FormatBool(s.Reforms)).Exec(ctx)
	if err != nil {
		return fmt.Errorf("remembering the demo: %w", err)
	}
	return nil
}
