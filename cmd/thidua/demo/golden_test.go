package demo

import (
	"fmt"
	"math"
	"os"
	"testing"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// goldenCell is what the script of the golden tables says of one indicator of one unit in one period.
type goldenCell struct {
	Period, Indicator      string
	UnitID                 int64
	Numerator, Denominator *int64
	Value                  *float64
	Expected, Reported     int64
}

// goldenTables runs the script on a day, and returns the session in which what came of it stands.
func goldenTables(t *testing.T, db *bun.DB, on org.Date) bun.Conn {
	t.Helper()
	script, err := os.ReadFile("testdata/golden.sql")
	if err != nil {
		t.Fatal(err)
	}
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	if _, err := conn.ExecContext(t.Context(), fmt.Sprintf("SET golden.today = '%s';", on)+string(script)); err != nil {
		t.Fatal(err)
	}
	return conn
}

func TestFigures_AreWhatTheScriptFinds(t *testing.T) {
	t.Parallel()
	for _, of := range []struct {
		name    string
		reforms bool
		on      org.Date
	}{{"the year runs", false, today}, {"communes were merged and split, districts abolished", true, later}} {
		t.Run(of.name, func(t *testing.T) {
			t.Parallel()
			db := loaded(t, of.reforms)
			start := time.Now()
			conn := goldenTables(t, db.DB, of.on)
			t.Log("script", time.Since(start))
			var cells []goldenCell
			if err := conn.NewRaw("SELECT period, indicator, unit_id, numerator, denominator, value::float8, expected, reported FROM golden WHERE period NOT LIKE 'to %'").Scan(t.Context(), &cells); err != nil {
				t.Fatal(err)
			}
			t.Log(len(cells), "cells", time.Since(start))
			byPeriod := map[string]map[int64]map[string]goldenCell{}
			for _, c := range cells {
				if byPeriod[c.Period] == nil {
					byPeriod[c.Period] = map[int64]map[string]goldenCell{}
				}
				if byPeriod[c.Period][c.UnitID] == nil {
					byPeriod[c.Period][c.UnitID] = map[string]goldenCell{}
				}
				byPeriod[c.Period][c.UnitID][c.Indicator] = c
			}
			campaign, err := movement.Load(t.Context(), db, 2024)
			if err != nil {
				t.Fatal(err)
			}
			wrong := map[string]int{}
			n := 0
			for text, units := range byPeriod {
				period, err := movement.ParsePeriod(text)
				if err != nil {
					t.Fatal(err)
				}
				ask := figure.Ask{Period: period, Tree: figure.AsReported}
				for id := range units {
					ask.Units = append(ask.Units, &org.Unit{ID: id})
				}
				for _, ind := range campaign.Indicators {
					if ind.Headline {
						ask.Indicators = append(ask.Indicators, ind)
					}
				}
				scope := org.Subtree(of.on, "1")
				got, err := figure.Figures(t.Context(), db, scope, campaign, ask)
				if err != nil {
					t.Fatal(err)
				}
				for id, figures := range got {
					for _, f := range figures {
						c, ok := units[id][f.Indicator.Code]
						if !ok {
							wrong["absent "+f.Indicator.Code]++
							continue
						}
						n++
						bad := func(what string, a, b any) {
							if wrong[f.Indicator.Code+" "+what]++; wrong[f.Indicator.Code+" "+what] <= 2 {
								t.Errorf("%s of %s of %d in %s: script %v, figure %v (%s)", what, f.Indicator.Code, id, period, a, b, f.Status)
							}
						}
						if !same(c.Numerator, f.Numerator) {
							bad("numerator", show(c.Numerator), show(f.Numerator))
						}
						if !same(c.Denominator, f.Denominator) {
							bad("denominator", show(c.Denominator), show(f.Denominator))
						}
						if (c.Value == nil) != (f.Value == nil) || c.Value != nil && math.Abs(*c.Value-*f.Value) > 1e-12*math.Abs(*f.Value) {
							bad("value", c.Value, f.Value)
						}
						if c.Expected != f.Coverage.Expected || c.Reported != f.Coverage.Reported {
							bad("coverage", fmt.Sprint(c.Reported, "/", c.Expected), f.Coverage)
						}
					}
				}
			}
			t.Log(n, wrong, time.Since(start))
		})
	}
}

func same(a, b *int64) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }
func show(a *int64) string {
	if a == nil {
		return "nil"
	}
	return fmt.Sprint(*a)
}
