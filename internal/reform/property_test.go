package reform_test

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun"
	"pgregory.net/rapid"

	"thidua/internal/access"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/reform"
	"thidua/internal/testdb"
)

// inReorganisedWorlds makes worlds up and reorganises each a few times, one after another;
// holds is asked after each time, with the facts before and after it.
func inReorganisedWorlds(t *testing.T, holds func(rt *rapid.T, tx bun.Tx, c *movement.Campaign, office reform.Office, r *org.Reorganisation, o *org.Outcome, before, after *world)) {
	t.Helper()
	db := testdb.New(t)
	if _, err := movement.Import(t.Context(), db.DB, "small.yaml", []byte(small), false); err != nil {
		t.Fatal(err)
	}
	c, err := movement.Load(t.Context(), db, 2024)
	if err != nil {
		t.Fatal(err)
	}
	guard, err := access.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	office, steps := reform.Office{Guard: guard}, 0
	rapid.Check(t, func(rt *rapid.T) {
		inTransaction(rt, db.DB, func(ctx context.Context, tx bun.Tx) {
			w := plant(rt, tx, c)
			day := org.Date("2024-02-01")
			for range rapid.IntRange(1, 3).Draw(rt, "reorganisations") {
				day = org.DateOf(day.Time().AddDate(0, 0, rapid.IntRange(1, 120).Draw(rt, "days later")))
				r, after := w.decide(rt, day)
				if len(r.Steps) == 0 {
					continue
				}
				applied, outcome, err := office.Do(ctx, tx, reform.Caller{Today: w.today}, r)
				if err != nil {
					rt.Fatalf("%v: %v", r.Steps, err)
				}
				after.learn(rt, outcome)
				holds(rt, tx, c, office, applied, outcome, w, after)
				w, steps = after, steps+len(r.Steps)
			}
		})
	})
	if steps < 50 {
		t.Errorf("only %d steps were done", steps)
	}
}

func whole(rt *rapid.T, tx bun.IDB, today org.Date) org.Scope {
	scope, err := access.SystemScope(rt.Context(), tx, today)
	must(rt, err)
	return scope
}

func figures(rt *rapid.T, tx bun.IDB, c *movement.Campaign, w *world, tree figure.Reading) map[int64][]*figure.Figure {
	var units []*org.Unit
	for _, u := range w.units {
		units = append(units, &org.Unit{ID: u.id})
	}
	all, err := figure.Figures(rt.Context(), tx, whole(rt, tx, w.today), c, figure.Ask{Units: units, Indicators: c.Indicators, Period: movement.YearPeriod(2024), Tree: tree})
	must(rt, err)
	return all
}

// readings returns every reading of the tree, with the day that it means; as reported, none.
func readings(rt *rapid.T, w *world) map[figure.Reading]org.Date {
	day := dayIn(rt, "as of", "2024-01-01", "2025-06-01")
	return map[figure.Reading]org.Date{figure.AsReported: "", figure.Current: w.today, figure.AsOf(day): day}
}

// TestReorganise_KeepsEveryNumber: whatever was reorganised, each unit comes to what was
// said below it on the tree that is asked for, and the whole to the same on every tree.
func TestReorganise_KeepsEveryNumber(t *testing.T) {
	t.Parallel()
	inReorganisedWorlds(t, func(rt *rapid.T, tx bun.Tx, c *movement.Campaign, _ reform.Office, r *org.Reorganisation, _ *org.Outcome, _, w *world) {
		totals := map[string]bool{}
		for tree, day := range readings(rt, w) {
			all := figures(rt, tx, c, w, tree)
			for element := range 3 {
				for _, u := range w.units {
					want := w.sum(element, u, day)
					if got := all[u.id][element].Numerator; words(got) != words(want) {
						rt.Fatalf("after %v from %s on, %s of %s, %v on %s: %s, want %s", r.Steps, r.Effective, c.Elements[element].Code, u.code, tree, w.today, words(got), words(want))
					}
				}
				totals[fmt.Sprintf("%d: %s", element, words(all[w.units[0].id][element].Numerator))] = true
			}
		}
		if len(totals) != 3 {
			rt.Fatalf("after %v the province comes to %v on different trees", r.Steps, totals)
		}
	})
}

// TestReorganise_MergersAddUp: on today's tree a unit that others were merged into, and
// nothing else was done, comes to what it and they came to on the tree of the eve.
func TestReorganise_MergersAddUp(t *testing.T) {
	t.Parallel()
	mergers := 0
	inReorganisedWorlds(t, func(rt *rapid.T, tx bun.Tx, c *movement.Campaign, _ reform.Office, r *org.Reorganisation, o *org.Outcome, _, w *world) {
		opened := map[int64]bool{}
		for _, ch := range o.Changes {
			opened[ch.After.ID] = ch.Before == nil
		}
		for _, e := range o.Lineage {
			if e.Kind != org.Merger || e.Successor != o.Lineage[0].Successor {
				return
			}
		}
		if len(o.Lineage) == 0 || slices.ContainsFunc(r.Steps, func(s org.Step) bool { return s.Do == org.MoveStep }) {
			return
		}
		successor := o.Lineage[0].Successor
		now := figures(rt, tx, c, w, figure.AsOf(r.Effective))
		eve := figures(rt, tx, c, w, figure.AsOf(r.Effective.Previous()))
		sum := int64(0)
		for _, e := range o.Lineage {
			sum += value(eve[e.Predecessor][0].Numerator)
		}
		if !opened[successor] {
			sum += value(eve[successor][0].Numerator)
		}
		if got := value(now[successor][0].Numerator); got != sum {
			rt.Fatalf("after %v unit %d comes to %d, its sources to %d", r.Steps, successor, got, sum)
		}
		mergers++
	})
	if mergers < 5 {
		t.Errorf("only %d mergers were held against their sources", mergers)
	}
}

func value(n *int64) int64 {
	if n == nil {
		return 0
	}
	return *n
}

// TestRevert_RestoresEveryAnswer byte for byte, after one more reorganisation was applied to
// a world that has seen some.
func TestRevert_RestoresEveryAnswer(t *testing.T) {
	t.Parallel()
	inReorganisedWorlds(t, func(rt *rapid.T, tx bun.Tx, c *movement.Campaign, office reform.Office, r *org.Reorganisation, _ *org.Outcome, _, w *world) {
		answers := func() string {
			var text strings.Builder
			for _, tree := range []figure.Reading{figure.AsReported, figure.Current, figure.AsOf("2024-03-03"), figure.AsOf("2025-05-05")} {
				all := figures(rt, tx, c, w, tree)
				for _, u := range w.units {
					for _, f := range all[u.id] {
						fmt.Fprintf(&text, "%d %s %v: %s/%s %s %s %+v\n", u.id, f.Indicator.Code, tree, words(f.Numerator), words(f.Denominator), f.Display, f.Status, f.Coverage)
					}
				}
			}
			for _, day := range []org.Date{"2024-01-01", r.Effective, "2025-01-01", "2026-06-06"} {
				units, _, err := org.List(rt.Context(), tx, whole(rt, tx, w.today), org.Filter{}, day, org.Page{First: 1000})
				must(rt, err)
				for _, u := range units {
					fmt.Fprintf(&text, "%s: %d %s %s %s from %s at %s, gone: %v\n", day, u.ID, u.Code, u.Title(), u.Level, u.Opened, u.Path, u.Closed != nil)
				}
				holdings, err := access.Holdings(rt.Context(), tx, whole(rt, tx, w.today), max(day, w.today))
				must(rt, err)
				fmt.Fprintf(&text, "%+v\n", holdings)
			}
			return text.String()
		}
		before := answers()
		more, _ := w.decide(rt, org.DateOf(r.Effective.Time().AddDate(0, 0, rapid.IntRange(1, 60).Draw(rt, "days after"))))
		if len(more.Steps) == 0 {
			return
		}
		applied, _, err := office.Do(rt.Context(), tx, reform.Caller{Today: w.today}, more)
		must(rt, err)
		if answers() == before {
			rt.Logf("%v made no difference", more.Steps)
		}
		if _, err := office.Revert(rt.Context(), tx, reform.Caller{Today: w.today}, applied.ID); err != nil {
			rt.Fatalf("%v: %v", more.Steps, err)
		}
		if diff := gocmp.Diff(before, answers()); diff != "" {
			rt.Fatalf("%v, taken back, left (-before +after):\n%s", more.Steps, diff)
		}
	})
}

// TestPreview_TellsWhatThenHappens: the figures that a preview says will change are those
// that do, of whichever unit, and come to what it says.
func TestPreview_TellsWhatThenHappens(t *testing.T) {
	t.Parallel()
	told := 0
	inReorganisedWorlds(t, func(rt *rapid.T, tx bun.Tx, c *movement.Campaign, office reform.Office, r *org.Reorganisation, _ *org.Outcome, _, w *world) {
		more, _ := w.decide(rt, org.DateOf(r.Effective.Time().AddDate(0, 0, rapid.IntRange(1, 60).Draw(rt, "days after"))))
		if len(more.Steps) == 0 {
			return
		}
		caller, day := reform.Caller{Today: w.today}, max(w.today, more.Effective)
		before := everyFigure(rt, tx, c, day, nil)
		preview, err := office.DryRun(rt.Context(), tx, caller, more)
		must(rt, err)
		applied, outcome, err := office.Do(rt.Context(), tx, caller, more)
		must(rt, err)
		after := everyFigure(rt, tx, c, day, outcome.Changes)
		_, err = office.Revert(rt.Context(), tx, caller, applied.ID)
		must(rt, err)

		want := map[string]string{}
		for key := range after {
			if after[key] != before[key] {
				want[key] = before[key] + " -> " + after[key]
			}
		}
		for key := range before {
			if _, still := after[key]; !still {
				want[key] = before[key] + " -> "
			}
		}
		opened, got := openedBy(preview.Changes), map[string]string{}
		for _, f := range preview.Figures {
			got[keyOf(f.Unit.ID, opened, f.Tree, f.Indicator)] = saidBy(f.Before) + " -> " + saidBy(f.After)
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			rt.Fatalf("%v from %s on, seen on %s (-happened +told):\n%s", more.Steps, more.Effective, day, diff)
		}
		told += len(got)
	})
	if told < 50 {
		t.Errorf("only %d figures were told of", told)
	}
}

// everyFigure returns what every unit comes to on a day, under both readings that can
// change. Units that were opened go by their codes: their ids differ from time to time.
func everyFigure(rt *rapid.T, tx bun.Tx, c *movement.Campaign, day org.Date, changes []org.Change) map[string]string {
	var units []*org.Unit
	must(rt, tx.NewRaw("SELECT id FROM unit ORDER BY id").Scan(rt.Context(), &units))
	all, opened := map[string]string{}, openedBy(changes)
	for _, tree := range []figure.Reading{figure.AsReported, figure.Current} {
		of, err := figure.Figures(rt.Context(), tx, whole(rt, tx, day), c, figure.Ask{Units: units, Indicators: c.Indicators, Period: movement.YearPeriod(2024), Tree: tree})
		must(rt, err)
		for id, figures := range of {
			for _, f := range figures {
				if said := saidBy(&reform.Figure{Display: f.Display, Numerator: f.Numerator, Denominator: f.Denominator, Status: f.Status}); said != "" {
					all[keyOf(id, opened, tree, f.Indicator)] = said
				}
			}
		}
	}
	return all
}

func openedBy(changes []org.Change) map[int64]string {
	opened := map[int64]string{}
	for _, c := range changes {
		if c.Before == nil {
			opened[c.After.ID] = "+" + c.After.Code
		}
	}
	return opened
}

func keyOf(unit int64, opened map[int64]string, tree figure.Reading, ind *movement.Indicator) string {
	return fmt.Sprintf("%s %v %s", cmp.Or(opened[unit], fmt.Sprint(unit)), tree, ind.Code)
}

// saidBy writes a figure; nothing where nobody has said it.
func saidBy(f *reform.Figure) string {
	if f == nil || f.Numerator == nil && f.Denominator == nil {
		return ""
	}
	return fmt.Sprintf("%s/%s %s %s", words(f.Numerator), words(f.Denominator), f.Display, f.Status)
}

// TestScopes_FollowThePlacements: each leader sees on each day what hangs below their unit
// then, by the world's own facts, and nothing once the unit has gone.
func TestScopes_FollowThePlacements(t *testing.T) {
	t.Parallel()
	inReorganisedWorlds(t, func(rt *rapid.T, tx bun.Tx, _ *movement.Campaign, office reform.Office, r *org.Reorganisation, _ *org.Outcome, _, w *world) {
		for _, day := range []org.Date{r.Effective.Previous(), r.Effective, "2025-06-06"} {
			for i := range planted {
				leader := w.units[i]
				account, err := access.FindAccount(rt.Context(), tx, fmt.Sprintf("leader.U%d", i))
				must(rt, err)
				grants, err := access.Grants(rt.Context(), tx, account.ID, day)
				must(rt, err)
				scope, err := office.Guard.Scope(access.Actor{Caller: access.Caller{Account: account}, Grants: grants, Day: day}, access.ReadUnit)
				must(rt, err)
				seen, _, err := org.List(rt.Context(), tx, scope, org.Filter{}, day, org.Page{First: 1000})
				must(rt, err)
				var want []*org.Unit
				for _, u := range w.units {
					if leader.stands(day) && u.stands(day) && u.within(leader, day) {
						want = append(want, &org.Unit{Code: u.codeOn(day)})
					}
				}
				if codes(seen) != codes(want) {
					rt.Fatalf("after %v from %s on, the leader of %s sees on %s: %s, want %s", r.Steps, r.Effective, leader.code, day, codes(seen), codes(want))
				}
			}
		}
	})
}
