package demo

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"thidua/internal/movement"
	"thidua/internal/register"
	"thidua/internal/testdb"
)

// TestClerk_TellsWhatWasReported holds the demo's registers against its reports: nearly all agree, and of each
// kind of difference that a look around should find there is one.
func TestClerk_TellsWhatWasReported(t *testing.T) {
	t.Parallel()
	db, ctx := testdb.New(t), t.Context()
	if err := Load(ctx, testdb.Owner(t, db), Scene{Scale: Province, Today: today}, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	c, elements := launched(t)
	if err := movement.LoadRegisters(ctx, db, c); err != nil {
		t.Fatal(err)
	}
	p := newPlan(plant(1, 1), alone, nil)
	agree, differ := map[string]int{}, map[string]int{}
	for _, m := range []int{2, 5, 9} {
		var asked []register.Asked
		for _, u := range p.tree.units {
			asked = append(asked, register.Asked{Unit: u.ID, Month: month(alone.year, m)})
		}
		sums, err := register.Sums(ctx, db, c, asked, today)
		if err != nil {
			t.Fatal(err)
		}
		for _, u := range p.tree.units {
			counted := sums[register.Asked{Unit: u.ID, Month: month(alone.year, m)}]
			if len(counted) == 0 {
				continue
			}
			said := p.speak(elements, u).said[m]
			for _, n := range counted {
				e := n.Count.Element
				switch v := said.Said(elements[e.Code]); {
				case said == nil || !v.Valid:
				case v.V == n.Value:
					agree[e.Code]++
				default:
					differ[e.Code]++
					t.Logf("%s in %s: %s says %d, its register %s comes to %d", u.Code, n.Month, e.Code, v.V, n.Register.Code, n.Value)
				}
			}
		}
	}
	all, wrong := 0, 0
	for code, n := range agree {
		all, wrong = all+n, wrong+differ[code]
	}
	t.Logf("%d numbers agree with the registers: %v; %d differ: %v", all, agree, wrong, differ)
	if all < 5_000 || wrong == 0 || wrong > all/50 {
		t.Errorf("%d numbers agree and %d differ; want most to agree, and some not to", all, wrong)
	}
	for _, code := range strings.Fields("houses_built cows_given news_published congress_held members_admitted") {
		if differ[code] == 0 {
			t.Errorf("%s differs nowhere: %v", code, differ)
		}
	}
	for _, r := range c.Registers { // whatever is counted is counted somewhere, but for the ratings of a year that is not over
		for _, n := range r.Counts {
			if r.Code != "ratings" && agree[n.Element.Code] == 0 {
				t.Errorf("%s agrees nowhere with %s", n.Element.Code, r.Code)
			}
		}
	}
	_ = maps.Keys[map[string]int]
	_ = slices.Sorted[string]
}
