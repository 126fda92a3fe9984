package report

import (
	"context"
	"database/sql"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Rule is what a number of a report breaks: a check of the campaign, or what any number
// must be.
type Rule string

// The rules that any number must keep. Those of the campaign go by their own names.
const (
	UnknownElement Rule = "UNKNOWN_ELEMENT" // there is no such element
	NotOwed        Rule = "NOT_OWED"        // the unit does not report it
	OutOfRange     Rule = "OUT_OF_RANGE"    // it does not lie between 0 and the element's most
	Together       Rule = "TOGETHER"        // what a formula sets it against is unsaid
	Register       Rule = "REGISTER"        // the entries of a register come to another number
)

// Finding is one number of a report that breaks a rule.
type Finding struct {
	Rule    Rule
	Code    string              // of the element, as it was given
	Element *movement.Element   // nil: there is none
	Value   int64               // what the report says, in the element's measure
	Against *int64              // what that was held against; nil: nothing, or what is not told
	Lacks   []*movement.Element // of TOGETHER: what is unsaid
	Blocks  bool                // the report is refused; false: it is warned of
	Vi, En  string              // one sentence
}

// FindingsError is why values are refused: what blocks them, or warnings on which nothing
// was said.
type FindingsError struct{ Findings []Finding }

// Error returns the first sentence in English.
func (e *FindingsError) Error() string { return e.Unwrap().Error() }

// Unwrap returns the fault that the findings come to: Invalid.
func (e *FindingsError) Unwrap() error {
	for _, f := range e.Findings {
		if f.Blocks {
			return fault.New(fault.Invalid, "%s", fault.Both{En: f.En, Vi: f.Vi})
		}
	}
	return fault.New(fault.Invalid, "%s; correct it, or say in the comment why it is so", fault.Both{En: e.Findings[0].En, Vi: e.Findings[0].Vi})
}

// blocking reports whether one of the findings refuses the report.
func blocking(findings []Finding) bool {
	return slices.ContainsFunc(findings, func(f Finding) bool { return f.Blocks })
}

// surroundings is what a unit's report of one month is held against.
type surroundings struct {
	unit     *org.Owner
	before   []*Report // the unit's own of the twelve months before that count, in order
	siblings []Vector  // of that month, of the units beside it
	records  []Recorded
}

// check holds what a report says against the campaign's formulas and checks, and against registers.
func check(c *movement.Campaign, month movement.Month, said Vector, s surroundings) []Finding {
	h := held{month: month, said: said, surroundings: s}
	findings := h.together(c)
	for _, k := range c.Checks {
		e := k.Of[0].Element
		var f *Finding
		switch k.Rule {
		case movement.NotMore:
			f = h.notMore(k)
		case movement.Balance:
			f = h.balance(k, e)
		case movement.Jump:
			f = h.jump(k, e)
		case movement.Siblings:
			f = h.beside(k, e)
		}
		if f != nil {
			f.Rule, f.Code, f.Element, f.Blocks = Rule(k.Rule), e.Code, e, k.Blocks()
			findings = append(findings, *f)
		}
	}
	return append(findings, h.recorded()...)
}

// held is a report as it is held against the checks.
type held struct {
	month movement.Month
	said  Vector
	surroundings
}

// stands returns what an element comes to in the year up to the month: of a flow all that
// was said of it, of a stock or state what was last said.
func (h held) stands(e *movement.Element) (n sql.Null[int64]) {
	year := movement.YearPeriod(h.month.Year()).First()
	for _, r := range h.before {
		if b := r.Said.Said(e); b.Valid && r.Month >= year {
			n = plus(e, n, b)
		}
	}
	if now := h.said.Said(e); now.Valid {
		n = plus(e, n, now)
	}
	return n
}

// plus returns what an element comes to with what is said of it later.
func plus(e *movement.Element, n, later sql.Null[int64]) sql.Null[int64] {
	if e.Nature == movement.Flow {
		later.V += n.V
	}
	return later
}

// last returns what was last said of an element before the month, and in which report.
func (h held) last(e *movement.Element) (sql.Null[int64], *Report) {
	for _, r := range slices.Backward(h.before) {
		if n := r.Said.Said(e); n.Valid {
			return n, r
		}
	}
	return sql.Null[int64]{}, nil
}

// sum adds what stands of a sum, and tells of how many of its elements something stands and
// whether the report itself says one of them.
func (h held) sum(s movement.Sum) (total int64, standing int, said bool) {
	for _, t := range s {
		if n := h.stands(t.Element); n.Valid {
			total += t.Coefficient * n.V
			standing++
		}
		said = said || h.said.Said(t.Element).Valid
	}
	return total, standing, said
}

// together finds what is said while something that a formula sets against it is not: one
// finding for each number that stands alone, whatever it lacks.
func (h held) together(c *movement.Campaign) []Finding {
	findings := []Finding{}
	for _, set := range c.Together() {
		owed := movement.Owed(set, h.unit.Level, h.unit.Leaf())
		first := slices.IndexFunc(owed, func(e *movement.Element) bool { return h.said.Said(e).Valid })
		if first < 0 {
			continue
		}
		said := owed[first]
		at := slices.IndexFunc(findings, func(f Finding) bool { return f.Element == said })
		for _, e := range owed {
			if !h.lacks(e, owed) {
				continue
			}
			if at < 0 {
				at = len(findings)
				findings = append(findings, Finding{Rule: Together, Code: said.Code, Element: said, Value: h.said.Said(said).V, Blocks: true})
			}
			if f := &findings[at]; !slices.Contains(f.Lacks, e) {
				f.Lacks = append(f.Lacks, e)
			}
		}
	}
	for i := range findings {
		f := &findings[i]
		f.Vi = fmt.Sprintf("%s là %s, nhưng chưa báo cáo %s; các số so với nhau thì báo cáo cùng nhau, không có thì ghi 0",
			f.Element.Name, grouped(f.Value, '.'), listed(f.Lacks, vietnamese))
		f.En = fmt.Sprintf("%s is %s, but unsaid is %s; what is set against each other is said together, 0 where there is none",
			f.Element.NameEn, grouped(f.Value, ','), listed(f.Lacks, english))
	}
	return findings
}

// lacks reports whether an element is missing beside others of which the report says one. A
// stock or state stands once it has been said this year; so does a flow beside stocks, but
// beside another flow of the month it is of the month too.
func (h held) lacks(e *movement.Element, beside []*movement.Element) bool {
	flows := slices.ContainsFunc(beside, func(other *movement.Element) bool {
		return other.Nature == movement.Flow && h.said.Said(other).Valid
	})
	if e.Nature == movement.Flow && flows {
		return !h.said.Said(e).Valid
	}
	return !h.stands(e).Valid
}

// notMore holds a sum against another; what is unsaid of the smaller one is as if it were 0.
func (h held) notMore(k *movement.Check) *Finding {
	n, some, said := h.sum(k.Of)
	limit := k.Most
	vi, en := "chỉ có thể đến", "can be no more than"
	switch {
	case k.Children:
		limit, vi, en = int64(h.unit.Hung), "nhiều hơn số tổ chức trực thuộc trong năm,", "is more than the units directly below it this year,"
	case k.Than != nil:
		most, all, too := h.sum(k.Than)
		if all < len(k.Than) {
			return nil
		}
		limit, said = most, said || too
		vi, en = "nhiều hơn "+names(k.Than, vietnamese)+",", "is more than "+names(k.Than, english)+","
	}
	if !said || some == 0 || n <= limit {
		return nil
	}
	return &Finding{
		Value: n, Against: &limit,
		Vi: fmt.Sprintf("%s là %s, %s %s", names(k.Of, vietnamese), grouped(n, '.'), vi, grouped(limit, '.')),
		En: fmt.Sprintf("%s is %s and %s %s", names(k.Of, english), grouped(n, ','), en, grouped(limit, ',')),
	}
}

// balance holds a stock against what it last was and what came and went since. Where nothing
// is counted that goes, it may be less.
func (h held) balance(k *movement.Check, e *movement.Element) *Finding {
	n := h.said.Said(e)
	last, in := h.last(e)
	if !n.Valid || !last.Valid {
		return nil
	}
	balance, goes := last.V, false
	for _, t := range k.Than {
		now := h.said.Said(t.Element)
		if !now.Valid {
			return nil
		}
		balance += t.Coefficient * now.V
		for _, r := range h.before {
			if r.Month > in.Month {
				balance += t.Coefficient * r.Said.Said(t.Element).V
			}
		}
		goes = goes || t.Coefficient < 0
	}
	if n.V == balance || n.V < balance && !goes {
		return nil
	}
	return &Finding{
		Value: n.V, Against: &balance,
		Vi: fmt.Sprintf("%s là %s; lần trước là %s, cộng trừ biến động thì thành %s", e.Name, grouped(n.V, '.'), grouped(last.V, '.'), grouped(balance, '.')),
		En: fmt.Sprintf("%s is %s; it last was %s, and what came and went since makes %s", e.NameEn, grouped(n.V, ','), grouped(last.V, ','), grouped(balance, ',')),
	}
}

// fewest is how many numbers make a habit.
const fewest = 3

// jump holds a stock against the last one, in both directions, and a flow against the
// highest before it.
func (h held) jump(k *movement.Check, e *movement.Element) *Finding {
	n := h.said.Said(e)
	if !n.Valid {
		return nil
	}
	last, _ := h.last(e)
	vi, en := "lần trước là", "it last was"
	if e.Nature == movement.Flow {
		many := 0
		vi, en = "cao nhất trước đây là", "its highest before was"
		for _, r := range h.before {
			if b := r.Said.Said(e); b.Valid {
				last.V = max(last.V, b.V)
				many++
			}
		}
		if many < fewest || n.V < last.V {
			return nil
		}
	}
	away := max(n.V-last.V, last.V-n.V)
	if !last.Valid || away < k.Least || float64(away)*100 <= float64(k.Percent)*float64(last.V) {
		return nil
	}
	return &Finding{
		Value: n.V, Against: &last.V,
		Vi: fmt.Sprintf("%s là %s; %s %s", e.Name, grouped(n.V, '.'), vi, grouped(last.V, '.')),
		En: fmt.Sprintf("%s is %s; %s %s", e.NameEn, grouped(n.V, ','), en, grouped(last.V, ',')),
	}
}

// fewestBeside is how many units beside one say what is usual. Of fewer it would be plain
// whose number one is held against.
const fewestBeside = 5

// beside holds a number per another against the median of the units beside. It says which way
// the number is far, never from what: by whoever tries values until they are far nothing is
// learnt of the neighbours' median but between which two powers of two it lies. So it is far
// above the upper one, or below the lower one, that a number is far. A warning needs no
// exactness: shares are compared as floats.
func (h held) beside(k *movement.Check, e *movement.Element) *Finding {
	per := k.Than[0].Element
	n, many := h.said.Said(e), h.stands(per)
	if !n.Valid || !many.Valid || many.V == 0 {
		return nil
	}
	var shares []float64
	for _, v := range h.siblings {
		if a, b := v.Said(e), v.Said(per); a.Valid && b.Valid && b.V > 0 {
			shares = append(shares, float64(a.V)/float64(b.V))
		}
	}
	if len(shares) < fewestBeside {
		return nil
	}
	slices.Sort(shares)
	octave := math.Floor(math.Log2(shares[len(shares)/2])) // of a power of two the one that it begins
	least, most := math.Exp2(octave)*float64(many.V), math.Exp2(octave+1)*float64(many.V)
	vi, en := "", ""
	switch {
	case least < 1: // it is too small to be far from
		return nil
	case float64(n.V) > most*float64(k.Times):
		vi, en = "nhiều", "more"
	case float64(n.V)*float64(k.Times) < least:
		vi, en = "ít", "less"
	default:
		return nil
	}
	return &Finding{
		Value: n.V,
		Vi:    fmt.Sprintf("%s là %s, %s hơn hẳn so với các đơn vị cùng cấp bên cạnh", e.Name, grouped(n.V, '.'), vi),
		En:    fmt.Sprintf("%s is %s, far %s than at the units beside", e.NameEn, grouped(n.V, ','), en),
	}
}

// listed writes elements with their names.
func listed(elements []*movement.Element, of func(*movement.Element) string) string {
	words := make([]string, len(elements))
	for i, e := range elements {
		words[i] = of(e)
	}
	return strings.Join(words, ", ")
}

func vietnamese(e *movement.Element) string { return e.Name }
func english(e *movement.Element) string    { return e.NameEn }

// names writes a sum with its elements' names.
func names(s movement.Sum, of func(*movement.Element) string) string {
	words := make([]string, len(s))
	for i, t := range s {
		words[i] = of(t.Element)
		if t.Coefficient != 1 {
			words[i] = fmt.Sprintf("%d × %s", t.Coefficient, words[i])
		}
	}
	return strings.Join(words, " + ")
}

// grouped writes a number in groups of three digits.
func grouped(n int64, separator byte) string {
	digits := strconv.FormatInt(n, 10)
	var out []byte
	for i := range len(digits) {
		if i > 0 && digits[i-1] != '-' && (len(digits)-i)%3 == 0 {
			out = append(out, separator)
		}
		out = append(out, digits[i])
	}
	return string(out)
}

// neighbour is what one unit below another says.
type neighbour struct {
	UnitID   int64
	ParentID int64
	Said     Vector
}

// besides returns what the units beside some say for a month, of those reports that count, by
// the units above: the unit's own among them. It reads only what the checks look at.
func besides(ctx context.Context, db bun.IDB, c *movement.Campaign, units []*org.Owner, m movement.Month) (map[int64][]neighbour, error) {
	beside := map[int64][]neighbour{}
	var parents []int64
	var days []org.Date
	for _, u := range units {
		if u.ParentID != nil {
			parents, days = append(parents, *u.ParentID), append(days, u.On)
		}
	}
	var looked []*movement.Element
	var columns []string
	for _, k := range c.Checks {
		if k.Rule == movement.Siblings {
			for _, e := range []*movement.Element{k.Of[0].Element, k.Than[0].Element} {
				looked, columns = append(looked, e), append(columns, fmt.Sprintf("r.said[%d]", e.Position))
			}
		}
	}
	if len(parents) == 0 || len(looked) == 0 {
		return beside, nil
	}
	var rows []neighbour
	err := db.NewRaw(`SELECT p.unit_id, p.parent_id, ARRAY[`+strings.Join(columns, ", ")+`] AS said
		FROM (SELECT DISTINCT * FROM unnest(?::bigint[], ?::date[]) AS t (parent_id, day)) AS top
		JOIN placement p ON p.parent_id = top.parent_id AND p.valid @> top.day
		JOIN report r ON r.unit_id = p.unit_id AND r.month = ?
		WHERE r.state IN ('SUBMITTED', 'APPROVED') ORDER BY p.unit_id`,
		pgdialect.Array(parents), pgdialect.Array(days), m.First()).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("reports beside %d units for %s: %w", len(units), m, err)
	}
	for _, r := range rows {
		said := Vector{}
		for i, e := range looked {
			if r.Said[i].Valid {
				said.Say(e, r.Said[i].V)
			}
		}
		if !slices.ContainsFunc(beside[r.ParentID], func(n neighbour) bool { return n.UnitID == r.UnitID }) { // of two days once
			r.Said = said
			beside[r.ParentID] = append(beside[r.ParentID], r)
		}
	}
	return beside, nil
}

// before returns those of a unit's reports that count in the twelve months before one.
func before(reports []*Report, m movement.Month) []*Report {
	first, month := org.DateOf(m.First().Time().AddDate(-1, 0, 0)), m.First()
	var before []*Report
	for _, r := range reports {
		if r.State.Counts() && r.Month >= first && r.Month < month {
			before = append(before, r)
		}
	}
	return before
}

// Check returns what the campaign's checks find in each of the reports as it stands. The
// reports must be of one month. Ask it only for reports that the caller may read.
func Check(ctx context.Context, db bun.IDB, c *movement.Campaign, records Records, reports []*Report, today org.Date) (map[*Report][]Finding, error) {
	found := make(map[*Report][]Finding, len(reports))
	if len(reports) == 0 {
		return found, nil
	}
	m := movement.MonthOf(reports[0].Month)
	ids := make([]int64, len(reports))
	for i, r := range reports {
		ids[i] = r.UnitID
	}
	owners, err := org.Owners(ctx, db, ids, min(m.Last(), today))
	if err != nil {
		return nil, err
	}
	years, err := yearsOf(ctx, db, c, ids, "")
	if err != nil {
		return nil, err
	}
	beside, err := besides(ctx, db, c, owners, m)
	if err != nil {
		return nil, err
	}
	recorded, err := records.of(ctx, db, c, owners, m)
	if err != nil {
		return nil, err
	}
	units := make(map[int64]*org.Owner, len(owners))
	for _, u := range owners {
		units[u.ID] = u
	}
	for _, r := range reports {
		if u := units[r.UnitID]; u != nil {
			found[r] = check(c, m, r.Said, around(u, years[u.ID], beside, recorded, m))
		}
	}
	return found, nil
}

// around returns what a unit's report of a month is held against.
func around(u *org.Owner, years []*Report, beside map[int64][]neighbour, recorded map[int64][]Recorded, m movement.Month) surroundings {
	s := surroundings{unit: u, before: before(years, m), records: recorded[u.ID]}
	if u.ParentID != nil {
		for _, n := range beside[*u.ParentID] {
			if n.UnitID != u.ID {
				s.siblings = append(s.siblings, n.Said)
			}
		}
	}
	return s
}
