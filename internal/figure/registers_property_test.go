package figure_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun"
	"pgregory.net/rapid"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
)

// books are the registers of the small campaign: who keeps each, and whether it is required.
var books = []struct {
	code     string
	keptBy   string
	levels   []org.Level
	leaf     bool
	required bool
}{
	{"of_leaves", `["LEAF"]`, nil, true, true},
	{"of_communes_and_leaves", `["COMMUNE", "LEAF"]`, []org.Level{org.Commune}, true, true},
	{"above", `["PROVINCE", "DISTRICT"]`, []org.Level{org.Province, org.District}, false, true},
	{"not_required", `["BRANCH", "LEAF"]`, []org.Level{org.Branch}, true, false},
}

func keepBooks(t *testing.T, db *postgres.DB) {
	t.Helper()
	for i, b := range books {
		_, err := db.NewRaw(`INSERT INTO register (campaign_id, code, ordinal, declared)
			SELECT id, ?, ?, jsonb_build_object('code', ?0::text, 'kept_by', ?2::jsonb, 'required', ?3::bool) FROM campaign`, b.code, i+1, b.keptBy, b.required).Exec(t.Context())
		if err != nil {
			t.Fatal(err)
		}
	}
}

// reported are the elements that units report.
func reported(c *movement.Campaign) []*movement.Element {
	return slices.DeleteFunc(slices.Clone(c.Elements), func(e *movement.Element) bool { return e.Counted != "" })
}

// keep has the units note entries, or say that there were none, in quarters of three years; whether or not they have to.
func (w *world) keep(rt *rapid.T, tx bun.IDB) {
	type noted struct {
		book    string
		quarter int
	}
	for _, u := range w.units {
		said := map[noted]bool{}
		for _, b := range books {
			for quarter := -1; quarter <= 4; quarter++ {
				first := org.DateOf(org.Date("2024-01-01").Time().AddDate(0, 3*quarter, 0))
				var err error
				switch rapid.IntRange(0, 5).Draw(rt, "kept") {
				case 0:
				case 1: // struck out
					err = note(rt, tx, u, b.code, first, "VOID")
				case 2:
					said[noted{b.code, quarter}] = true
					_, err = tx.NewRaw("INSERT INTO nothing (register, unit_id, quarter, at) VALUES (?, ?, ?, '2024-01-01')", b.code, u.unit.ID, first).Exec(rt.Context())
				default:
					said[noted{b.code, quarter}] = true
					day := org.DateOf(first.Time().AddDate(0, 3, -1)) // at the quarter's very ends most of all
					if rapid.Bool().Draw(rt, "early") {
						day = first
					}
					err = note(rt, tx, u, b.code, day, rapid.SampledFrom([]string{"NOTED", "CONFIRMED"}).Draw(rt, "entry"))
				}
				if err != nil {
					rt.Fatal(err)
				}
			}
		}
		owed, missed := map[string]bool{}, map[string]bool{}
		for quarter := range 4 {
			p := movement.MonthsPeriod(2024, 3*quarter+1, 3*quarter+3)
			if p.Last() >= w.today {
				break
			}
			for _, b := range books {
				if !b.required || !u.openOn(p.Last()) || !slices.Contains(b.levels, u.unit.Level) && (!b.leaf || w.leads(u, p.Last())) {
					continue
				}
				owed[b.code] = true
				missed[b.code] = missed[b.code] || !said[noted{b.code, quarter}]
			}
			if len(owed) == 0 {
				continue
			}
			kept := int64(0)
			for _, wrong := range missed {
				if !wrong {
					kept++
				}
			}
			u.kept[movement.MonthOf(p.Last())] = map[string]int64{"required": int64(len(owed)), "kept": kept}
		}
	}
}

func note(rt *rapid.T, tx bun.IDB, u *thing, book string, day org.Date, state string) error {
	_, err := tx.NewRaw("INSERT INTO entry (register, unit_id, day, values, state, revision, at) VALUES (?, ?, ?, '{}', ?, 1, '2024-01-01')",
		book, u.unit.ID, day, state).Exec(rt.Context())
	return err
}

// TestFigures_ComeToWhatIsKept holds what is counted of registers, alone and beside what units report, against
// a plain count of who had to keep what and did, on every reading of the tree.
func TestFigures_ComeToWhatIsKept(t *testing.T) {
	t.Parallel()
	inWorlds(t, func(rt *rapid.T, tx bun.IDB, c *movement.Campaign, w *world) {
		asked := []*movement.Indicator{c.Indicator("16"), c.Indicator("17")}
		if rapid.Bool().Draw(rt, "beside") {
			asked = append(asked, c.Indicators[:5]...)
		}
		for range 3 {
			q := ask(rt, w)
			got := figures(rt, tx, w.whole(), c, figure.Ask{Units: w.known(), Indicators: asked, Period: q.period, Tree: q.tree})
			for _, u := range w.units {
				if u.opened > w.today {
					continue
				}
				required, kept := w.sum(q, c.Element("required"), u, false), w.sum(q, c.Element("kept"), u, false)
				of := got[u.unit.ID]
				if diff := cmp.Diff([]*int64{required, kept, required}, []*int64{of[0].Numerator, of[1].Numerator, of[1].Denominator}); diff != "" {
					rt.Fatalf("registers to be kept, kept, and to be kept of %s for %v, %v, on %s (-counted plainly +summed):\n%s\n%v", u.unit.Code, q.period, q.tree, w.today, diff, w)
				}
				if of[0].Coverage != (figure.Coverage{}) || of[1].Coverage != (figure.Coverage{}) {
					rt.Fatalf("somebody owes what nobody reports: %v", of[0].Coverage)
				}
				for i := 2; i < len(of); i++ {
					e := c.Elements[i-2]
					if diff := cmp.Diff(w.sum(q, e, u, false), of[i].Numerator); diff != "" {
						rt.Fatalf("%s of %s beside registers (-said +summed):\n%s", e.Code, u.unit.Code, diff)
					}
					if got := of[i].Coverage; got.Missing != w.coverage(q, e, u).Missing || got.Reported != w.coverage(q, e, u).Reported {
						rt.Fatalf("coverage of %s of %s beside registers is %v, want %v", e.Code, u.unit.Code, got, w.coverage(q, e, u))
					}
				}
			}
		}
	})
}
