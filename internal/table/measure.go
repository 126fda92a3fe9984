package table

import (
	"math/big"
	"slices"
	"strconv"

	"thidua/internal/figure"
	"thidua/internal/movement"
)

// exact is a value that is compared with others, nil where there is none.
type exact = *big.Rat

// measured returns the measures that are worked out: those asked for, and after them those that a
// condition or an order alone looks at.
func (p *Plan) measured() []Measure {
	all := slices.Clone(p.Measures)
	add := func(m Measure) {
		if !slices.Contains(all, m) {
			all = append(all, m)
		}
	}
	for _, c := range p.Ask.Where {
		add(c.Measure)
	}
	for _, o := range p.Ask.Order {
		add(o.Measure)
	}
	return all
}

// slab measures what is told of a unit, and returns what its values are by where they stand between
// indicators and periods, where ranks are asked for.
func (r *run) slab(t *told) (Slab, []exact) {
	indicators, board := r.members(), -1
	if len(r.boards) > 0 {
		board = indicators
		indicators++
	}
	s := make(Slab, 0, indicators*len(r.stretches)*len(r.measures))
	var values []exact
	look := looking{run: r, told: t, sums: map[seat]*figure.Figure{}}
	ranked := slices.Contains(r.measures, Rank)
	for i := range indicators {
		for j := range r.stretches {
			if ranked && i != board {
				values = append(values, look.value(i, j))
			}
			for _, m := range r.measures {
				c := Cell{Mark: NotApplicable} // an indicator has no points, and a scoreboard no value
				switch {
				case m.OfBoard() != (i == board):
				case m.OfBoard():
					c = look.standing(m, j)
				default:
					c = look.cell(m, i, j)
				}
				if c.Mark == Withheld {
					r.unread++
				}
				s = append(s, c)
			}
		}
	}
	return s, values
}

// looking looks at what is told of a unit, and keeps what it has summed.
type looking struct {
	*run
	*told

	sums map[seat]*figure.Figure
}

// seat is where a figure stands: of which indicator, and of which period needed.
type seat struct{ indicator, period int }

// of returns the figure of an indicator, or of all of them together, for a period; nil where there is none.
func (l looking) of(i int, period movement.Period) *figure.Figure {
	n, ok := l.place[period]
	switch {
	case !ok, l.figures[n] == nil:
		return nil
	case i < len(l.Indicators):
		return l.figures[n][i]
	}
	at := seat{i, n}
	f, done := l.sums[at]
	if !done {
		f = sumOf(l.figures[n])
		l.sums[at] = f
	}
	return f
}

// sumOf adds figures up; nil where there are none.
func sumOf(figures []*figure.Figure) *figure.Figure {
	var t figure.Total
	for _, f := range figures {
		if f != nil {
			t.Add(f)
		}
	}
	return t.Figure()
}

// at returns the figure of an indicator, or of all together, for a member of the periods' axis; nil where
// there is none.
func (l looking) at(i, j int) *figure.Figure {
	s := l.stretches[j]
	if s.sum == nil {
		return l.of(i, s.period)
	}
	at := seat{i, len(l.needed) + j}
	f, done := l.sums[at]
	if !done {
		f = l.overPeriods(i, s.sum)
		l.sums[at] = f
	}
	return f
}

// overPeriods adds up what flowed in several periods; nil where something else was counted, or it was not
// every year.
func (l looking) overPeriods(i int, periods []movement.Period) *figure.Figure {
	var t figure.Total
	for _, period := range periods {
		f := l.of(i, period)
		if f == nil || !l.flows(i, period.Year()) {
			return nil
		}
		t.Add(f)
	}
	return t.Figure()
}

// flows reports whether an indicator is made of nothing but what happens within a month, or what that is
// divided by: then it adds up over periods. Of all together each must be.
func (l looking) flows(i, year int) bool {
	if i == len(l.Indicators) {
		for k := range l.Indicators {
			if !l.flows(k, year) {
				return false
			}
		}
		return true
	}
	ind := l.Indicators[i].Of[year]
	if ind == nil || ind.Kind != movement.Total && ind.Kind != movement.Ratio {
		return false
	}
	if d := ind.Formula.Denominator; d != nil && (d.Units != nil || d.Children) {
		return false
	}
	return !slices.ContainsFunc(ind.Elements(), func(e *movement.Element) bool { return e.Nature != movement.Flow })
}

// value is what a unit is ranked by.
func (l looking) value(i, j int) exact {
	if f := l.at(i, j); f != nil && l.ranks {
		return f.Exact()
	}
	return nil
}

// cell says one thing.
func (l looking) cell(m Measure, i, j int) Cell {
	f := l.at(i, j)
	switch {
	case l.withheld:
		return Cell{Mark: Withheld}
	case f == nil:
		return Cell{Mark: NotApplicable}
	}
	s := l.stretches[j]
	summed := l.sum || i == len(l.Indicators) || s.sum != nil
	switch m {
	case Value, Rank: // ranks are given when all values are known
		if m == Rank && !l.ranks && f.Value != nil {
			return Cell{Mark: NotApplicable}
		}
		return valueOf(f)
	case Numerator, Denominator:
		return partOf(f, m)
	case TargetOf:
		if f.Target == nil {
			return Cell{Mark: NoTarget}
		}
		return Cell{Kind: Number, Number: f.Target.Low.Float(), Text: f.Target.Low.String()}
	case StatusOf:
		if summed {
			return Cell{Mark: NoTarget}
		}
		return Cell{Kind: Word, Text: string(f.Status)}
	case CoverageOf:
		return coverageOf(f.Coverage)
	case Attainment:
		return outlook(f.Attainment())
	case Shortfall:
		return outlook(f.Shortfall())
	case Expected:
		if s.sum != nil {
			return Cell{Mark: NotApplicable}
		}
		return outlook(f.Expected(l.Today))
	case ShareOfParent:
		return l.share(i, s)
	}
	other, ok := beside(m, s.period)
	if !ok || s.sum != nil {
		return Cell{Mark: NotApplicable}
	}
	from := l.of(i, other)
	switch {
	case m != Cumulative:
		return outlook(f.Delta(from))
	case from == nil:
		return Cell{Mark: NotApplicable}
	}
	return valueOf(from)
}

// share says what a unit adds to the one above it.
func (l looking) share(i int, s stretch) Cell {
	n, ok := l.place[s.period]
	switch {
	case l.sum || s.sum != nil || !ok || l.isRoot[n]:
		return Cell{Mark: NotApplicable}
	case l.told.above[n] == nil:
		return Cell{Mark: Withheld}
	case i < len(l.Indicators):
		if f := l.told.above[n][i]; f != nil {
			c := outlook(figure.Share([]*figure.Figure{f}, l.id))
			if own := l.of(i, s.period); c.Mark == NotReported && own != nil && own.Status == figure.NotApplicable {
				c.Mark = NotApplicable // it has nothing that could be counted
			}
			return c
		}
		return Cell{Mark: NotApplicable}
	}
	return outlook(figure.Share(slices.DeleteFunc(slices.Clone(l.told.above[n]), func(f *figure.Figure) bool { return f == nil }), l.id))
}

// valueOf is a figure's value.
func valueOf(f *figure.Figure) Cell {
	if f.Value == nil {
		return Cell{Mark: whyNone(f)}
	}
	c := Cell{Kind: Number, Number: *f.Value, Text: f.Display}
	return c
}

// whyNone tells why a figure has no value.
func whyNone(f *figure.Figure) Mark {
	if kind := f.Indicator.Kind; f.Status == figure.NotReported || f.Status != figure.NotApplicable && kind != movement.AllOf && kind != movement.AnyOf {
		return NotReported
	}
	return NotApplicable
}

// partOf is a figure's numerator or denominator.
func partOf(f *figure.Figure, m Measure) Cell {
	n, d := f.Numbers()
	switch {
	case m == Denominator && d == nil && f.Indicator.Kind == movement.Total:
		return Cell{Mark: NotApplicable}
	case m == Denominator:
		n = d
	}
	if n == nil {
		return Cell{Mark: whyNone(f)}
	}
	if n.IsInt64() && n.Int64() <= movement.Largest && n.Int64() >= -movement.Largest {
		return Cell{Kind: Number, Number: float64(n.Int64())}
	}
	about, _ := new(big.Float).SetInt(n).Float64()
	return Cell{Kind: Number, Number: about, Text: n.String()}
}

// coverageOf is how many of the reports that are owed have come in, in percent.
func coverageOf(c figure.Coverage) Cell {
	if c.Expected == 0 {
		return Cell{Mark: NotApplicable}
	}
	return Cell{Kind: Number, Number: 100 * float64(c.Reported) / float64(c.Expected), Text: c.Shown()}
}

// outlook is what follows from a figure.
func outlook(o figure.Outlook) Cell {
	if v := o.Value(); v != nil {
		return Cell{Kind: Number, Number: *v, Text: o.Display}
	}
	return Cell{Mark: Mark(o.Why)}
}

// Shown returns what stands in the cell plainly: a number as it is shown, 1234.5, a word, or nothing.
func (c Cell) Shown() string {
	if c.Kind == Number && c.Text == "" {
		return strconv.FormatFloat(c.Number, 'f', -1, 64)
	}
	return c.Text
}
