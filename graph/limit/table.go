package limit

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/vektah/gqlparser/v2/ast"

	"thidua/graph/page"
	"thidua/internal/movement"
	"thidua/internal/table"
)

// sheet is how large a table is at most, as its ask says: nothing of it is read.
type sheet struct{ rows, columns int }

// cells returns how many cells a page has at most.
func (s sheet) cells() int { return min(page.MostCells, s.rows*s.columns) }

// deepest is how many units at most lie one above another.
const deepest = 4

// mostBeside is of how many levels at most the units are that hang directly below one.
const mostBeside = 2

// tableOf returns how large a page of a table is at most, and what it takes to read it.
func (r *reckoning) tableOf(f *ast.Field) (sheet, int) {
	ask, _ := r.value(f, "ask").(map[string]any)
	size := map[string]int{}
	units := r.unitsOf(object(ask["units"]))
	indicators, elements := indicatorsOf(list(ask["indicators"]))
	if slices.ContainsFunc(measuresOf(ask), table.Measure.OfBoard) { // which has a member of its own
		indicators++
	}
	periods := r.periodsOf(list(ask["periods"]))
	size["UNIT"], size["INDICATOR"], size["PERIOD"], size["MEASURE"] = units.n, indicators, len(periods), len(words(ask["measures"]))
	totals := words(ask["totals"])
	for axis := range totals {
		size[axis]++
	}
	product := func(axes any) int {
		n := 1
		for axis := range words(axes) {
			n = min(ceiling, n*max(1, size[axis]))
		}
		return n
	}
	all := sheet{product(ask["rows"]), product(ask["columns"])}
	if top := wholeNumber(ask["top"]); top != nil && words(ask["rows"])["UNIT"] {
		inner := all.rows / max(1, size["UNIT"])
		all.rows = min(all.rows, inner*(max(1, *top)+1))
	}
	page := all
	if first := r.whole(f, "first"); first != nil {
		page.rows = min(page.rows, max(1, *first))
	}
	if r.smaller != nil {
		page.rows = r.smaller.size(f, page.rows)
	}
	// Only the units of the page are summed where nothing looks at all of them.
	measures := measuresOf(ask)
	looks := ask["top"] != nil || len(list(ask["where"])) > 0 || len(list(ask["order"])) > 0 || slices.Contains(measures, table.Rank)
	if rows := list(ask["rows"]); len(rows) > 0 && text(rows[0]) == "UNIT" && !looks && page.rows < units.n {
		if units.alike {
			units.below = min(units.below, 2*units.below*float64(page.rows)/float64(units.n))
		} else {
			units.below = min(units.below, r.reach*float64(page.rows))
		}
		units.n = page.rows
	}
	x := table.ExtentOf(periods, measures, totals["PERIOD"])
	x.Levels = units.levels
	if totals["UNIT"] {
		units.n, units.below = units.n+1, units.below+r.reach
	}
	x.Units, x.Below, x.Indicators = units.n, units.below, elements
	if slices.Contains(measures, table.ShareOfParent) {
		x.Parents = r.reach
	}
	return page, r.planning() + min(ceiling, x.Price())
}

// planning is what finding out takes what a table is of.
func (r *reckoning) planning() int { return works["Query.costOf"].of(within{times: 1}, r.reach) }

// Table returns what a table costs, without its headers, whose plan is known: what reading its figures
// takes, and its cells.
func Table(c table.Cost, reach Reach) int {
	r := reckoning{reach: reach.Provinces()}
	return 1 + r.planning() + c.Cost + (10+min(page.MostCells, c.Cells)+9)/10
}

// asked are the units that a table is of at most.
type asked struct {
	n     int
	below float64 // whose reports are summed for them, in provinces
	alike bool    // none is much larger than the others, and none lies below another

	levels int // of so many levels
}

// unitsOf returns which units an axis is of at most.
func (r *reckoning) unitsOf(axis map[string]any) asked {
	for _, named := range []string{"codes", "ids"} {
		if axis[named] != nil {
			n := max(1, len(list(axis[named])))
			return asked{n: n, below: r.reach * float64(min(n, deepest)), levels: min(n, deepest)}
		}
	}
	switch below := object(axis["below"]); {
	case axis["cluster"] != nil: // members hang directly below one unit, and are of one level
		return asked{n: max(1, r.of.Siblings), below: r.reach, levels: 1}
	case axis["childrenOf"] != nil:
		return asked{n: max(1, r.of.Siblings), below: r.reach, levels: mostBeside}
	case axis["mine"] != nil:
		n := max(1, r.of.Roots)
		return asked{n: n, below: r.reach * float64(min(n, deepest)), levels: min(n, deepest)}
	case below["level"] != nil:
		return asked{n: max(1, r.of.Levels[Level{fmt.Sprint(below["level"]), text(below["kind"])}]), below: r.reach, alike: true, levels: 1}
	}
	return asked{n: max(1, r.of.Units), below: r.reach * deepest, levels: deepest}
}

// indicatorsOf counts the indicators that are picked at most, and those and the elements of which
// ad-hoc ones are made.
func indicatorsOf(picks []any) (n, elements int) {
	document := false
	for _, p := range picks {
		pick := object(p)
		if adhoc := object(pick["adhoc"]); pick["adhoc"] != nil {
			words := strings.FieldsFunc(text(adhoc["formula"]), func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
			n, elements = n+1, elements+max(1, len(words))
			continue
		}
		if document = document || pick["code"] == nil; pick["code"] != nil {
			n, elements = n+1, elements+1
		}
	}
	if document { // all points of the document, each once
		n, elements = n+documentIndicators, elements+documentIndicators
	}
	return max(1, n), max(1, elements)
}

// periodsOf writes the periods out that are picked; those that are none are refused later.
func (r *reckoning) periodsOf(picks []any) []movement.Period {
	var all []movement.Period
	seen := map[movement.Period]bool{}
	for _, p := range picks {
		for _, period := range pickOf(object(p)).On(r.of.Today) {
			if !seen[period] {
				seen[period] = true
				all = append(all, period)
			}
		}
	}
	return all
}

// mostYears is over how many years a range is looked at, by its steps: of more it is refused later, for a table
// has no more than 120 periods.
var mostYears = map[table.Step]int{table.ByMonth: 10, table.ByQuarter: 30, table.ByYear: 120}

// pickOf reads a pick of periods.
func pickOf(pick map[string]any) table.PeriodPick {
	period := func(v any) movement.Period {
		p, err := movement.ParsePeriod(text(v))
		if err != nil {
			return movement.YearPeriod(2000)
		}
		return p
	}
	switch of := object(pick["range"]); {
	case pick["range"] != nil:
		span := table.PeriodRange{From: period(of["from"]), To: period(of["to"]), By: table.Step(text(of["by"]))}
		if span.To.Year()-span.From.Year() > mostYears[span.By] {
			span.To = span.From
		}
		return table.PeriodPick{Range: &span}
	case pick["relative"] != nil:
		relative := table.RelativePeriod(text(pick["relative"]))
		return table.PeriodPick{Relative: &relative}
	}
	one := period(pick["period"])
	return table.PeriodPick{Period: &one}
}

// measuresOf returns what is said in a table, and what a condition or an order looks at beside.
func measuresOf(ask map[string]any) []table.Measure {
	var all []table.Measure
	for _, m := range list(ask["measures"]) {
		all = append(all, table.Measure(text(m)))
	}
	for _, c := range append(list(ask["where"]), list(ask["order"])...) {
		all = append(all, table.Measure(text(object(c)["measure"])))
	}
	return all
}

// Values of an ask, which may be anything at all before it is read.

func object(v any) map[string]any {
	o, _ := v.(map[string]any)
	return o
}

// list returns a list; one thing stands for a list of it.
func list(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	return []any{v}
}

func text(v any) string {
	if v == nil {
		return ""
	}
	return fmt.Sprint(v)
}

func words(v any) map[string]bool {
	all := map[string]bool{}
	for _, one := range list(v) {
		all[text(one)] = true
	}
	return all
}
