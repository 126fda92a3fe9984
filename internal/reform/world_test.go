package reform_test

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/uptrace/bun"
	"pgregory.net/rapid"

	"thidua/internal/access"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// small is a campaign with one element of each nature, which every unit may report.
const small = `
campaign: {year: 2024, name: N, name_en: N, due_day: 5}
populations:
  - {code: COMMUNES, name: N, name_en: N, levels: [COMMUNE]}
elements:
  - {code: flow, position: 1, measure: ITEM, nature: FLOW, most: 1000, reported_by: [PROVINCE, DISTRICT, COMMUNE, BRANCH], name: F, name_en: F}
  - {code: stock, position: 2, measure: ITEM, nature: STOCK, most: 1000, reported_by: [PROVINCE, DISTRICT, COMMUNE, BRANCH], name: S, name_en: S}
  - {code: yes, position: 3, measure: UNIT, nature: STATE, most: 1, reported_by: [PROVINCE, DISTRICT, COMMUNE, BRANCH], name: Y, name_en: Y}
indicators:
  - {code: "1", name: A, name_en: A, kind: TOTAL, formula: flow, target: ">= 12"}
  - {code: "2", name: B, name_en: B, kind: TOTAL, formula: stock}
  - {code: "3", name: C, name_en: C, kind: TOTAL, formula: yes}
  - {code: "4", name: D, name_en: D, kind: RATIO, formula: "100 * yes / units(COMMUNES)", target: "= 100"}
`

// world is a province, told as a list of facts: nothing of it is taken from the product.
type world struct {
	today org.Date
	units []*thing // the root first
	drawn int
}

// thing is a unit of the world.
type thing struct {
	id             int64
	code           string
	coded          []naming
	level          org.Level
	opened, closed org.Date // closed empty: it stands
	abolished      bool
	parents        []since
	said           map[movement.Month][3]int64 // flow, stock, yes
}

type naming struct {
	day  org.Date
	code string
}

type since struct {
	day    org.Date
	parent *thing
}

// on returns under whom the unit hung on a day, or was first to hang.
func (u *thing) on(day org.Date) *thing {
	parent := u.parents[0].parent
	for _, s := range u.parents {
		if s.day <= day {
			parent = s.parent
		}
	}
	return parent
}

func (u *thing) codeOn(day org.Date) (code string) {
	for _, n := range u.coded {
		if n.day <= day {
			code = n.code
		}
	}
	return code
}

func (u *thing) stands(day org.Date) bool {
	return u.opened <= day && (u.closed == "" || day < u.closed)
}

func (u *thing) within(top *thing, day org.Date) bool {
	for ; u != nil; u = u.on(day) {
		if u == top {
			return true
		}
	}
	return false
}

func (w *world) below(top *thing, day org.Date) (open []*thing) {
	for _, u := range w.units {
		if u.on(day) == top && u.stands(day) {
			open = append(open, u)
		}
	}
	return open
}

// planted are the levels of the units of a world, each with its parent's place in the list.
var planted = []struct {
	level  org.Level
	parent int
}{
	{org.Province, -1},
	{org.District, 0}, {org.District, 0}, {org.District, 0},
	{org.Commune, 1}, {org.Commune, 1}, {org.Commune, 2}, {org.Commune, 2}, {org.Commune, 3},
	{org.Branch, 4}, {org.Branch, 4}, {org.Branch, 5}, {org.Branch, 6}, {org.Branch, 6}, {org.Branch, 7}, {org.Branch, 8},
}

// plant writes a world, what its units said and a leader at each of them.
func plant(rt *rapid.T, tx bun.IDB, c *movement.Campaign) *world {
	w := &world{today: dayIn(rt, "today", "2024-06-10", "2025-02-10")}
	scope := org.NewScope(w.today)
	var leaders []access.NewAccount
	for i, p := range planted {
		o := org.Opening{Level: p.level, Kind: org.Territorial, Opened: "2023-01-01", Code: fmt.Sprintf("U%d", i), Type: "đơn vị", Name: "N"}
		var parent *thing
		if p.parent >= 0 {
			parent = w.units[p.parent]
			o.Parent = &parent.id
		}
		u, err := org.Open(rt.Context(), tx, scope, o)
		must(rt, err)
		if i == 0 {
			scope = org.Subtree(w.today, u.Path)
		}
		w.units = append(w.units, &thing{
			id: u.ID, code: o.Code, level: p.level, coded: []naming{{o.Opened, o.Code}}, opened: o.Opened, parents: []since{{o.Opened, parent}}, said: map[movement.Month][3]int64{},
		})
		leaders = append(leaders, access.NewAccount{Name: "leader." + o.Code, Roles: []access.NewRole{{Role: "analyst", UnitID: u.ID, From: o.Opened}}})
	}
	_, err := access.CreateAccounts(rt.Context(), tx, nil, leaders)
	must(rt, err)
	w.speak(rt, tx, c, w.units)
	return w
}

// speak has units report of some months of the year that have begun.
func (w *world) speak(rt *rapid.T, tx bun.IDB, c *movement.Campaign, units []*thing) {
	var reports []*report.Report
	for _, u := range units {
		var months []movement.Month
		var said []report.Vector
		for _, p := range movement.YearPeriod(2024).Months() {
			if m := movement.MonthOf(p.First()); p.First() <= w.today && rapid.IntRange(0, 3).Draw(rt, "silent") > 0 {
				values := [3]int64{rapid.Int64Range(0, 9).Draw(rt, "flow"), rapid.Int64Range(0, 9).Draw(rt, "stock"), rapid.Int64Range(0, 1).Draw(rt, "yes")}
				u.said[m] = values
				v := make(report.Vector, 3)
				for i, e := range c.Elements {
					v.Say(e, values[i])
				}
				months, said = append(months, m), append(said, v)
			}
		}
		for i, counted := range report.Counted(c.Elements, said) {
			reports = append(reports, &report.Report{
				UnitID: u.id, Month: months[i].First(), Said: said[i], Counted: counted, Revision: 1, State: report.Approved, Submitted: time.Unix(0, 0),
			})
		}
	}
	if len(reports) > 0 {
		_, err := tx.NewInsert().Model(&reports).Exec(rt.Context())
		must(rt, err)
	}
}

func must(rt *rapid.T, err error) {
	if err != nil {
		rt.Fatal(err)
	}
}

func dayIn(rt *rapid.T, label string, first, last org.Date) org.Date {
	days := int(last.Time().Sub(first.Time()).Hours() / 24)
	return org.DateOf(first.Time().AddDate(0, 0, rapid.IntRange(0, days).Draw(rt, label)))
}

// decide makes a reorganisation up that can be done on a day, and does it to a copy of the
// world's own facts.
func (w *world) decide(rt *rapid.T, day org.Date) (*org.Reorganisation, *world) {
	w = w.copy()
	w.drawn++
	r := &org.Reorganisation{Name: "Sắp xếp", Document: fmt.Sprintf("%d/NQ", w.drawn), Signed: "2023-12-01", Effective: day}
	used := map[*thing]bool{}
	free := func(level org.Level) (of []*thing) {
		for _, u := range w.units {
			if u.level == level && u.stands(day) && u.opened < day && !used[u] {
				of = append(of, u)
			}
		}
		return of
	}
	ref := func(u *thing) org.Ref {
		if u.id == 0 {
			return org.Ref("+" + u.code)
		}
		return org.Ref(u.codeOn(day.Previous()))
	}
	hang := func(u, under *thing) { u.parents = append(u.parents, since{day, under}) }
	gone := func(u, into *thing) {
		hang(u, into)
		u.closed = day
	}
	for range rapid.IntRange(1, 4).Draw(rt, "steps") {
		level := rapid.SampledFrom([]org.Level{org.District, org.Commune, org.Commune, org.Branch}).Draw(rt, "level")
		units := free(level)
		if len(units) < 3 {
			continue
		}
		picked := rapid.Permutation(units).Draw(rt, "units")
		a, b, c := picked[0], picked[1], picked[2]
		below := w.below(a, day)
		if slices.ContainsFunc(below, func(u *thing) bool { return used[u] }) {
			continue
		}
		do := func(s org.Step, touched ...*thing) {
			r.Steps = append(r.Steps, s)
			for _, u := range append(touched, below...) {
				used[u] = true
			}
		}
		switch what := rapid.SampledFrom([]string{"merge", "merge", "found", "split", "move", "rename", "recode"}).Draw(rt, "what"); what {
		case "merge":
			do(org.Step{Do: org.Merge, Unit: ref(a), To: ref(b)}, a, b)
			for _, u := range below {
				hang(u, b)
			}
			gone(a, b)
		case "found": // a new unit that bears the code of one of those that go into it
			if slices.ContainsFunc(w.below(b, day), func(u *thing) bool { return used[u] }) {
				continue
			}
			under := a.on(day)
			if used[under] && under.id == 0 {
				continue
			}
			n := &thing{code: a.code, level: level, coded: []naming{{day, a.code}}, opened: day, parents: []since{{day, under}}, said: map[movement.Month][3]int64{}}
			do(org.Step{Do: org.OpenStep, To: ref(under), Code: n.code, Type: "đơn vị", Name: "M", Level: level})
			w.units = append(w.units, n)
			for _, old := range []*thing{a, b} {
				do(org.Step{Do: org.Merge, Unit: ref(old), To: ref(n)}, old)
				for _, u := range w.below(old, day) {
					hang(u, n)
					used[u] = true
				}
				gone(old, n)
			}
			used[n], used[under] = true, true
		case "split":
			cut := rapid.IntRange(0, len(below)).Draw(rt, "cut")
			first, second := org.Step{Do: org.Split, Unit: ref(a), To: ref(b)}, org.Step{Do: org.Split, Unit: ref(a), To: ref(c)}
			for i, u := range below {
				if i < cut {
					first.Branches = append(first.Branches, ref(u))
					hang(u, b)
				} else {
					second.Branches = append(second.Branches, ref(u))
					hang(u, c)
				}
			}
			do(first, a, b)
			do(second, c)
			gone(a, b)
		case "move":
			under := b.on(day)
			if used[under] || a.on(day) == under {
				continue
			}
			below = nil
			do(org.Step{Do: org.MoveStep, Unit: ref(a), To: ref(under)}, a)
			used[under] = true
			hang(a, under)
		case "rename":
			below = nil
			do(org.Step{Do: org.Rename, Unit: ref(a), Name: fmt.Sprintf("Tên %d", w.drawn)}, a)
		case "recode":
			below = nil
			code := fmt.Sprintf("%s-%d", a.code, w.drawn)
			do(org.Step{Do: org.Recode, Unit: ref(a), Code: code}, a)
			a.code, a.coded = code, append(slices.Clone(a.coded), naming{day, code})
		}
	}
	if districts := w.below(w.units[0], day); rapid.IntRange(0, 4).Draw(rt, "abolish") == 0 &&
		slices.ContainsFunc(districts, func(u *thing) bool { return u.level == org.District }) &&
		!slices.ContainsFunc(districts, func(u *thing) bool { return used[u] }) {
		r.Steps = append(r.Steps, org.Step{Do: org.Abolish, Unit: ref(w.units[0]), Level: org.District})
		for _, d := range districts {
			if d.level != org.District {
				continue
			}
			for _, u := range w.below(d, day) {
				hang(u, w.units[0])
			}
			gone(d, w.units[0])
			d.abolished = true
		}
	}
	return r, w
}

// copy returns the world with facts of its own.
func (w *world) copy() *world {
	same := map[*thing]*thing{nil: nil}
	out := &world{today: w.today, drawn: w.drawn}
	for _, u := range w.units {
		n := *u
		same[u], out.units = &n, append(out.units, &n)
	}
	for _, u := range out.units {
		u.parents = slices.Clone(u.parents)
		for i := range u.parents {
			u.parents[i].parent = same[u.parents[i].parent]
		}
	}
	return out
}

// learn gives the units that were opened the ids that the product chose.
func (w *world) learn(rt *rapid.T, o *org.Outcome) {
	for _, c := range o.Changes {
		if c.Before == nil {
			i := slices.IndexFunc(w.units, func(u *thing) bool { return u.id == 0 && u.code == c.After.Code })
			if i < 0 {
				rt.Fatalf("it opened %s", c.After.Code)
			}
			w.units[i].id = c.After.ID
		}
	}
}

// sum adds up, from what was said, a number below a unit over the year on the tree of a
// day, or as reported where there is none.
func (w *world) sum(element int, top *thing, day org.Date) *int64 {
	var sum *int64
	add := func(n int64) {
		if sum == nil {
			sum = new(int64)
		}
		*sum += n
	}
	end := min(org.Date("2024-12-31"), w.today)
	for _, u := range w.units {
		months := slices.Sorted(maps.Keys(u.said))
		if element > 0 { // the last one said, of a unit that stands at the end or whose stock another holds
			on := day
			if day == "" {
				on = end
			}
			if holder := u.holder(end, element == 1); len(months) > 0 && holder != nil && holder.within(top, on) {
				add(u.said[months[len(months)-1]][element])
			}
			continue
		}
		for _, m := range months {
			on := day
			if day == "" {
				on = m.Last()
			}
			if u.within(top, on) {
				add(u.said[m][0])
			}
		}
	}
	return sum
}

// holder returns who holds on a day what the unit said: itself while it stands; of a stock, then,
// whoever it went into, until that one has reported of a month from then on. Nil: nobody.
func (u *thing) holder(day org.Date, stock bool) *thing {
	for !u.stands(day) {
		closed := u.closed
		if !stock || u.abolished || u.opened > day {
			return nil
		}
		u = u.on(closed)
		for m := range u.said {
			if m >= movement.MonthOf(closed) && m.First() <= day {
				return nil
			}
		}
	}
	return u
}

func inTransaction(rt *rapid.T, db *bun.DB, do func(ctx context.Context, tx bun.Tx)) {
	tx, err := db.BeginTx(rt.Context(), nil)
	must(rt, err)
	defer func() { _ = tx.Rollback() }()
	do(rt.Context(), tx)
}

func words(n *int64) string {
	if n == nil {
		return "nothing"
	}
	return fmt.Sprint(*n)
}

func codes(units []*org.Unit) string {
	var all []string
	for _, u := range units {
		all = append(all, u.Code)
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}
