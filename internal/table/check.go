package table

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/wording"
)

// What an ask may hold at most.
const (
	mostNamed      = 1000 // units, one by one
	mostPicks      = 200  // of indicators
	mostPeriods    = 120
	mostConditions = 20
	mostOrders     = 10
	mostClasses    = 50

	mostName    = 80 // characters of an ad-hoc indicator's name
	mostFormula = 1000
	mostWord    = 40 // of what a value is measured in, and of a type
)

// Check says what is wrong with an ask by itself, whoever asks it and whatever there is. It fails with
// Invalid, and says where.
func (a Ask) Check() error {
	if problems := a.problems(time.Now()); len(problems) > 0 {
		return problems[0].err()
	}
	return nil
}

// problem is what is wrong with one place of an ask.
type problem struct {
	at   string // such as where[0].measure; empty: the ask as a whole
	said error
}

func (p problem) err() error {
	if p.at == "" {
		return p.said
	}
	return fault.New(fault.Invalid, "%s: %s", p.at, p.said)
}

// problems finds all that is wrong with an ask at a moment.
func (a Ask) problems(now time.Time) []problem {
	c := &checking{}
	c.units(a.Units)
	c.indicators(a)
	c.periods(a.Periods)
	c.measures(a.Measures)
	c.arrangement(a)
	c.conditions(a.Where)
	c.order(a.Order)
	if a.Top != nil && *a.Top < 1 {
		c.add("top", "%d is no number of units; write 1 or more", *a.Top)
	}
	c.totals(a)
	if a.Status != nil {
		word(c, "status", *a.Status, []figure.Basis{figure.OfSubmitted, figure.OfApproved})
	}
	if a.AsOf != nil && a.AsOf.After(now) {
		c.add("", "%s lies in the future; give a moment that has gone by", "asOf")
	}
	return c.found
}

// checking collects problems.
type checking struct{ found []problem }

func (c *checking) add(at, format string, args ...any) {
	c.found = append(c.found, problem{at, fault.New(fault.Invalid, format, args...)})
}

func (c *checking) wrong(at string, err error) {
	if err != nil {
		c.found = append(c.found, problem{at, err})
	}
}

// word refuses a word that is none of those that there are.
func word[T ~string](c *checking, at string, given T, all []T) {
	if !slices.Contains(all, given) {
		c.add(at, "%.40q is none of the words that stand here; write one of %s", string(given), listed(all))
	}
}

// words refuses words that there are not, and those that stand twice.
func words[T ~string](c *checking, at string, given, all []T) {
	for i, w := range given {
		here := fmt.Sprintf("%s[%d]", at, i)
		word(c, here, w, all)
		if slices.Contains(given[:i], w) {
			c.add(here, "%.80s stands here already; write it once", string(w))
		}
	}
}

func listed[T ~string](all []T) string {
	texts := make([]string, len(all))
	for i, w := range all {
		texts[i] = string(w)
	}
	return strings.Join(texts, ", ")
}

// long refuses a list that is empty, where it must not be, or too long.
func (c *checking) long(at string, n, least, most int) {
	if n < least {
		c.add(at, "nothing stands here; write one at least")
	}
	if n > most {
		c.add(at, "%d stand here; at most %d are read", n, most)
	}
}

// line refuses a text that is not one line of so many characters at most.
func (c *checking) line(at, text string, most int) {
	clean, err := wording.Clean(text)
	switch {
	case err != nil:
		c.wrong(at, err)
	case clean != text || strings.TrimSpace(text) != text || text == "" || strings.ContainsFunc(text, unicode.IsControl) || utf8.RuneCountInString(text) > most:
		c.add(at, "%.100q is no text of one line, of 1 to %d characters that can be seen and without blanks around", text, most)
	}
}

func (c *checking) code(at, code string) {
	_, err := wording.Code(code)
	c.wrong(at, err)
}

// one counts how many fields of an input are given, and refuses all but one.
func (c *checking) one(at string, names string, given ...bool) {
	n := 0
	for _, is := range given {
		if is {
			n++
		}
	}
	if n != 1 {
		c.add(at, "give exactly one of %s", names)
	}
}

func (c *checking) units(u UnitAxis) {
	c.one("units", "codes, ids, below, childrenOf, mine, cluster", u.Codes != nil, u.IDs != nil, u.Below != nil, u.ChildrenOf != nil, u.Mine != nil, u.Cluster != nil)
	if u.Codes != nil {
		c.long("units.codes", len(u.Codes), 1, mostNamed)
	}
	for i, code := range u.Codes {
		at := fmt.Sprintf("units.codes[%d]", i)
		if c.code(at, code); slices.Contains(u.Codes[:i], code) {
			c.add(at, "%.80s stands here already; write it once", code)
		}
	}
	if u.IDs != nil {
		c.long("units.ids", len(u.IDs), 1, mostNamed)
	}
	known := map[int64]bool{}
	for i, text := range u.IDs {
		at := fmt.Sprintf("units.ids[%d]", i)
		id, _, ok := org.ParseUnitID(text)
		switch {
		case !ok:
			c.add(at, "%.80q is no id of a unit; give one that an earlier answer gave, such as unit:12", text)
		case known[id]:
			c.add(at, "%.80s stands here already; write it once", text)
		}
		known[id] = true
	}
	if b := u.Below; b != nil {
		c.code("units.below.unit", b.Unit)
		if b.Level != nil {
			word(c, "units.below.level", *b.Level, org.Levels)
		}
		if b.Kind != nil {
			word(c, "units.below.kind", *b.Kind, org.Kinds)
		}
		if b.Type != nil {
			c.line("units.below.type", *b.Type, mostWord)
		}
	}
	if u.ChildrenOf != nil {
		c.code("units.childrenOf", *u.ChildrenOf)
	}
	if u.Mine != nil && !*u.Mine {
		c.add("units.mine", "false says nothing; write true, or name the units otherwise")
	}
	if u.Cluster != nil {
		if _, ok := contest.ParseClusterID(*u.Cluster); !ok {
			c.add("units.cluster", "%.80q is no id of a cluster; give one that an earlier answer gave, such as cluster:12", *u.Cluster)
		}
	}
}

// least is how many indicators an ask names at least: none where all that is said and looked at is of scoreboards.
func (a Ask) least() int {
	if len(a.Measures) > 0 && allOfBoard((&Plan{Ask: a, Measures: a.Measures}).measured()) {
		return 0
	}
	return 1
}

func (c *checking) indicators(a Ask) {
	picks := a.Indicators
	c.long("indicators", len(picks), a.least(), mostPicks)
	known := map[string]bool{}
	for i, p := range picks {
		at := fmt.Sprintf("indicators[%d]", i)
		c.one(at, "code, group, headline, adhoc", p.Code != nil, p.Group != nil, p.Headline != nil, p.Adhoc != nil)
		named := ""
		if p.Code != nil {
			c.code(at+".code", *p.Code)
			named = *p.Code
		}
		if p.Group != nil {
			if *p.Group < 1 {
				c.add(at+".group", "%d is no part of the document; they are numbered from 1", *p.Group)
			}
			named = fmt.Sprintf("group %d", *p.Group)
		}
		if p.Headline != nil {
			if !*p.Headline {
				c.add(at+".headline", "false says nothing; write true, or name the indicators otherwise")
			}
			named = "headline"
		}
		if p.Adhoc != nil {
			c.adhoc(at+".adhoc", p.Adhoc)
			named = p.Adhoc.Name
		}
		if known[named] && named != "" {
			c.add(at, "%.80s stands here already; write it once", named)
		}
		known[named] = true
	}
}

func (c *checking) adhoc(at string, a *AdhocIndicator) {
	c.line(at+".name", a.Name, mostName)
	c.line(at+".formula", a.Formula, mostFormula)
	if a.Decimals != nil && (*a.Decimals < 0 || *a.Decimals > 6) {
		c.add(at+".decimals", "%d digits after the point cannot be shown; write 0 to 6", *a.Decimals)
	}
	if a.Measure != nil {
		c.line(at+".measure", *a.Measure, mostWord)
	}
}

func (c *checking) periods(picks []PeriodPick) {
	c.long("periods", len(picks), 1, mostPeriods)
	known, n := map[string]bool{}, 0
	for i, p := range picks {
		at := fmt.Sprintf("periods[%d]", i)
		c.one(at, "period, range, relative", p.Period != nil, p.Range != nil, p.Relative != nil)
		named := ""
		if p.Period != nil {
			c.period(at+".period", *p.Period)
			named, n = p.Period.String(), n+1
		}
		if p.Range != nil {
			named = p.Range.From.String() + " – " + p.Range.To.String() + " " + string(p.Range.By)
			n += c.span(at+".range", *p.Range)
		}
		if p.Relative != nil {
			word(c, at+".relative", *p.Relative, RelativePeriods)
			named = string(*p.Relative)
		}
		if known[named] && named != "" {
			c.add(at, "%.80s stands here already; write it once", named)
		}
		known[named] = true
	}
	if n > mostPeriods {
		c.add("periods", "they come to %d periods; a table has at most %d: ask for longer ones, or for fewer", n, mostPeriods)
	}
}

func (c *checking) period(at string, p movement.Period) {
	if p.String() == "" {
		c.add(at, "a period is missing; write it like %s", movement.PeriodForms)
	}
}

// span refuses a range that is none, and returns how many periods it comes to.
func (c *checking) span(at string, r PeriodRange) int {
	before := len(c.found)
	c.period(at+".from", r.From)
	c.period(at+".to", r.To)
	word(c, at+".by", r.By, Steps)
	if len(c.found) > before {
		return 0
	}
	months := r.months()
	switch size := r.By.months(); {
	case months < 1:
		c.add(at, "%s begins after %s ends; write the earlier one in from", r.From, r.To)
	case (r.From.FirstMonth()-1)%size != 0 || r.To.LastMonth()%size != 0:
		c.add(at, "from %s to %s is no whole number of steps by %s; begin and end where a step does", r.From, r.To, string(r.By))
	default:
		return months / size
	}
	return 0
}

func (c *checking) measures(measures []Measure) {
	c.long("measures", len(measures), 1, len(Measures))
	words(c, "measures", measures, Measures)
}

func (c *checking) arrangement(a Ask) {
	axes := slices.Sorted(slices.Values(slices.Concat(a.Rows, a.Columns)))
	if !slices.Equal(axes, slices.Sorted(slices.Values(Axes))) || len(a.Rows) == 0 || len(a.Columns) == 0 {
		c.add("", "rows and columns must together hold each of UNIT, INDICATOR, PERIOD and MEASURE once, and each of the two one at least")
	}
}

func (c *checking) totals(a Ask) {
	totals := a.Totals
	if slices.Contains(totals, OfIndicator) && len(a.Measures) > 0 && allOfBoard(a.Measures) {
		c.add("totals", "POINTS and CLASS are of no indicator, and there is nothing else to add up; write UNIT or PERIOD")
	}
	words(c, "totals", totals, Axes)
	if slices.Contains(totals, OfMeasure) {
		c.add("totals", "measures are not added up; write UNIT, INDICATOR or PERIOD")
	}
}

func (c *checking) conditions(conditions []CellCondition) {
	c.long("where", len(conditions), 0, mostConditions)
	for i, w := range conditions {
		at := fmt.Sprintf("where[%d]", i)
		c.cell(at, w.Measure, w.Indicator, w.Period)
		numbers := []*float64{w.AtLeast, w.MoreThan, w.AtMost, w.LessThan}
		given := []bool{w.Is != nil, w.Classes != nil, w.Missing != nil}
		numeric := false
		for _, n := range numbers {
			given = append(given, n != nil)
			if n == nil {
				continue
			}
			numeric = true
			if math.IsNaN(*n) || math.IsInf(*n, 0) {
				c.add(at, "a measure is compared with a number")
			}
		}
		c.one(at, "atLeast, moreThan, atMost, lessThan, is, classes, missing", given...)
		switch {
		case numeric && w.Measure == StatusOf:
			c.add(at, "STATUS is a word and is compared with none of the numbers; write it in is")
		case numeric && w.Measure == Class:
			c.add(at, "CLASS is a word and is compared with none of the numbers; write its code in classes")
		case w.Classes != nil && w.Measure != Class:
			c.add(at+".classes", "only CLASS is one of these; compare %s with something else", string(w.Measure))
		case w.Classes != nil:
			c.long(at+".classes", len(w.Classes), 1, mostClasses)
			for n, code := range w.Classes {
				c.code(fmt.Sprintf("%s.classes[%d]", at, n), code)
			}
		case w.Is != nil && w.Measure != StatusOf:
			c.add(at+".is", "only STATUS is a word; compare %s with a number", string(w.Measure))
		case w.Is != nil:
			c.long(at+".is", len(w.Is), 1, len(statuses))
			words(c, at+".is", w.Is, statuses)
		}
	}
}

// statuses are the words of STATUS.
var statuses = []figure.Status{
	figure.NoTarget, figure.NotReported, figure.NotApplicable, figure.Incomplete, figure.OnTrack, figure.Behind, figure.Met, figure.Exceeded,
	figure.NotMet, figure.MetByDecision,
}

func (c *checking) order(orders []CellOrder) {
	c.long("order", len(orders), 0, mostOrders)
	for i, o := range orders {
		at := fmt.Sprintf("order[%d]", i)
		c.cell(at, o.Measure, o.Indicator, o.Period)
	}
}

// cell checks how a condition or an order names a cell. Whether the table has it, the plan says.
func (c *checking) cell(at string, m Measure, indicator *string, period *movement.Period) {
	word(c, at+".measure", m, Measures)
	if indicator != nil && m.OfBoard() {
		c.add(at+".indicator", "%s is of the unit, and of no indicator; leave it out", string(m))
	}
	if indicator != nil {
		c.line(at+".indicator", *indicator, mostName)
	}
	if period != nil {
		c.period(at+".period", *period)
	}
}
