package figure_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/uptrace/bun"
	"pgregory.net/rapid"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// TestFigures_ParentIsOwnPartAndChildren moves, closes and opens units at random, lets them
// report at random, and holds under every reading of the tree that each sum is what the
// unit said itself and what the units below it come to. The own part comes from what was
// said, never from the product's sums.
func TestFigures_ParentIsOwnPartAndChildren(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	elements := []string{"members_total", "members_studied", "internal_fund_contributions", "members_admitted", "officers_total", "org_has_plan"}
	rapid.Check(t, func(r *rapid.T) {
		tx, err := h.db.BeginTx(t.Context(), nil)
		if err != nil {
			r.Fatal(err)
		}
		defer func() { _ = tx.Rollback() }()
		for range rapid.IntRange(0, 3).Draw(r, "changes") {
			names := []string{"C1", "C2", "C3", "B1", "B2", "B3", "B4"}
			unit := h.units[rapid.SampledFrom(names).Draw(r, "unit")]
			parents := []string{"D1", "D2"}
			if unit.Level == org.Branch {
				parents = []string{"C1", "C2", "C3"}
			}
			to := h.units[rapid.SampledFrom(parents).Draw(r, "to")]
			day := org.Date(fmt.Sprintf("2024-%02d-%02d", rapid.IntRange(1, 10).Draw(r, "month"), rapid.IntRange(1, 28).Draw(r, "day")))
			if rapid.IntRange(0, 3).Draw(r, "close") == 0 {
				_ = org.Close(t.Context(), tx, h.scope(), unit.ID, to.ID, day) // refused where it cannot be
				continue
			}
			_ = org.Move(t.Context(), tx, h.scope(), unit.ID, to.ID, day)
		}
		for range rapid.IntRange(1, 25).Draw(r, "reports") {
			s := report.Submission{
				Unit:  h.units[rapid.SampledFrom([]string{"P", "D1", "D2", "C1", "C2", "C3", "B1", "B2", "B3", "B4"}).Draw(r, "reporter")].ID,
				Month: movement.Month(fmt.Sprintf("2024-%02d", rapid.IntRange(1, 10).Draw(r, "reported"))), State: report.Submitted,
				At: time.Date(2024, 11, 2, 0, 0, 0, 0, time.UTC), Values: map[string]int64{},
			}
			for _, code := range elements {
				if rapid.Bool().Draw(r, code) {
					s.Values[code] = int64(rapid.IntRange(0, 1).Draw(r, "value")) * map[bool]int64{true: 1, false: 37}[code == "org_has_plan"]
				}
			}
			_, _ = report.Submit(t.Context(), tx, h.scope(), h.campaign, s) // refused where the unit does not owe it
		}
		period, err := movement.ParsePeriod(rapid.SampledFrom([]string{"2024", "2024-H1", "2024-Q3", "2024-06", "2024-9M"}).Draw(r, "period"))
		if err != nil {
			r.Fatal(err)
		}
		tree := rapid.SampledFrom([]figure.Reading{figure.AsReported, figure.Current, figure.AsOf("2024-05-15"), figure.AsOf("2024-08-01")}).Draw(r, "tree")
		addsUp(r, h, tx, elements, period, tree)
	})
}

// addsUp holds the figure of every unit against its own part and, recursively, its children's.
func addsUp(r *rapid.T, h *house, tx bun.IDB, elements []string, period movement.Period, tree figure.Reading) {
	b := readBooks(r, h, tx)
	day := min(period.Last(), h.today)
	ask := figure.Ask{Period: period, Tree: tree}
	for _, code := range elements {
		e := h.campaign.Element(code)
		ask.Indicators = append(ask.Indicators, &movement.Indicator{
			Code: code, Kind: movement.Total, Formula: movement.Formula{Factor: 1, Numerator: movement.Sum{{Coefficient: 1, Element: e}}},
		})
	}
	for _, u := range h.units {
		ask.Units = append(ask.Units, u)
	}
	figures, err := figure.Figures(h.t.Context(), tx, h.scope(), h.campaign, ask)
	if err != nil {
		r.Fatal(err)
	}
	onTree := func(reported org.Date) org.Date {
		if tree == figure.AsReported {
			return reported
		}
		return tree.Day(period, h.today)
	}
	for code, u := range h.units {
		for i, ind := range ask.Indicators {
			e := ind.Formula.Numerator[0].Element
			var want sum
			if e.Nature == movement.Flow {
				for _, m := range period.Months() {
					want.add(b.total(u.ID, onTree(m.Last()), func(unit int64) sum { return b.said[unit][m.First()][e] }))
				}
			} else {
				want = b.total(u.ID, onTree(day), func(unit int64) (last sum) {
					if closed := b.closed[unit]; closed != "" && closed <= day {
						return last
					}
					for m := range 12 {
						month := movement.MonthPeriod(2024, m+1)
						if said := b.said[unit][month.First()][e]; said.said && month.First() <= period.Last() {
							last = said
						}
					}
					return last
				})
			}
			var got sum
			if n := figures[u.ID][i].Numerator; n != nil {
				got = sum{*n, true}
			}
			if got != want {
				r.Fatalf("%s %s of %s on %v is %v, its own part and its children's %v", period, e.Code, code, tree, got, want)
			}
		}
	}
}

// sum is a number that somebody has said, or nobody.
type sum struct {
	n    int64
	said bool
}

func (s *sum) add(o sum) { s.n, s.said = s.n+o.n, s.said || o.said }

// books are the reports and the parents, as the tables hold them.
type books struct {
	said    map[int64]map[org.Date]map[*movement.Element]sum
	parents []struct {
		UnitID, ParentID int64
		Since, Until     org.Date
	}
	closed map[int64]org.Date
}

func readBooks(r *rapid.T, h *house, tx bun.IDB) *books {
	b := &books{said: map[int64]map[org.Date]map[*movement.Element]sum{}, closed: map[int64]org.Date{}}
	var reports []*report.Report
	if err := tx.NewSelect().Model(&reports).Scan(h.t.Context()); err != nil {
		r.Fatal(err)
	}
	for _, rep := range reports {
		if b.said[rep.UnitID] == nil {
			b.said[rep.UnitID] = map[org.Date]map[*movement.Element]sum{}
		}
		of := map[*movement.Element]sum{}
		for _, e := range h.campaign.Elements {
			n := rep.Said.Said(e)
			of[e] = sum{n.V, n.Valid}
		}
		b.said[rep.UnitID][rep.Month] = of
	}
	err := tx.NewRaw("SELECT unit_id, coalesce(parent_id, 0) AS parent_id, lower(valid) AS since, upper(valid) AS until FROM placement").Scan(h.t.Context(), &b.parents)
	if err != nil {
		r.Fatal(err)
	}
	var closed []struct {
		ID     int64
		Closed org.Date
	}
	if err := tx.NewRaw("SELECT id, closed FROM unit WHERE closed IS NOT NULL").Scan(h.t.Context(), &closed); err != nil {
		r.Fatal(err)
	}
	for _, c := range closed {
		b.closed[c.ID] = c.Closed
	}
	return b
}

// total is a unit's own part and the totals of the units that hang below it on a day.
func (b *books) total(unit int64, day org.Date, own func(unit int64) sum) sum {
	all := own(unit)
	for _, p := range b.parents {
		if p.ParentID == unit && p.Since <= day && (p.Until == "" || p.Until > day) {
			all.add(b.total(p.UnitID, day, own))
		}
	}
	return all
}
