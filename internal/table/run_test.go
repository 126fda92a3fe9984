package table_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
	"thidua/internal/table"
)

// say submits reports: "B1 2024-01 members_total=100 members_studied=90"; a fourth word ! approves it.
func (h *house) say(lines ...string) {
	h.t.Helper()
	h.sayAt(time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC), lines...)
}

// sayAt does so at a moment.
func (h *house) sayAt(at time.Time, lines ...string) {
	h.t.Helper()
	for _, line := range lines {
		words := strings.Fields(line)
		month := movement.Month(words[1])
		c, err := movement.Load(h.t.Context(), h.db, month.Year())
		if err != nil {
			h.t.Fatal(err)
		}
		alone := *c // under which numbers may stand alone
		alone.Indicators, alone.Checks = nil, nil
		do := report.Command{
			Unit: h.units[words[0]].ID, Month: month, Act: report.Submit, At: at, Values: map[string]int64{},
		}
		approve := words[len(words)-1] == "!"
		for _, w := range words[2:] {
			code, n, _ := strings.Cut(w, "=")
			var v int64
			if _, err := fmt.Sscan(n, &v); n != "" && err != nil {
				h.t.Fatal(err)
			}
			if n != "" {
				do.Values[code] = v
			}
		}
		scope := org.Subtree(h.today, h.units["P"].Path)
		if _, err := report.Do(h.t.Context(), h.db, scope, &alone, nil, do); err != nil {
			h.t.Fatal(err)
		}
		if approve {
			do.Act, do.Values = report.Approve, nil
			if _, err := report.Do(h.t.Context(), h.db, scope, &alone, nil, do); err != nil {
				h.t.Fatal(err)
			}
		}
	}
}

// answer answers an ask, and holds what comes unit by unit, and page by page, against it.
func (h *house) answer(r table.Reader, ask table.Ask) *table.Answer {
	h.t.Helper()
	p, err := h.plan(r, ask)
	if err != nil {
		h.t.Fatal(err)
	}
	a, err := p.Answer(h.t.Context(), h.db)
	if err != nil {
		h.t.Fatal(err)
	}
	var each []table.Slab
	var units []int
	notes, err := p.Each(h.t.Context(), h.db, func(unit int, s table.Slab) error {
		units, each = append(units, unit), append(each, s)
		return nil
	})
	if err != nil {
		h.t.Fatal(err)
	}
	if len(notes) != len(a.Notes) {
		h.t.Errorf("the whole has the notes %v, and unit by unit it has %v", a.Notes, notes)
	}
	shown := slices.Clone(a.Shown)
	if p.Has(table.OfUnit) {
		shown = append(shown, len(p.Units))
	}
	if d := cmp.Diff(a.Slabs, each, cmpopts.EquateEmpty()); d != "" {
		h.t.Errorf("whole and unit by unit (-whole +each):\n%s", d)
	}
	if d := cmp.Diff(shown, units, cmpopts.EquateEmpty()); d != "" {
		h.t.Errorf("the units of the whole, and unit by unit (-whole +each):\n%s", d)
	}
	l := p.Layout(len(a.Slabs))
	for row := 0; row < l.Rows(); row += 1 + l.Rows()/5 {
		page, err := p.Page(h.t.Context(), h.db, row, 1)
		if err != nil {
			h.t.Fatal(err)
		}
		for column := range l.Columns() {
			if got, want := page.Cell(l, l.Row(row), l.Column(column)), a.Cell(l, l.Row(row), l.Column(column)); !cmp.Equal(got, want) {
				h.t.Errorf("row %d, column %d is %+v on a page of its own, and %+v", row, column, got, want)
			}
		}
	}
	return a
}

// lines writes an answer row by row: "D1 3 9", and what is not there by its mark: "D2 (NOT_REPORTED) 6".
func lines(a *table.Answer) []string {
	l := a.Layout(len(a.Slabs))
	all := []string{}
	for row := range l.Rows() {
		head := a.Header(l.Row(row), a.Shown)
		words := []string{}
		switch {
		case head.Unit != nil:
			words = append(words, head.Unit.Code)
		case slices.Contains(head.Totals, table.OfUnit):
			words = append(words, "all")
		}
		for column := range l.Columns() {
			c := a.Cell(l, l.Row(row), l.Column(column))
			if c.Kind == table.Nothing {
				words = append(words, "("+string(c.Mark)+")")
			} else {
				words = append(words, c.Shown())
			}
		}
		all = append(all, strings.Join(words, " "))
	}
	return all
}

// year is what the units of the house said.
var year = []string{
	"C1 2023-01 members_admitted=2", "C1 2023-12 members_admitted=10",
	"C1 2024-01 members_admitted=3", "C1 2024-02 members_admitted=5", "C2 2024-02 members_admitted=4", "C3 2024-01 members_admitted=6",
	"B1 2024-01 members_total=100 members_studied=80", "B2 2024-01 members_total=50 members_studied=50", "B4 2024-02 members_total=100 members_studied=90",
	"C1 2024-01 loans_outstanding=1000000 debt_overdue=100 debt_frozen=100", "C3 2024-01 loans_outstanding=1000000 debt_overdue=300 debt_frozen=0",
}

func yearBefore(t *testing.T) *house {
	t.Helper()
	h := build(t, "2024-11-10")
	h.launch("2023.yaml", movement.Example(2023))
	return h
}

// said lets the units of a house say what they did that year.
func said(t *testing.T) *house {
	t.Helper()
	h := yearBefore(t)
	said := map[string]string{} // a unit's month is one report
	var order []string
	for _, line := range year {
		w := strings.SplitN(line, " ", 3)
		if said[w[0]+" "+w[1]] == "" {
			order = append(order, w[0]+" "+w[1])
		}
		said[w[0]+" "+w[1]] += " " + w[2]
	}
	for _, of := range order {
		h.say(of + said[of])
	}
	return h
}

func TestAnswer_Measures(t *testing.T) {
	t.Parallel()
	h := said(t)
	for _, tt := range []struct {
		name, parts string
		want        []string
	}{
		{"values, and what nobody has said", `periods: [{"period": "2024-01"}, {"period": "2024-02"}]`, []string{"D1 3 9", "D2 6 (NOT_REPORTED)"}},
		{"numerators and denominators", `indicators: [{"code": "1.2"}]; periods: [{"period": "2024-02"}]; measures: ["NUMERATOR", "DENOMINATOR", "VALUE"]`,
			[]string{"D1 130 150 86.67", "D2 90 100 90.00"}},
		{"a sum is divided by nothing", `periods: [{"period": "2024"}]; measures: ["NUMERATOR", "DENOMINATOR"]`, []string{"D1 12 (NOT_APPLICABLE)", "D2 6 (NOT_APPLICABLE)"}},
		{"a share against its target", `indicators: [{"code": "1.2"}]; periods: [{"period": "2024"}]; measures: ["TARGET", "ATTAINMENT", "SHORTFALL", "STATUS", "EXPECTED"]`,
			[]string{"D1 90 96.3 3.33 ON_TRACK 86.67", "D2 90 100.0 0.00 ON_TRACK 90.00"}},
		{"a sum against the province's", `units: {"codes": ["P", "D1"]}; periods: [{"period": "2024"}]; measures: ["TARGET", "ATTAINMENT", "SHORTFALL", "STATUS", "EXPECTED"]`,
			[]string{"P 1500 1.2 1482 BEHIND 22", "D1 (NO_TARGET) (NO_TARGET) (NO_TARGET) NO_TARGET 14"}},
		{"less is wanted", `indicators: [{"code": "6.5"}]; periods: [{"period": "2024"}]; measures: ["VALUE", "TARGET", "ATTAINMENT", "SHORTFALL", "STATUS"]`,
			[]string{"D1 0.020 0.03 (NOT_APPLICABLE) 0.000 ON_TRACK", "D2 0.030 0.03 (NOT_APPLICABLE) 0.000 BEHIND"}},
		{"no target of a month", `indicators: [{"code": "1.2"}]; periods: [{"period": "2024-01"}]; measures: ["TARGET", "ATTAINMENT", "STATUS", "EXPECTED"]; units: {"codes": ["D1"]}`,
			[]string{"D1 (NO_TARGET) (NO_TARGET) NO_TARGET 86.67"}},
		{"the reports that have come in", `units: {"codes": ["P", "D1", "B1"]}; periods: [{"period": "2024"}]; measures: ["COVERAGE"]`,
			[]string{"P 13.33", "D1 15.00", "B1 (NOT_APPLICABLE)"}}, // 4 of 30, 3 of 20; a branch owes none of it
		{"against the month before, over the year's edge", `periods: [{"period": "2024-01"}, {"period": "2024-02"}]; measures: ["DELTA_PREVIOUS"]`,
			[]string{"D1 -7 6", "D2 (NOT_REPORTED) (NOT_REPORTED)"}},
		{"against the year before", `periods: [{"period": "2024-01"}, {"period": "2024"}]; measures: ["DELTA_LAST_YEAR"]`, []string{"D1 1 0", "D2 (NOT_REPORTED) (NOT_REPORTED)"}},
		{"nothing lies before what runs up to here", `periods: [{"period": "2024-6M"}, {"period": "2024-Q1"}]; measures: ["DELTA_PREVIOUS"]; units: {"codes": ["D1"]}`,
			[]string{"D1 (NOT_APPLICABLE) 2"}}, // 12 less the 10 of the last quarter of 2023
		{"no campaign lies before the first", `periods: [{"period": "2023-01"}]; measures: ["DELTA_PREVIOUS", "DELTA_LAST_YEAR"]; units: {"codes": ["D1"]}`,
			[]string{"D1 (NOT_APPLICABLE) (NOT_APPLICABLE)"}},
		{"from January on", `periods: [{"period": "2024-02"}, {"period": "2024-Q2"}]; measures: ["VALUE", "CUMULATIVE"]`,
			[]string{"D1 9 12 (NOT_REPORTED) 12", "D2 (NOT_REPORTED) 6 (NOT_REPORTED) 6"}},
		{"at the year's end, of a period that begins later", `periods: [{"period": "2024-Q2"}]; measures: ["EXPECTED"]; units: {"codes": ["D1"]}`, []string{"D1 (NOT_APPLICABLE)"}},
		{"what is added to the unit above", `units: {"codes": ["P", "D1", "C1", "C2", "C3"]}; periods: [{"period": "2024"}]; measures: ["SHARE_OF_PARENT"]`,
			[]string{"P (NOT_APPLICABLE)", "D1 66.67", "C1 66.67", "C2 33.33", "C3 100.00"}},
		{"places, of which those alike have one", `indicators: [{"code": "1.2"}]; units: {"below": {"unit": "P", "level": "BRANCH"}}; periods: [{"period": "2024"}]; measures: ["VALUE", "RANK"]`,
			[]string{"B1 80.00 3", "B2 100.00 1", "B3 (NOT_REPORTED) (NOT_REPORTED)", "B4 90.00 2"}},
		{"places where less is better", `indicators: [{"code": "6.5"}]; periods: [{"period": "2024"}]; measures: ["RANK"]`, []string{"D1 1", "D2 2"}},
		{"what only counts which others are met", `indicators: [{"code": "6.3"}]; units: {"codes": ["P"]}; periods: [{"period": "2024"}]; measures: ["VALUE", "NUMERATOR", "STATUS", "SHARE_OF_PARENT"]`,
			[]string{"P (NOT_REPORTED) (NOT_REPORTED) NOT_REPORTED (NOT_APPLICABLE)"}},
		{"what is to come", `periods: [{"period": "2024-12"}]; measures: ["VALUE", "STATUS", "COVERAGE"]`,
			[]string{"D1 (NOT_REPORTED) NOT_REPORTED (NOT_APPLICABLE)", "D2 (NOT_REPORTED) NOT_REPORTED (NOT_APPLICABLE)"}},
		{"one of this question alone", `indicators: [{"adhoc": {"name": "a", "formula": "members_admitted"}}]; periods: [{"period": "2024"}, {"period": "2023"}]; measures: ["VALUE"]`,
			[]string{"D1 12 12", "D2 6 (NOT_REPORTED)"}},
	} {
		got := lines(h.answer(h.reader("P"), asked(t, tt.parts)))
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

func TestAnswer_Totals(t *testing.T) {
	t.Parallel()
	h := said(t)
	for _, tt := range []struct {
		name, parts string
		want        []string
	}{
		{"of units: the figure of the unit above them", `units: {"childrenOf": "P"}; indicators: [{"code": "1.2"}]; periods: [{"period": "2024"}]; measures: ["VALUE", "TARGET", "STATUS"]; totals: ["UNIT"]`,
			[]string{"D1 86.67 90 ON_TRACK", "D2 90.00 90 ON_TRACK", "all 88.00 90 ON_TRACK"}},
		{"of units that are named: their sum, divided once", `units: {"codes": ["C1", "C3"]}; indicators: [{"code": "1.2"}]; periods: [{"period": "2024"}]; measures: ["VALUE", "NUMERATOR", "DENOMINATOR", "TARGET", "STATUS", "COVERAGE"]; totals: ["UNIT"]`,
			[]string{"C1 86.67 130 150 90 ON_TRACK 10.00", "C3 90.00 90 100 90 ON_TRACK 10.00", "all 88.00 220 250 (NO_TARGET) (NO_TARGET) 10.00"}},
		{"a unit below another counts once", `units: {"codes": ["D1", "C1", "D2"]}; periods: [{"period": "2024"}]; totals: ["UNIT"]`, []string{"D1 12", "C1 8", "D2 6", "all 18"}},
		{"a unit named where it was named already counts once", `units: {"codes": ["C2", "C1", "D1"]}; periods: [{"period": "2024"}]; totals: ["UNIT"]`, []string{"C2 4", "C1 8", "D1 12", "all 12"}},
		{"of those of a level", `units: {"below": {"unit": "P", "level": "COMMUNE"}}; periods: [{"period": "2024"}]; totals: ["UNIT"]`, []string{"C1 8", "C2 4", "C3 6", "all 18"}},
		{"of those of a kind: a sum, not the figure above", `units: {"below": {"unit": "D1", "kind": "TERRITORIAL", "level": "COMMUNE"}}; periods: [{"period": "2024"}]; measures: ["VALUE", "SHARE_OF_PARENT", "DELTA_LAST_YEAR", "CUMULATIVE", "EXPECTED"]; totals: ["UNIT"]`,
			[]string{"C1 8 66.67 -4 8 10", "C2 4 33.33 (NOT_REPORTED) 4 5", "all 12 (NOT_APPLICABLE) 0 12 14"}},
		{"of shares of units", `units: {"codes": ["C1", "C2", "B1"]}; indicators: [{"code": "1.4"}]; periods: [{"period": "2024"}]; measures: ["VALUE", "DENOMINATOR"]; totals: ["UNIT"]`,
			[]string{"C1 (NOT_REPORTED) 1", "C2 (NOT_REPORTED) 1", "B1 (NOT_APPLICABLE) 0", "all (NOT_REPORTED) 2"}},
		{"of months that follow each other: what they are together", `indicators: [{"code": "1.2"}, {"code": "4.1"}]; periods: [{"period": "2024-02"}, {"period": "2024-01"}]; units: {"codes": ["D1"]}; totals: ["PERIOD"]`,
			[]string{"D1 86.67 86.67 86.67 9 3 12"}},
		{"of months with a gap: what flowed is added, what stands is not", `indicators: [{"code": "1.2"}, {"code": "4.1"}]; periods: [{"period": "2024-01"}, {"period": "2024-03"}]; units: {"codes": ["D1"]}; totals: ["PERIOD"]; measures: ["VALUE", "EXPECTED"]`,
			[]string{"D1 86.67 86.67 86.67 (NOT_APPLICABLE) (NOT_APPLICABLE) (NOT_APPLICABLE) 3 36 (NOT_REPORTED) (NOT_APPLICABLE) 3 (NOT_APPLICABLE)"}},
		{"of years", `periods: [{"period": "2023"}, {"period": "2024"}]; units: {"codes": ["D1", "D2"]}; totals: ["PERIOD", "UNIT"]; measures: ["VALUE"]`,
			[]string{"D1 12 12 24", "D2 (NOT_REPORTED) 6 6", "all 12 18 30"}},
		{"of several things alike", `indicators: [{"adhoc": {"name": "a", "formula": "members_admitted", "measure": "hội viên"}}, {"code": "4.1"}]; units: {"codes": ["D1", "D2"]}; periods: [{"period": "2024-01"}, {"period": "2024-02"}]; totals: ["INDICATOR", "PERIOD", "UNIT"]`,
			[]string{"D1 3 9 12 3 9 12 6 18 24", "D2 6 (NOT_REPORTED) 6 6 (NOT_REPORTED) 6 12 (NOT_REPORTED) 12", "all 9 9 18 9 9 18 18 18 36"}},
		{"a total has no place", `units: {"childrenOf": "P"}; periods: [{"period": "2024-01"}, {"period": "2024-02"}]; measures: ["RANK"]; totals: ["UNIT", "PERIOD"]`,
			[]string{"D1 2 1 1", "D2 1 (NOT_REPORTED) 2", "all (NOT_APPLICABLE) (NOT_APPLICABLE) (NOT_APPLICABLE)"}},
	} {
		got := lines(h.answer(h.reader("P"), asked(t, tt.parts)))
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

func TestAnswer_Chooses(t *testing.T) {
	t.Parallel()
	h := said(t)
	const communes = `units: {"below": {"unit": "P", "level": "COMMUNE"}}; periods: [{"period": "2024-01"}, {"period": "2024-02"}]; `
	for _, tt := range []struct {
		name, parts string
		want        []string
		notes       string
	}{
		{"at least", communes + `where: [{"measure": "VALUE", "period": "2024-02", "atLeast": 5}]`, []string{"C1 3 5"}, "2 of the 3 units are left out by the conditions or beyond the top"},
		{"more than, in any of the periods", communes + `where: [{"measure": "VALUE", "moreThan": 4}]`, []string{"C1 3 5", "C3 6 (NOT_REPORTED)"}, "1 of the 3 units are left out by the conditions or beyond the top"},
		{"at most", communes + `where: [{"measure": "VALUE", "atMost": 4, "indicator": "4.1", "period": "2024-01"}]`, []string{"C1 3 5"}, "2 of the 3 units are left out by the conditions or beyond the top"},
		{"less than what nobody said: not even that", communes + `where: [{"measure": "VALUE", "period": "2024-02", "lessThan": 1}]`, []string{}, "3 of the 3 units are left out by the conditions or beyond the top"},
		{"missing", communes + `where: [{"measure": "VALUE", "period": "2024-01", "missing": true}]`, []string{"C2 (NOT_REPORTED) 4"}, "2 of the 3 units are left out by the conditions or beyond the top"},
		{"there", communes + `where: [{"measure": "VALUE", "period": "2024-01", "missing": false}]`, []string{"C1 3 5", "C3 6 (NOT_REPORTED)"}, "1 of the 3 units are left out by the conditions or beyond the top"},
		{"both of two", communes + `where: [{"measure": "VALUE", "period": "2024-01", "missing": false}, {"measure": "VALUE", "moreThan": 5}]`, []string{"C3 6 (NOT_REPORTED)"}, "2 of the 3 units are left out by the conditions or beyond the top"},
		{"by a measure that is not shown", communes + `where: [{"measure": "STATUS", "period": "2024-02", "is": ["NOT_REPORTED"]}]; totals: ["UNIT"]`, []string{"C3 6 (NOT_REPORTED)", "all 9 9"},
			"2 of the 3 units are left out by the conditions or beyond the top; the total is the figure of tỉnh P, with what it reported itself"},
		{"the largest first, the silent last", communes + `order: [{"measure": "VALUE", "period": "2024-02", "descending": true}]`, []string{"C1 3 5", "C2 (NOT_REPORTED) 4", "C3 6 (NOT_REPORTED)"}, ""},
		{"the smallest first, the silent last", communes + `order: [{"measure": "VALUE", "period": "2024-02"}]`, []string{"C2 (NOT_REPORTED) 4", "C1 3 5", "C3 6 (NOT_REPORTED)"}, ""},
		{"alike by code, whatever the order in which they are named", `units: {"codes": ["C3", "C2", "C1"]}; periods: [{"period": "2024-03"}]; order: [{"measure": "VALUE"}]`,
			[]string{"C1 (NOT_REPORTED)", "C2 (NOT_REPORTED)", "C3 (NOT_REPORTED)"}, ""},
		{"as they are named where no order is asked for", `units: {"codes": ["C3", "C2", "C1"]}; periods: [{"period": "2024"}]`, []string{"C3 6", "C2 4", "C1 8"}, ""},
		{"the first of them, of which the total is of all", communes + `order: [{"measure": "VALUE", "period": "2024-01", "descending": true}]; top: 1; totals: ["UNIT"]`,
			[]string{"C3 6 (NOT_REPORTED)", "all 9 9"}, "2 of the 3 units are left out by the conditions or beyond the top; the total is the figure of tỉnh P, with what it reported itself"},
		{"a place among all, not among those shown", `units: {"below": {"unit": "P", "level": "COMMUNE"}}; periods: [{"period": "2024"}]; measures: ["RANK"]; where: [{"measure": "VALUE", "lessThan": 7}]`,
			[]string{"C2 3", "C3 2"}, "1 of the 3 units are left out by the conditions or beyond the top"},
		{"those in front", `units: {"below": {"unit": "P", "level": "COMMUNE"}}; periods: [{"period": "2024"}]; where: [{"measure": "RANK", "atMost": 2}]`,
			[]string{"C1 8", "C3 6"}, "1 of the 3 units are left out by the conditions or beyond the top"},
		{"units below others of the table", `units: {"codes": ["D1", "C1"]}; periods: [{"period": "2024"}]; totals: ["UNIT"]`, []string{"D1 12", "C1 8", "all 12"}, "1 units lie below others of the table: the total counts each once"},
	} {
		a := h.answer(h.reader("P"), asked(t, tt.parts))
		if d := cmp.Diff(tt.want, lines(a)); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
		var notes []string
		for _, n := range a.Notes {
			if n.Code != table.PeriodRuns {
				notes = append(notes, n.In(fault.English))
			}
			if n.In(fault.Vietnamese) == n.In(fault.English) {
				t.Errorf("%s: %s is not said in Vietnamese", tt.name, n.Code)
			}
		}
		if d := cmp.Diff(tt.notes, strings.Join(notes, "; ")); d != "" {
			t.Errorf("%s: notes (-want +got):\n%s", tt.name, d)
		}
		if want := len(a.Units) - len(a.Shown); a.Hidden != want {
			t.Errorf("%s: %d hidden, want %d", tt.name, a.Hidden, want)
		}
	}
}

// TestEach_Stops: whoever reads no further is read nothing more.
func TestEach_Stops(t *testing.T) {
	t.Parallel()
	h := said(t)
	p, err := h.plan(h.reader("P"), asked(t, `units: {"below": {"unit": "P"}}; totals: ["UNIT"]`))
	if err != nil {
		t.Fatal(err)
	}
	enough := errors.New("enough")
	given := 0
	if _, err := p.Each(t.Context(), h.db, func(int, table.Slab) error { given++; return enough }); !errors.Is(err, enough) || given != 1 {
		t.Errorf("it gave %d units and said %v", given, err)
	}
	ctx, hangUp := context.WithCancel(t.Context())
	err = h.db.RunInTx(t.Context(), nil, func(_ context.Context, tx bun.Tx) error {
		_, err := p.Each(ctx, tx, func(int, table.Slab) error { hangUp(); return ctx.Err() })
		return err
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("after its reader hung up it said %v", err)
	}
	if _, err := p.Each(ctx, h.db, func(int, table.Slab) error { t.Error("it gave something"); return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("to one who has hung up it said %v", err)
	}
}

// TestAnswer_IsOfWhatItsReaderMayRead: of whom one may read approved reports alone, of those the figures are
// made; of whom one may read nothing, nothing shows.
func TestAnswer_IsOfWhatItsReaderMayRead(t *testing.T) {
	t.Parallel()
	h := yearBefore(t)
	h.say("C1 2024-01 members_admitted=3 !", "C2 2024-01 members_admitted=4", "C3 2024-01 members_admitted=6 !", "C3 2024-02 members_admitted=1")
	d1 := h.reader("D1")
	mixed := h.reader("P") // all of D1, and of the rest what is approved
	mixed.All = d1.All
	approved := h.reader("P")
	approved.All = org.Scope{}
	for _, tt := range []struct {
		name, parts string
		reader      table.Reader
		want        []string
		notes       string
	}{
		{"all of it", `totals: ["UNIT"]; measures: ["VALUE", "SHARE_OF_PARENT"]; units: {"childrenOf": "P"}`, h.reader("P"), []string{"D1 7 50.00", "D2 7 50.00", "all 14 (NOT_APPLICABLE)"}, "TOTAL_OWN"},
		{"approved alone, asked for", `totals: ["UNIT"]; status: "APPROVED"`, h.reader("P"), []string{"D1 3", "D2 6", "all 9"}, ""},
		{"approved alone", `totals: ["UNIT"]; units: {"childrenOf": "P"}`, approved, []string{"D1 3", "D2 6", "all 9"}, "APPROVED_ONLY TOTAL_OWN"},
		{"approved alone of some", `totals: ["UNIT"]; units: {"childrenOf": "P"}`, mixed, []string{"D1 7", "D2 6", "all 9"}, "APPROVED_ONLY TOTAL_OWN"},
		{"summed as it shows", `totals: ["UNIT"]`, mixed, []string{"D1 7", "D2 6", "all 13"}, "APPROVED_ONLY"},
		{"those alone asked for that may not all be read", `totals: ["UNIT"]; status: "SUBMITTED"; units: {"childrenOf": "P"}`, mixed, []string{"D1 7", "D2 (WITHHELD)", "all (WITHHELD)"}, "CELLS_WITHHELD TOTAL_OWN"},
		{"their sum rests on them", `totals: ["UNIT"]; status: "SUBMITTED"`, mixed, []string{"D1 7", "D2 (WITHHELD)", "all (WITHHELD)"}, "CELLS_WITHHELD"},
		{"what is added to whom one may not read", `measures: ["SHARE_OF_PARENT"]; units: {"codes": ["D1", "C1"]}`, d1, []string{"D1 (WITHHELD)", "C1 42.86"}, "CELLS_WITHHELD"},
		{"what is added to whom one may not read all of", `measures: ["SHARE_OF_PARENT"]; units: {"codes": ["D1", "D2", "C1"]}`, mixed, []string{"D1 (WITHHELD)", "D2 66.67", "C1 42.86"}, "APPROVED_ONLY CELLS_WITHHELD"},
	} {
		a := h.answer(tt.reader, asked(t, `periods: [{"period": "2024"}]; `+tt.parts))
		if d := cmp.Diff(tt.want, lines(a)); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
		var notes []string
		for _, n := range a.Notes {
			if n.Code != table.PeriodRuns {
				notes = append(notes, n.Code)
			}
		}
		if d := cmp.Diff(tt.notes, strings.Join(notes, " ")); d != "" {
			t.Errorf("%s: notes (-want +got):\n%s", tt.name, d)
		}
	}
	own := asked(t, `units: {"below": {"unit": "D1"}}; periods: [{"range": {"from": "2024-01", "to": "2024-10", "by": "MONTH"}}, {"period": "2024"}]; measures: ["VALUE", "RANK", "SHARE_OF_PARENT", "COVERAGE", "DELTA_PREVIOUS"]; units: {"below": {"unit": "D1", "level": "COMMUNE"}}; totals: ["UNIT"]`)
	before := h.answer(d1, own)
	h.say("C3 2024-03 members_admitted=50 !", "B4 2024-01 members_total=7 members_studied=7")
	h.open("D2", "C4", org.Commune, "xã")
	after := h.answer(d1, own)
	if d := cmp.Diff(lines(before), lines(after)); d != "" {
		t.Errorf("what others said changes it (-before +after):\n%s", d)
	}
	if d := cmp.Diff(before.Notes, after.Notes, cmp.Comparer(func(a, b table.Note) bool { return a.Code == b.Code && a.String() == b.String() })); d != "" {
		t.Errorf("what others said changes its notes (-before +after):\n%s", d)
	}
}

// TestAnswer_OfAMomentStays: asked as known at a moment, a table says the same whatever is said since, whole and
// page by page.
func TestAnswer_OfAMomentStays(t *testing.T) {
	t.Parallel()
	h := said(t)
	ask := asked(t, `units: {"below": {"unit": "P", "level": "COMMUNE"}}; periods: [{"period": "2024"}, {"period": "2024-01"}]; measures: ["VALUE", "RANK", "COVERAGE"]; totals: ["UNIT"]`)
	var moment time.Time
	if err := h.db.NewRaw("SELECT max(at) FROM revision").Scan(t.Context(), &moment); err != nil {
		t.Fatal(err)
	}
	ask.AsOf = &moment
	h.today = "2024-12-10"
	before := h.answer(h.reader("P"), ask)
	h.sayAt(moment.Add(time.Hour), "C2 2024-01 members_admitted=70")
	if d := cmp.Diff(lines(before), lines(h.answer(h.reader("P"), ask))); d != "" {
		t.Errorf("what was said since shows (-before +since):\n%s", d)
	}
	ask.AsOf = nil
	if d := cmp.Diff(lines(before), lines(h.answer(h.reader("P"), ask))); d == "" {
		t.Error("what was said since does not show as known now")
	}
}
