package table_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/table"
)

// talkative is a house whose units have said a lot, some of it approved, over two years.
func talkative(t *testing.T) *house {
	t.Helper()
	h := yearBefore(t)
	random := rand.New(rand.NewPCG(16, 11))
	elements := map[string][]string{
		"B": {"members_total=%d members_studied=%d", "members_total=%d"}, "C": {"members_admitted=%d", "members_admitted=%d cows_given=%d", "loans_outstanding=%d debt_overdue=%d debt_frozen=0"},
		"D": {"news_published=%d", "children_inspected=%d"}, "P": {"org_has_plan=1"},
	}
	for _, code := range []string{"P", "D1", "D2", "C1", "C2", "C3", "B1", "B2", "B3", "B4"} {
		for _, month := range slices.Concat(movement.YearPeriod(2023).Months(), movement.YearPeriod(2024).Months()[:10]) {
			lines := elements[code[:1]]
			if random.IntN(3) == 0 {
				continue // it keeps silent
			}
			line := lines[random.IntN(len(lines))]
			most := 40
			for strings.Contains(line, "%d") {
				n := random.IntN(most + 1)
				line, most = strings.Replace(line, "%d", fmt.Sprint(n), 1), n
			}
			if random.IntN(2) == 0 {
				line += " !"
			}
			h.say(code + " " + month.String() + " " + line)
		}
	}
	return h
}

// draw makes a question up.
func (h *house) draw(rt *rapid.T) table.Ask {
	pick := func(label string, of ...string) string { return rapid.SampledFrom(of).Draw(rt, label) }
	some := func(label string, least int, of ...string) []string {
		return rapid.SliceOfNDistinct(rapid.SampledFrom(of), least, 4, rapid.ID[string]).Draw(rt, label)
	}
	list := func(of []string, as string) string {
		for i, one := range of {
			of[i] = strings.ReplaceAll(as, "?", one)
		}
		return "[" + strings.Join(of, ", ") + "]"
	}
	units := pick("units", `{"childrenOf": "P"}`, `{"childrenOf": "D1"}`, `{"below": {"unit": "P", "level": "COMMUNE"}}`, `{"below": {"unit": "P", "level": "BRANCH", "kind": "TERRITORIAL"}}`,
		`{"codes": ["D1", "C3", "B1"]}`, `{"codes": ["C2", "D2", "C1"]}`)
	measures := table.Measures
	if strings.Contains(units, "B1") {
		measures = slices.DeleteFunc(slices.Clone(measures), func(m table.Measure) bool { return m == table.Rank })
	}
	words := make([]string, len(measures))
	for i, m := range measures {
		words[i] = string(m)
	}
	parts := []string{
		"units: " + units,
		"indicators: " + list(some("indicators", 1, "1.2", "4.1", "6.5", "1.4", "1.6", "6.3", "5.1", "3.1"), `{"code": "?"}`),
		"periods: " + pick("periods", `[{"range": {"from": "2024-01", "to": "2024-04", "by": "MONTH"}}]`, `[{"period": "2024"}, {"period": "2023"}]`, `[{"period": "2024-12"}, {"period": "2024-02"}]`,
			`[{"range": {"from": "2023-Q4", "to": "2024-Q2", "by": "QUARTER"}}]`, `[{"period": "2024-6M"}]`, `[{"period": "2024-H1"}, {"period": "2024-H2"}]`),
		"measures: " + list(some("measures", 1, words...), `"?"`),
		"tree: " + pick("tree", "", `"CURRENT"`, `"AS_REPORTED"`),
		"status: " + pick("status", "", "", `"APPROVED"`, `"SUBMITTED"`),
		"totals: " + list(some("totals", 0, "UNIT", "PERIOD"), `"?"`),
	}
	axes := rapid.Permutation(table.Axes).Draw(rt, "axes")
	down := rapid.IntRange(1, 3).Draw(rt, "down")
	ask, err := table.ParseAsk([]byte(with(h.t, strings.Join(parts, ";"))))
	if err != nil {
		rt.Fatalf("%v: %v", parts, err)
	}
	ask.Rows, ask.Columns = axes[:down], axes[down:]
	return ask
}

// cells are what stands in an answer, by what it is of.
func cells(a *table.Answer) map[string]table.Cell {
	l := a.Layout(len(a.Slabs))
	all := map[string]table.Cell{}
	for row := range l.Rows() {
		for column := range l.Columns() {
			head, side := a.Header(l.Column(column), a.Shown), a.Header(l.Row(row), a.Shown)
			of := map[table.Axis]string{}
			for _, h := range []*table.Header{head, side} {
				if h.Unit != nil {
					of[table.OfUnit] = h.Unit.Code
				}
				if h.Indicator != nil {
					of[table.OfIndicator] = h.Indicator.Code
				}
				if h.Period != nil {
					of[table.OfPeriod] = h.Period.String()
				}
				if h.Measure != nil {
					of[table.OfMeasure] = string(*h.Measure)
				}
			}
			if m := of[table.OfMeasure]; (m == "POINTS" || m == "CLASS") != (head.Board || side.Board) {
				continue // an indicator has no points: some arrangements have a place for them
			}
			all[fmt.Sprintf("%s %s %s %s", of[table.OfUnit], of[table.OfIndicator], of[table.OfPeriod], of[table.OfMeasure])] = a.Cell(l, l.Row(row), l.Column(column))
		}
	}
	return all
}

// TestAnswer_IsTheSameHoweverItIsAsked: whole, unit by unit or row by row, arranged in any way, and held against
// each figure asked for by itself.
func TestAnswer_IsTheSameHoweverItIsAsked(t *testing.T) {
	t.Parallel()
	h := talkative(t)
	campaigns := map[int]*movement.Campaign{}
	for _, year := range []int{2023, 2024} {
		c, err := movement.Load(t.Context(), h.db, year)
		if err != nil {
			t.Fatal(err)
		}
		campaigns[year] = c
	}
	reader := h.reader("P")
	rapid.Check(t, func(rt *rapid.T) {
		ask := h.draw(rt)
		plan, err := h.plan(reader, ask)
		if err != nil {
			rt.Fatal(err)
		}
		a := h.answer(reader, ask)
		seen := cells(a)
		again := ask
		again.Rows, again.Columns = []table.Axis{table.OfUnit}, []table.Axis{table.OfIndicator, table.OfPeriod, table.OfMeasure}
		if d := cmp.Diff(seen, cells(h.answer(reader, again))); d != "" {
			rt.Fatalf("another arrangement (-asked +unit by unit):\n%s", d)
		}
		for _, u := range plan.Units {
			for _, period := range plan.Periods {
				for _, column := range plan.Indicators {
					f := figureOf(rt, h, reader, campaigns[period.Year()], plan, u, column.Of[period.Year()], period)
					key := fmt.Sprintf("%s %s %s ", u.Code, column.Last.Code, period)
					if c, ok := seen[key+"VALUE"]; ok && (f.Display != c.Text || (c.Kind == table.Number) != (f.Value != nil)) {
						rt.Fatalf("%sis %+v in the table, and %s (%s) by itself", key, c, f.Display, f.Status)
					}
					if c, ok := seen[key+"STATUS"]; ok && string(f.Status) != c.Text {
						rt.Fatalf("%sis %s in the table, and %s by itself", key, c.Text, f.Status)
					}
				}
			}
		}
	})
}

func figureOf(rt *rapid.T, h *house, r table.Reader, c *movement.Campaign, p *table.Plan, u *org.Unit, ind *movement.Indicator, period movement.Period) *figure.Figure {
	ask := figure.Ask{Units: []*org.Unit{u}, Indicators: []*movement.Indicator{ind}, Period: period}
	if p.Ask.Tree != nil {
		ask.Tree = *p.Ask.Tree
	}
	ask.Known.ApprovedOnly = p.Ask.Status != nil && *p.Ask.Status == figure.OfApproved
	of, err := figure.Figures(rt.Context(), h.db, r.All, c, ask)
	if err != nil {
		rt.Fatal(err)
	}
	return of[u.ID][0]
}

// TestAnswer_TotalIsTheUnitAbove: the total of all below a unit says what a table of that unit says of it.
func TestAnswer_TotalIsTheUnitAbove(t *testing.T) {
	t.Parallel()
	h := talkative(t)
	reader := h.reader("P")
	rapid.Check(t, func(rt *rapid.T) {
		ask := h.draw(rt)
		above := rapid.SampledFrom([]string{"P", "D1", "C1"}).Draw(rt, "above")
		ask.Measures = slices.DeleteFunc(ask.Measures, func(m table.Measure) bool { return m == table.Rank })
		if len(ask.Measures) == 0 {
			ask.Measures = []table.Measure{table.Value}
		}
		below := ask
		below.Units, below.Totals = table.UnitAxis{ChildrenOf: &above}, []table.Axis{table.OfUnit}
		ask.Units, ask.Totals = table.UnitAxis{Codes: []string{above}}, nil
		total, itself := cells(h.answer(reader, below)), cells(h.answer(reader, ask))
		for key, want := range itself {
			of := strings.TrimPrefix(key, above)
			if got := total[of]; !cmp.Equal(got, want) {
				rt.Fatalf("the total of all below %s is%s %+v, and %s itself %+v", above, of, got, above, want)
			}
		}
	})
}
