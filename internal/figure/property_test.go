package figure_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/uptrace/bun"
	"pgregory.net/rapid"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
	"thidua/internal/testdb"
)

// small is a campaign of every kind of element and indicator. The codes of the first five
// indicators are their elements', which units report.
const small = `
campaign: {year: 2024, name: N, name_en: N, due_day: 5}
populations:
  - {code: COMMUNES, name: N, name_en: N, levels: [COMMUNE]}
  - {code: OWNERS, name: N, name_en: N, with_children: true}
  - {code: BELOW_DISTRICTS, name: N, name_en: N, parent_levels: [DISTRICT]}
elements:
  - {code: flow, position: 1, measure: ITEM, nature: FLOW, most: 1000, reported_by: [PROVINCE, DISTRICT, COMMUNE, BRANCH], name: F, name_en: F}
  - {code: stock, position: 2, measure: ITEM, nature: STOCK, most: 1000, reported_by: [PROVINCE, DISTRICT, COMMUNE, BRANCH], name: S, name_en: S}
  - {code: yes, position: 3, measure: UNIT, nature: STATE, most: 1, reported_by: [PROVINCE, DISTRICT, COMMUNE, BRANCH], name: Y, name_en: Y}
  - {code: leaf_flow, position: 4, measure: ITEM, nature: FLOW, most: 1000, reported_by: [LEAF], name: L, name_en: L}
  - {code: leaf_stock, position: 5, measure: ITEM, nature: STOCK, most: 1000, reported_by: [LEAF, DISTRICT], name: M, name_en: M}
  - {code: required, position: 6, measure: ITEM, nature: STATE, counted: REGISTERS_REQUIRED, name: R, name_en: R}
  - {code: kept, position: 7, measure: ITEM, nature: STATE, counted: REGISTERS_KEPT, name: K, name_en: K}
indicators:
  - {code: "1", name: A, name_en: A, kind: TOTAL, formula: flow, target: ">= 12"}
  - {code: "2", name: B, name_en: B, kind: TOTAL, formula: stock}
  - {code: "3", name: C, name_en: C, kind: TOTAL, formula: yes}
  - {code: "4", name: D, name_en: D, kind: TOTAL, formula: leaf_flow, target: "< 9"}
  - {code: "5", name: E, name_en: E, kind: TOTAL, formula: leaf_stock}
  - {code: "6", name: F, name_en: F, kind: RATIO, formula: "100 * (leaf_flow - flow) / (stock + 2 * leaf_stock)", target: ">= 20", decimals: 1}
  - {code: "7", name: G, name_en: G, kind: RATIO, formula: "100 * yes / units(COMMUNES)", target: "= 100"}
  - {code: "8", name: H, name_en: H, kind: RATIO, formula: "stock / children"}
  - {code: "9", name: I, name_en: I, kind: TOTAL, formula: flow, own: true, target: ">= 4", population: OWNERS}
  - {code: "10", name: J, name_en: J, kind: UNITS_MEETING, of: ["9"], population: OWNERS, target: "= 100"}
  - {code: "11", name: K, name_en: K, kind: TOTAL, formula: stock, own: true, target: "between 2 and 4", monthly: true}
  - {code: "12", name: L, name_en: L, kind: UNITS_MEETING, of: ["11"], months: true, population: BELOW_DISTRICTS, target: ">= 50", decimals: 2}
  - {code: "13", name: M, name_en: M, kind: ALL_OF, of: ["6", "10"]}
  - {code: "14", name: N, name_en: N, kind: ANY_OF, of: ["1", "12"], population: COMMUNES}
  - {code: "15", name: O, name_en: O, kind: TOTAL, formula: "flow + 2 * leaf_flow"}
  - {code: "16", name: P, name_en: P, kind: TOTAL, formula: required}
  - {code: "17", name: Q, name_en: Q, kind: RATIO, formula: "100 * kept / required", decimals: 1}
`

// world is a tree with a history and what its units said, as a list of facts: nothing of
// it is taken from the product.
type world struct {
	today   org.Date
	units   []*thing // the root first, each after what it was opened under
	reports int
}

// thing is a unit of the world.
type thing struct {
	unit    *org.Unit
	opened  org.Date
	closed  org.Date // empty: it stands
	ended   bool     // it was abolished: what it held ended with it
	parents []since  // by day
	said    map[movement.Month]map[string]int64
	kept    map[movement.Month]map[string]int64 // what is counted of its registers at the ends of quarters
}

type since struct {
	day    org.Date
	parent *thing // nil: of the root
}

// parentOn returns under whom a unit hung on a day; before its first day under whom it
// was to hang.
func (u *thing) parentOn(day org.Date) *thing {
	parent := u.parents[0].parent
	for _, s := range u.parents {
		if s.day <= day {
			parent = s.parent
		}
	}
	return parent
}

func (u *thing) openOn(day org.Date) bool {
	return u.opened <= day && (u.closed == "" || day < u.closed)
}

// liesIn reports whether a unit hung on a day below another, or is it.
func (u *thing) liesIn(top *thing, day org.Date) bool {
	for ; u != nil; u = u.parentOn(day) {
		if u == top {
			return true
		}
	}
	return false
}

// leads reports whether an open unit hung directly below on a day.
func (w *world) leads(u *thing, day org.Date) bool {
	return slices.ContainsFunc(w.units, func(c *thing) bool {
		return c.opened <= day && c.openOn(day) && c.parentOn(day) == u
	})
}

// draw makes a world up and writes it into the database.
func draw(rt *rapid.T, tx bun.IDB, c *movement.Campaign) *world {
	w := &world{today: dayIn(rt, "today", "2024-03-10", "2025-02-10")}
	everything := org.NewScope("2030-01-01")
	fail := func(err error) {
		if err != nil {
			rt.Fatal(err)
		}
	}
	open := func(parent *thing, day org.Date, level org.Level) {
		o := org.Opening{
			Level: level, Kind: org.Territorial, Opened: day, Code: fmt.Sprintf("U%d", len(w.units)), Type: "đơn vị", Name: "N",
		}
		if parent != nil {
			o.Parent = &parent.unit.ID
		}
		u, err := org.Open(rt.Context(), tx, everything, o)
		fail(err)
		if parent == nil {
			everything = org.Subtree("2030-01-01", u.Path)
		}
		w.units = append(w.units, &thing{
			unit: u, opened: day, parents: []since{{day, parent}}, said: map[movement.Month]map[string]int64{},
			kept: map[movement.Month]map[string]int64{},
		})
	}
	open(nil, "2023-01-01", org.Province)
	levels := []org.Level{org.District, org.District, org.Commune, org.Branch}
	for range rapid.IntRange(2, 8).Draw(rt, "units") {
		open(rapid.SampledFrom(w.units).Draw(rt, "parent"), "2023-01-01", rapid.SampledFrom(levels).Draw(rt, "level"))
	}
	days := rapid.SliceOfNDistinct(rapid.IntRange(0, 440), 0, 6, rapid.ID[int]).Draw(rt, "days")
	slices.Sort(days)
	for _, n := range days {
		day := org.DateOf(org.Date("2023-11-01").Time().AddDate(0, 0, n))
		u := rapid.SampledFrom(w.units).Draw(rt, "unit")
		to := rapid.SampledFrom(w.units).Draw(rt, "to")
		switch what := rapid.SampledFrom([]string{"open", "move", "move", "close", "close", "abolish"}).Draw(rt, "what"); {
		case what == "open":
			if to.openOn(day) {
				open(to, day, rapid.SampledFrom(levels).Draw(rt, "level"))
			}
		case what == "abolish" && u != w.units[0] && u.openOn(day) && u.parentOn(day).openOn(day):
			to = u.parentOn(day)
			w.rehang(rt, tx, u, to, day)
			fail(hang(rt.Context(), tx, u.unit.ID, to.unit.ID, day, true))
			fail(abolish(rt.Context(), tx, u.unit.ID, to.unit.ID, day))
			u.parents = append(u.parents, since{day, to})
			u.closed, u.ended = day, true
		case what == "abolish" || u == w.units[0] || to.liesIn(u, day) || !u.openOn(day) || !to.openOn(day):
		case what == "move":
			fail(hang(rt.Context(), tx, u.unit.ID, to.unit.ID, day, false))
			u.parents = append(u.parents, since{day, to})
		default:
			w.rehang(rt, tx, u, to, day)
			fail(hang(rt.Context(), tx, u.unit.ID, to.unit.ID, day, true))
			u.parents = append(u.parents, since{day, to})
			u.closed = day
		}
	}
	w.speak(rt, tx, c)
	w.keep(rt, tx)
	return w
}

// rehang hangs what stands directly below a unit that closes under another.
func (w *world) rehang(rt *rapid.T, tx bun.IDB, u, to *thing, day org.Date) {
	for _, child := range w.units {
		if child.openOn(day) && child.parentOn(day) == u {
			if err := hang(rt.Context(), tx, child.unit.ID, to.unit.ID, day, false); err != nil {
				rt.Fatal(err)
			}
			child.parents = append(child.parents, since{day, to})
		}
	}
}

// speak has the units report, of months of two years.
func (w *world) speak(rt *rapid.T, tx bun.IDB, c *movement.Campaign) {
	months := slices.Concat(movement.YearPeriod(2023).Months()[10:], movement.YearPeriod(2024).Months())
	for _, u := range w.units {
		years := map[int][]movement.Month{}
		for _, m := range months {
			month := movement.MonthOf(m.First())
			if m.First() > w.today || u.opened > min(m.Last(), w.today) || u.closed != "" && u.closed <= m.First() ||
				rapid.IntRange(0, 3).Draw(rt, "silent") == 0 {
				continue
			}
			u.said[month] = map[string]int64{}
			for _, e := range reported(c) {
				top := int64(9)
				if e.Nature == movement.State {
					top = 1
				}
				if n := rapid.Int64Range(-3, top).Draw(rt, e.Code); n >= 0 {
					u.said[month][e.Code] = n
				}
			}
			years[m.Year()] = append(years[m.Year()], month)
		}
		for _, year := range slices.Sorted(maps.Keys(years)) {
			said := make([]report.Vector, len(years[year]))
			for i, m := range years[year] {
				said[i] = make(report.Vector, len(c.Elements))
				for code, n := range u.said[m] {
					said[i].Say(c.Element(code), n)
				}
			}
			for i, counted := range report.Counted(c.Elements, said) {
				r := &report.Report{
					UnitID: u.unit.ID, Month: years[year][i].First(), Said: said[i], Counted: counted, Revision: 1,
					State: rapid.SampledFrom([]report.State{report.Submitted, report.Approved}).Draw(rt, "state"), Submitted: time.Unix(0, 0),
				}
				if _, err := tx.NewInsert().Model(r).Exec(rt.Context()); err != nil {
					rt.Fatal(err)
				}
				w.reports++
			}
		}
	}
}

func dayIn(rt *rapid.T, label string, first, last org.Date) org.Date {
	days := int(last.Time().Sub(first.Time()).Hours() / 24)
	return org.DateOf(first.Time().AddDate(0, 0, rapid.IntRange(0, days).Draw(rt, label)))
}

var periods = []string{
	"2024", "2024-H1", "2024-H2", "2024-Q1", "2024-Q2", "2024-Q3", "2024-6M", "2024-9M",
	"2024-01", "2024-02", "2024-05", "2024-06", "2024-07", "2024-11", "2024-12",
}

// question is what is asked of a world.
type question struct {
	period movement.Period
	tree   figure.Reading
	day    org.Date // of the tree; empty: as reported
}

func ask(rt *rapid.T, w *world) question {
	p, err := movement.ParsePeriod(rapid.SampledFrom(periods).Draw(rt, "period"))
	if err != nil {
		rt.Fatal(err)
	}
	switch rapid.IntRange(0, 3).Draw(rt, "reading") {
	case 0:
		return question{p, figure.Current, w.today}
	case 1:
		day := dayIn(rt, "as of", "2023-01-01", "2025-03-01")
		return question{p, figure.AsOf(day), day}
	default:
		return question{p, figure.AsReported, ""}
	}
}

// end returns the day whose standing counts.
func (q question) end(today org.Date) org.Date {
	return max(q.period.First(), min(q.period.Last(), today))
}

// sum adds up, from what was said, an element below a unit, or of a unit alone. It is nil
// where nobody said it. Units that said a part only of the set, if one is given, are left out.
func (w *world) sum(q question, e *movement.Element, top *thing, alone bool, set ...*movement.Element) *int64 {
	var sum *int64
	for _, u := range w.units {
		if w.saidPart(q, u, set) {
			continue
		}
		w.each(q, e, u, func(holder *thing, day org.Date, n int64) {
			if alone && holder == top || !alone && holder.liesIn(top, day) {
				sum = plus(sum, &n)
			}
		})
	}
	return sum
}

func plus(a, b *int64) *int64 {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	n := *a + *b
	return &n
}

// String writes the world down, a unit a line.
func (w *world) String() string {
	var b strings.Builder
	for _, u := range w.units {
		fmt.Fprintf(&b, "%s %s from %s until %q, abolished %v, under", u.unit.Code, u.unit.Level, u.opened, u.closed, u.ended)
		for _, s := range u.parents {
			if s.parent != nil {
				fmt.Fprintf(&b, " %s since %s", s.parent.unit.Code, s.day)
			}
		}
		fmt.Fprintln(&b, ", said", u.said)
	}
	return b.String()
}

// each tells all that counts of what a unit said of an element: as whose, and on which day
// whoever that is has to lie below a unit to add to it.
func (w *world) each(q question, e *movement.Element, u *thing, tell func(holder *thing, day org.Date, n int64)) {
	if q.period.First() > w.today {
		return // it has not begun
	}
	on := func(day org.Date) org.Date {
		if q.day != "" {
			return q.day
		}
		return day
	}
	if e.Nature == movement.Flow {
		for m, said := range u.said {
			if n, says := said[e.Code]; says && q.period.First() <= m.First() && m.First() <= q.period.Last() {
				tell(u, on(m.Last()), n)
			}
		}
		return
	}
	end := q.end(w.today)
	said, n := u.lastSaid(e, "2024-01", movement.MonthOf(q.period.Last()))
	if !said || u.opened > end {
		return
	}
	holder := u
	for !holder.openOn(end) {
		closed := holder.closed
		if holder.ended || e.Nature == movement.State {
			return
		}
		holder = holder.parentOn(closed)
		if anew, _ := holder.lastSaid(e, movement.MonthOf(closed), movement.MonthOf(q.period.Last())); anew {
			return
		}
	}
	tell(holder, on(end), n)
}

// lastSaid returns what a unit said last of an element in a stretch of months of one year.
func (u *thing) lastSaid(e *movement.Element, from, to movement.Month) (said bool, n int64) {
	var last movement.Month
	all := u.said
	if e.Counted != "" {
		all = u.kept
	}
	for m, report := range all {
		if one, says := report[e.Code]; says && from <= m && m <= to && m.Year() == to.Year() && m > last {
			said, n, last = true, one, m
		}
	}
	return said, n
}

// saidPart reports whether a unit said a part only of what it owes of a set.
func (w *world) saidPart(q question, u *thing, set []*movement.Element) bool {
	day := q.end(w.today)
	if u.closed != "" && u.closed <= day {
		day = org.DateOf(u.closed.Time().AddDate(0, 0, -1))
	}
	some, all := false, true
	for _, e := range set {
		if e.OwedBy(u.unit.Level, !w.leads(u, day)) {
			said, _ := u.lastSaid(e, "2024-01", movement.MonthOf(q.period.Last()))
			some, all = some || said, all && said
		}
	}
	return some && !all
}

// coverage counts the reports owed and given of an element below a unit.
func (w *world) coverage(q question, e *movement.Element, top *thing) (c figure.Coverage) {
	for _, u := range w.units {
		for _, m := range q.period.Months() {
			day := m.Last()
			if m.Last() >= w.today || !u.openOn(m.Last()) {
				continue
			}
			if q.day != "" {
				day = q.day
			}
			if !u.liesIn(top, day) || !e.OwedBy(u.unit.Level, !w.leads(u, m.Last())) {
				continue
			}
			c.Expected++
			if u.said[movement.MonthOf(m.First())] != nil {
				c.Reported++
			} else {
				c.Missing++
			}
		}
	}
	return c
}

// inWorlds runs a property in many worlds, each in a transaction that is taken back.
func inWorlds(t *testing.T, holds func(rt *rapid.T, tx bun.IDB, c *movement.Campaign, w *world)) {
	t.Helper()
	c, err := movement.Parse("small.yaml", []byte(small))
	if err != nil {
		t.Fatal(err)
	}
	db := testdb.Owner(t, testdb.New(t)) // who takes away what the service may not
	if _, err := movement.Import(t.Context(), db.DB, "small.yaml", []byte(small), false); err != nil {
		t.Fatal(err)
	}
	if err := db.NewRaw("SELECT id FROM campaign").Scan(t.Context(), &c.ID); err != nil {
		t.Fatal(err)
	}
	keepBooks(t, db)
	rapid.Check(t, func(rt *rapid.T) {
		tx, err := db.BeginTx(rt.Context(), nil)
		if err != nil {
			rt.Fatal(err)
		}
		defer func() { _ = tx.Rollback() }()
		w := draw(rt, tx, c)
		c.Quotas = map[string]map[int64]*movement.Target{"9": {}, "1": {}}
		for code, of := range c.Quotas {
			u := rapid.SampledFrom(w.units).Draw(rt, "quota of "+code).unit
			of[u.ID] = &movement.Target{Comparator: movement.AtLeast, Low: decimal(rt, "3"), Quota: true}
		}
		holds(rt, tx, c, w)
	})
}

func decimal(t interface{ Fatal(...any) }, s string) movement.Decimal {
	d, err := movement.ParseDecimal(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// known returns the units that have a place today, and so can be asked for.
func (w *world) known() (all []*org.Unit) {
	for _, u := range w.units {
		if u.opened <= w.today {
			all = append(all, u.unit)
		}
	}
	return all
}

func (w *world) whole() org.Scope { return org.Subtree(w.today, w.units[0].unit.Path) }

func figures(rt *rapid.T, db bun.IDB, scope org.Scope, c *movement.Campaign, ask figure.Ask) map[int64][]*figure.Figure {
	all, err := figure.Figures(rt.Context(), db, scope, c, ask)
	if err != nil {
		rt.Fatal(err)
	}
	return all
}

// TestFigures_ComeToWhatWasSaid holds every sum and its coverage against what the units
// said, added up naively, on every reading of the tree.
func TestFigures_ComeToWhatWasSaid(t *testing.T) {
	t.Parallel()
	inWorlds(t, func(rt *rapid.T, tx bun.IDB, c *movement.Campaign, w *world) {
		for range 3 {
			q := ask(rt, w)
			got := figures(rt, tx, w.whole(), c, figure.Ask{
				Units: w.known(), Indicators: c.Indicators[:9], Period: q.period, Tree: q.tree,
			})
			for _, u := range w.units {
				if u.opened > w.today {
					continue
				}
				of := got[u.unit.ID]
				for i, e := range reported(c) {
					if diff := cmp.Diff(w.sum(q, e, u, false), of[i].Numerator); diff != "" {
						rt.Fatalf("%s of %s for %v, %v, on %s (-said +summed):\n%s", e.Code, u.unit.Code, q.period, q.tree, w.today, diff)
					}
					if diff := cmp.Diff(w.coverage(q, e, u), of[i].Coverage, cmpopts.IgnoreFields(figure.Coverage{}, "Approved")); diff != "" {
						rt.Fatalf("coverage of %s of %s for %v, %v, on %s (-said +counted):\n%s", e.Code, u.unit.Code, q.period, q.tree, w.today, diff)
					}
				}
				w.holdRatio(rt, q, c, u, of[5])
				if own := of[8]; own.Status != figure.NotApplicable {
					if diff := cmp.Diff(w.sum(question{q.period, figure.Current, w.today}, c.Elements[0], u, true), own.Numerator); diff != "" {
						rt.Fatalf("what %s itself said for %v, %v, on %s (-said +summed):\n%s", u.unit.Code, q.period, q.tree, w.today, diff)
					}
				}
			}
		}
	})
}

// holdRatio holds "100 * (leaf_flow - flow) / (stock + 2 * leaf_stock)" against what was said.
func (w *world) holdRatio(rt *rapid.T, q question, c *movement.Campaign, u *thing, got *figure.Figure) {
	var sums [5]*int64
	for i, e := range reported(c) {
		sums[i] = w.sum(q, e, u, false, c.Elements[0], c.Elements[1], c.Elements[3], c.Elements[4])
	}
	var numerator, denominator *int64
	if sums[0] != nil && sums[3] != nil {
		n := *sums[3] - *sums[0]
		numerator = &n
	}
	if sums[1] != nil && sums[4] != nil {
		n := *sums[1] + 2**sums[4]
		denominator = &n
	}
	if diff := cmp.Diff([]*int64{numerator, denominator}, []*int64{got.Numerator, got.Denominator}); diff != "" {
		rt.Fatalf("numerator and denominator of %s for %v, %v, on %s (-said +summed):\n%s\n%v", u.unit.Code, q.period, q.tree, w.today, diff, w)
	}
}

// TestFigures_AddUp: whatever a unit comes to is what it said itself and what the units
// directly below it come to. As reported that holds of each month on that month's tree;
// a longer stretch is its months' flows together, and its last month's stocks.
func TestFigures_AddUp(t *testing.T) {
	t.Parallel()
	inWorlds(t, func(rt *rapid.T, tx bun.IDB, c *movement.Campaign, w *world) {
		q := ask(rt, w)
		day := q.day
		if day == "" {
			month := rapid.SampledFrom(q.period.Months()).Draw(rt, "month")
			q.period, day = month, month.Last()
			if q.end(w.today) != day {
				return // it runs on: its stocks are today's, its flows those of its end
			}
		}
		got := figures(rt, tx, w.whole(), c, figure.Ask{Units: w.known(), Indicators: c.Indicators[:5], Period: q.period, Tree: q.tree})
		for _, u := range w.units {
			if u.opened > w.today {
				continue
			}
			for i, e := range reported(c) {
				sum := w.sum(q, e, u, true)
				for _, child := range w.units {
					if child.parentOn(day) != u || child.opened > w.today {
						continue
					}
					if n := got[child.unit.ID][i].Numerator; n != nil {
						if sum == nil {
							sum = new(int64)
						}
						*sum += *n
					}
				}
				if diff := cmp.Diff(sum, got[u.unit.ID][i].Numerator); diff != "" {
					rt.Fatalf("%s of %s for %v, %v, on %s (-own and children +whole):\n%s", e.Code, u.unit.Code, q.period, q.tree, w.today, diff)
				}
			}
		}
	})
}

// TestFigures_DoNotDependOnWhoElseIsAskedFor, nor on how far the caller sees beyond the
// unit, nor on which other indicators are asked for.
func TestFigures_DoNotDependOnWhoElseIsAskedFor(t *testing.T) {
	t.Parallel()
	inWorlds(t, func(rt *rapid.T, tx bun.IDB, c *movement.Campaign, w *world) {
		q := ask(rt, w)
		together := figures(rt, tx, w.whole(), c, figure.Ask{Units: w.known(), Indicators: c.Indicators, Period: q.period, Tree: q.tree})
		u := rapid.SampledFrom(w.known()).Draw(rt, "asked")
		here, err := org.Find(rt.Context(), tx, w.whole(), org.UnitBy{ID: &u.ID}, w.today)
		if err != nil {
			rt.Fatal(err)
		}
		k := rapid.IntRange(0, len(c.Indicators)-1).Draw(rt, "indicator")
		alone := figures(rt, tx, org.Subtree(w.today, here.Path), c, figure.Ask{
			Units: []*org.Unit{u}, Indicators: c.Indicators[k : k+1], Period: q.period, Tree: q.tree,
		})
		if diff := cmp.Diff(shown(together[u.ID][k]), shown(alone[u.ID][0])); diff != "" {
			rt.Fatalf("%s of %s for %v, %v, on %s (-together +alone):\n%s", c.Indicators[k].Code, u.Code, q.period, q.tree, w.today, diff)
		}
	})
}

// TestTrend_IsTheMonths holds the trend, gathered at once, against each month asked for
// by itself.
func TestTrend_IsTheMonths(t *testing.T) {
	t.Parallel()
	inWorlds(t, func(rt *rapid.T, tx bun.IDB, c *movement.Campaign, w *world) {
		q := ask(rt, w)
		ask := figure.Ask{Units: w.known(), Indicators: c.Indicators, Period: q.period, Tree: q.tree}
		trends, err := figure.Trend(rt.Context(), tx, w.whole(), c, ask)
		if err != nil {
			rt.Fatal(err)
		}
		months := q.period.Months()
		k := rapid.IntRange(0, len(months)-1).Draw(rt, "month")
		for _, u := range ask.Units {
			begun := 0
			for _, m := range months {
				if m.First() <= w.today {
					begun++
				}
			}
			if len(trends[u.ID]) != begun {
				rt.Fatalf("%s has %d months of %v on %s, want %d", u.Code, len(trends[u.ID]), q.period, w.today, begun)
			}
		}
		ask.Period = months[k]
		if ask.Period.First() > w.today {
			return
		}
		alone := figures(rt, tx, w.whole(), c, ask)
		for _, u := range ask.Units {
			for i, ind := range c.Indicators {
				if diff := cmp.Diff(shown(alone[u.ID][i]), shown(trends[u.ID][k][i])); diff != "" {
					rt.Fatalf("%s of %s for %v, %v, on %s (-alone +in the trend):\n%s", ind.Code, u.Code, ask.Period, q.tree, w.today, diff)
				}
			}
		}
	})
}

// TestMonths_AreTheFigures holds any months of a year, whether or not they have begun, against each
// asked for by itself.
func TestMonths_AreTheFigures(t *testing.T) {
	t.Parallel()
	inWorlds(t, func(rt *rapid.T, tx bun.IDB, c *movement.Campaign, w *world) {
		q := ask(rt, w)
		ask := figure.Ask{Units: w.known(), Indicators: c.Indicators, Period: q.period, Tree: q.tree}
		var months []movement.Period
		for _, m := range movement.YearPeriod(2024).Months() {
			if rapid.Bool().Draw(rt, m.String()) {
				months = append(months, m)
			}
		}
		trends, err := figure.Months(rt.Context(), tx, w.whole(), c, ask, months)
		if err != nil {
			rt.Fatal(err)
		}
		if len(months) == 0 {
			return
		}
		k := rapid.IntRange(0, len(months)-1).Draw(rt, "month")
		ask.Period = months[k]
		alone := figures(rt, tx, w.whole(), c, ask)
		for _, u := range ask.Units {
			for i, ind := range c.Indicators {
				if diff := cmp.Diff(shown(alone[u.ID][i]), shown(trends[u.ID][k][i])); diff != "" {
					rt.Fatalf("%s of %s for %v of %v, %v, on %s (-alone +among the months):\n%s", ind.Code, u.Code, ask.Period, months, q.tree, w.today, diff)
				}
			}
		}
	})
}

// TestTotal_IsTheFigureAbove holds the total of the units below one against that one's figure, where
// they add all that they come to, and it adds nothing itself.
func TestTotal_IsTheFigureAbove(t *testing.T) {
	t.Parallel()
	compared := 0
	inWorlds(t, func(rt *rapid.T, tx bun.IDB, c *movement.Campaign, w *world) {
		month := rapid.SampledFrom(movement.YearPeriod(2024).Months()).Draw(rt, "month")
		of := figures(rt, tx, w.whole(), c, figure.Ask{Units: w.known(), Indicators: c.Indicators, Period: month, Tree: figure.AsReported, Below: true})
		for _, above := range w.units {
			for i, ind := range c.Indicators {
				var total figure.Total
				some, whole := false, true
				var ids []int64
				for _, u := range w.units {
					if u.opened > w.today || u == above || u.parentOn(min(month.Last(), w.today)) != above {
						continue
					}
					f := of[u.unit.ID][i]
					n, d := f.Numbers()
					adds := of[above.unit.ID][i].Adds(u.unit.ID)
					whole = whole && (n == nil || adds.Numerator != nil && *adds.Numerator == n.Int64()) &&
						(d == nil || ind.Formula.Denominator == nil && ind.Kind != movement.UnitsMeeting || adds.Denominator != nil && *adds.Denominator == d.Int64())
					some, ids = true, append(ids, u.unit.ID)
					total.Add(f)
				}
				got := total.Figure()
				if !some || !whole || got == nil || ind.Own || of[above.unit.ID][i].Own().Numerator != nil || !silent(of[above.unit.ID][i].Own()) || !silent(of[above.unit.ID][i].Unlisted(ids)) {
					continue
				}
				compared++
				want := of[above.unit.ID][i]
				if got.Display != want.Display || (got.Value == nil) != (want.Value == nil) {
					rt.Fatalf("%s of %s for %v on %s is %q (%v), and of all below it %q (%v)", ind.Code, above.unit.Code, month, w.today, want.Display, want.Status, got.Display, got.Status)
				}
			}
		}
	})
	if compared == 0 {
		t.Error("nothing was compared")
	}
}

// silent reports whether something adds nothing.
func silent(a figure.Addend) bool {
	return (a.Numerator == nil || *a.Numerator == 0) && (a.Denominator == nil || *a.Denominator == 0)
}

// shown is all that a figure says.
func shown(f *figure.Figure) any {
	type says struct {
		Numerator, Denominator *int64
		Display                string
		Status                 figure.Status
		Coverage               figure.Coverage
		HasTarget              bool
	}
	all := []says{{f.Numerator, f.Denominator, f.Display, f.Status, f.Coverage, f.Target != nil}}
	for _, p := range f.Parts {
		all = append(all, says{p.Numerator, p.Denominator, p.Display, p.Status, p.Coverage, p.Target != nil})
	}
	return all
}
