package demo

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
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
	Years   bool     // of 2023, 2024 and 2025, over both reorganisations
}

// SceneOf returns the demo of a scale as it ships, of several years where that is asked for. It
// fails where the scale is none, or has no demo of several years.
func SceneOf(scale Scale, reforms, years bool) (Scene, error) {
	if _, err := scale.provinces(); err != nil {
		return Scene{}, err
	}
	if !years {
		return Scene{Scale: scale, Today: Today, Reforms: reforms}, nil
	}
	if scale != Province {
		return Scene{}, errors.New("several years are of the province alone")
	}
	return Scene{Scale: scale, Today: YearsToday, Reforms: true, Years: true}, nil
}

// Year returns the year in which the demo stands.
func (s Scene) Year() int { return movement.MonthOf(s.Today).Year() }

// seasons returns what the demo tells of.
func (s Scene) seasons() []season {
	if s.Years {
		return seasons
	}
	return []season{alone}
}

// Find returns the demo that was loaded into the database, and false where none was: its
// figures are real.
func Find(ctx context.Context, db bun.IDB) (Scene, bool, error) {
	var rows []struct{ Name, Value string }
	if err := db.NewRaw("SELECT name, value FROM setting WHERE name IN ('demo', 'reforms', 'today', 'years') ORDER BY name").Scan(ctx, &rows); err != nil {
		return Scene{}, false, fmt.Errorf("looking for the demo: %w", err)
	}
	var s Scene
	for _, r := range rows {
		switch r.Name {
		case "demo":
			s.Scale = Scale(r.Value)
		case "today":
			s.Today = org.Date(r.Value)
		case "years":
			s.Years = r.Value == "true"
		default:
			s.Reforms = r.Value == "true"
		}
	}
	return s, s.Scale != "", nil
}

// remember writes down, in the transaction that loads it, that the database holds the demo.
func (s Scene) remember(ctx context.Context, tx bun.IDB) error {
	_, err := tx.NewRaw("INSERT INTO setting (name, value) VALUES ('demo', ?), ('today', ?), ('reforms', ?), ('years', ?)",
		s.Scale, s.Today, strconv.FormatBool(s.Reforms), strconv.FormatBool(s.Years)).Exec(ctx)
	if err != nil {
		return fmt.Errorf("remembering the demo: %w", err)
	}
	return nil
}
