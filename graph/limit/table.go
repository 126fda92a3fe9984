package limit

import (
	"fmt"
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

// tableOf returns how large a page of a table is at most, and what it takes to read it.
func (r *reckoning) tableOf(f *ast.Field) (sheet, int) {
	ask, _ := r.value(f, "ask").(map[string]any)
	size := map[string]int{}
	units := r.unitsOf(object(ask["units"]))
	indicators, elements := indicatorsOf(list(ask["indicators"]))
	periods := periodsOf(list(ask["periods"]))
	measures := words(ask["measures"])
	size["UNIT"], size["INDICATOR"], size["PERIOD"], size["MEASURE"] = units.n, indicators, periods.n, len(measures)
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
	looks := len(list(ask["where"])) > 0 || len(list(ask["order"])) > 0 || ask["top"] != nil || measures["RANK"]
	if words(ask["rows"])["UNIT"] && !looks && page.rows < units.n {
		if units.alike {
			units.below = min(units.below, 2*units.below*float64(page.rows)/float64(units.n))
		} else {
			units.below = min(units.below, r.reach*float64(page.rows))
		}
		units.n = page.rows
	}
	if totals["UNIT"] {
		units.n, units.below = units.n+1, units.below+r.reach
	}
	planned := works["Query.costOf"].of(within{times: 1}, r.reach)
	return page, min(ceiling, planned+periods.extent(measures, totals, units, elements).Price())
}

// asked are the units that a table is of at most.
type asked struct {
	n     int
	below float64 // whose reports are summed for them, in provinces
	alike bool    // none is much larger than the others, and none lies below another
}

// unitsOf returns which units an axis is of at most.
func (r *reckoning) unitsOf(axis map[string]any) asked {
	for _, named := range []string{"codes", "ids"} {
		if axis[named] != nil {
			n := max(1, len(list(axis[named])))
			return asked{n: n, below: r.reach * float64(min(n, deepest))}
		}
	}
	switch below := object(axis["below"]); {
	case axis["childrenOf"] != nil:
		return asked{n: max(1, r.of.Siblings), below: r.reach}
	case axis["mine"] != nil:
		n := max(1, r.of.Roots)
		return asked{n: n, below: r.reach * float64(min(n, deepest))}
	case below["level"] != nil:
		return asked{n: max(1, r.of.Levels[Level{fmt.Sprint(below["level"]), text(below["kind"])}]), below: r.reach, alike: true}
	}
	return asked{n: max(1, r.of.Units), below: r.reach * deepest}
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

// spans are the periods that a table is of at most.
type spans struct {
	n      int
	months map[int]int // how many single months, of each year
	longer int
	years  map[int]bool
}

// relatives are those seen from today: how many single months, or that it is a longer one.
var relatives = map[string]int{"THIS_MONTH": 1, "LAST_MONTH": 1, "LAST_3_MONTHS": 3, "LAST_12_MONTHS": 12}

// periodsOf counts the periods that are picked at most.
func periodsOf(picks []any) spans {
	s := spans{months: map[int]int{}, years: map[int]bool{}}
	for _, p := range picks {
		pick := object(p)
		switch relative, of := text(pick["relative"]), object(pick["range"]); {
		case pick["range"] != nil:
			s.addRange(of)
		case relative != "" && relatives[relative] > 0:
			n := relatives[relative]
			s.n += n
			s.years[-1] = true
			s.months[-1] = min(monthsOfYear, s.months[-1]+n) // of this year, and of the one before
			if n > 1 {
				s.months[-2] = min(monthsOfYear, s.months[-2]+n)
				s.years[-2] = true
			}
		case relative != "":
			s.n, s.longer = s.n+1, s.longer+1
			s.years[-1] = true
		default:
			period, err := movement.ParsePeriod(text(pick["period"]))
			if s.n++; err == nil && len(period.Months()) == 1 {
				s.months[period.Year()]++
			} else {
				s.longer++
			}
			s.years[period.Year()] = true
		}
	}
	return s
}

// addRange counts the periods of a range.
func (s *spans) addRange(of map[string]any) {
	from, err := movement.ParsePeriod(text(of["from"]))
	to, err2 := movement.ParsePeriod(text(of["to"]))
	if err != nil || err2 != nil || to.Year() < from.Year() || to.Year()-from.Year() > 50 {
		s.n++
		return // it will be refused
	}
	for year := from.Year(); year <= to.Year(); year++ {
		s.years[year] = true
		first, last := 1, monthsOfYear
		if year == from.Year() {
			first = monthOf(from.Months()[0])
		}
		if year == to.Year() {
			months := to.Months()
			last = monthOf(months[len(months)-1])
		}
		months := max(0, last-first+1)
		switch text(of["by"]) {
		case "MONTH":
			s.n, s.months[year] = s.n+months, s.months[year]+months
		case "QUARTER":
			s.n, s.longer = s.n+(months+2)/3, s.longer+(months+2)/3
		default:
			s.n, s.longer = s.n+1, s.longer+1
		}
	}
}

// monthOf returns which month of its year a month is.
func monthOf(p movement.Period) int {
	month, err := p.Month()
	if err != nil {
		return monthsOfYear
	}
	return month.Number()
}

// extent returns what the figures of the periods are read from, for some measures and totals.
func (s spans) extent(measures, totals map[string]bool, units asked, elements int) table.Extent {
	x := table.Extent{Units: units.n, Below: units.below, Indicators: elements, Longer: s.longer}
	again := 1
	if measures["DELTA_LAST_YEAR"] {
		again++
	}
	if measures["DELTA_PREVIOUS"] {
		again++
	}
	if measures["SHARE_OF_PARENT"] {
		again++
	}
	x.Longer *= again
	for _, n := range s.months {
		for range again {
			x.Months = append(x.Months, n)
		}
	}
	if measures["CUMULATIVE"] {
		x.Longer += s.n
	}
	if totals["PERIOD"] {
		x.Longer += len(s.years) * again
	}
	return x
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
