package figure

import (
	"cmp"
	"math/big"
	"slices"

	"thidua/internal/fault"
	"thidua/internal/movement"
)

// Contributors are the units directly below that add most to a figure's numerator. Their parts, the
// unit's own and what the others add are the figure.
type Contributors struct {
	Nodes  []*Contributor // by how much they add, the largest first
	Own    Addend         // what the unit's own reports add
	Others Unlisted       // what those add that are not named
}

// Contributor is a unit directly below with what it adds.
type Contributor struct {
	Figure *Figure
	Adds   Addend
	Share  *float64 // of the numerator, in percent; nil: that is 0
}

// Unlisted is what units add to a figure that are not listed.
type Unlisted struct {
	Addend

	Units int
}

// mostNamed is how many units each list of an explanation names at most.
const mostNamed = 50

// CheckTop fails with Invalid where a list of an explanation is asked to name fewer than 1 or more than 50.
func CheckTop(top int) error {
	if top < 1 || top > mostNamed {
		return fault.New(fault.Invalid, "top is %d; write 1 to %d", top, mostNamed)
	}
	return nil
}

// Contributors returns so many of the units directly below as add most. It fails with Invalid where
// that is less than 1 or more than 50.
func (e *Explanation) Contributors(top int) (*Contributors, error) {
	if err := CheckTop(top); err != nil {
		return nil, err
	}
	adds := e.Figure.below.children
	adding := slices.DeleteFunc(slices.Clone(e.below), func(f *Figure) bool { return adds[f.Unit.ID].numerator == nil })
	slices.SortStableFunc(adding, func(a, b *Figure) int {
		return adds[b.Unit.ID].numerator.CmpAbs(adds[a.Unit.ID].numerator)
	})
	adding = adding[:min(top, len(adding))]
	c := &Contributors{Nodes: []*Contributor{}, Own: e.Figure.Own()}
	var named []int64
	for _, f := range adding {
		named = append(named, f.Unit.ID)
		one := &Contributor{Figure: f, Adds: e.Figure.Adds(f.Unit.ID)}
		if all := e.Figure.below.all.numerator; all != nil && all.Sign() != 0 {
			one.Share = percent(new(big.Rat).SetFrac(adds[f.Unit.ID].numerator, all))
		}
		c.Nodes = append(c.Nodes, one)
	}
	c.Others = Unlisted{e.Figure.Unlisted(named), len(e.below) + e.hidden - len(named)}
	return c, nil
}

// Laggards are the units directly below that keep a figure short of its target.
type Laggards struct {
	Lacks *int64 // what the figure itself lacks, in whole units of its numerator; nil: nothing is wanted, or it cannot be said
	Units int    // how many units directly below lack something
	Nodes []*Laggard
}

// Laggard is a unit directly below with what it lacks.
type Laggard struct {
	Figure *Figure
	Lacks  int64
	Share  *float64 // of all that lacks below and in the unit's own part, in percent; nil: each lacks a hair only
}

// gap is what something lacks to a target, exactly: below 0 where it has more than it needs; nil where
// nothing can be said of it.
type gap struct {
	exact *big.Rat
	whole int64 // rounded up to what would do, at least 0
}

// Laggards returns so many of the units directly below as lack most.
//
// Where the figure divides by what adds up as its numerator does, a unit lacks what it would have to
// add to the numerator for its part to come to the figure's own target: target × what it adds to the
// denominator / factor, less what it adds to the numerator; where less than the target is wanted, how
// much too much it adds. What all units lack so, those that have more than they need taken off, is
// what the figure lacks. A sum, and a number divided by a fixed one, has no such target for its
// parts: there a unit lacks what it does to its own, and of a sum one without a target what it does to
// its share. One without either has no place in the list. It fails as Contributors does.
func (e *Explanation) Laggards(top int) (*Laggards, error) {
	if err := CheckTop(top); err != nil {
		return nil, err
	}
	l := &Laggards{Nodes: []*Laggard{}}
	sums := e.Figure.below
	if g := e.gapOf(e.Figure, sums.all); g != nil {
		l.Lacks = &g.whole
	}
	var lagging []*Laggard
	exactly := map[*Laggard]*big.Rat{}
	total := new(big.Rat)
	lack := func(g *gap) bool {
		if g == nil || g.whole == 0 {
			return false
		}
		total.Add(total, g.exact)
		return true
	}
	var listed []int64
	for _, f := range e.below {
		listed = append(listed, f.Unit.ID)
		if g := e.gapOf(f, sums.children[f.Unit.ID]); lack(g) {
			one := &Laggard{Figure: f, Lacks: g.whole}
			exactly[one] = g.exact
			lagging = append(lagging, one)
		}
	}
	if e.quotient {
		lack(e.gapOf(nil, sums.own))
		lack(e.gapOf(nil, sums.rest(listed)))
	}
	slices.SortStableFunc(lagging, func(a, b *Laggard) int { return exactly[b].Cmp(exactly[a]) })
	if total.Sign() > 0 {
		for _, one := range lagging {
			one.Share = percent(new(big.Rat).Quo(exactly[one], total))
		}
	}
	l.Units = len(lagging)
	l.Nodes = append(l.Nodes, lagging[:min(top, len(lagging))]...)
	return l, nil
}

// gapOf returns what a part of the figure, or the figure itself, lacks; f is the part's own figure.
func (e *Explanation) gapOf(f *Figure, adds addend) *gap {
	t := e.Figure.Target
	lacks := new(big.Rat)
	if e.quotient {
		if t == nil || adds.numerator == nil || adds.denominator == nil || adds.denominator.Sign() == 0 {
			return nil
		}
		due := new(big.Rat).Mul(t.Low.Rat(), new(big.Rat).SetFrac(adds.denominator, big.NewInt(e.factor())))
		lacks.Sub(due, new(big.Rat).SetInt(adds.numerator))
	} else {
		if f == nil || f.isComposed() || f.Status == NotApplicable {
			return nil
		}
		if share := e.shareOf(f.Unit.ID); f.Target == nil && share != nil {
			lacks.Set(share)
			if f.exact.value != nil {
				lacks.Sub(lacks, f.exact.value)
			}
			return &gap{lacks, wholeUp(lacks, false)}
		}
		if f.Target == nil {
			return nil
		}
		t = f.Target
		lacks.Set(t.Low.Rat())
		if f.exact.value != nil {
			lacks.Sub(lacks, f.exact.value)
		}
		if f.Indicator.Kind == movement.Ratio { // by a fixed number, in whose numerator it is told
			lacks.Mul(lacks, big.NewRat(f.Indicator.Formula.Denominator.Constant, f.Indicator.Formula.Factor))
		}
	}
	strictly := t.Comparator == movement.MoreThan || t.Comparator == movement.LessThan
	if t.Comparator == movement.LessThan {
		lacks.Neg(lacks)
	}
	return &gap{lacks, wholeUp(lacks, strictly)}
}

func (e *Explanation) factor() int64 {
	if e.Figure.Indicator.Kind == movement.UnitsMeeting {
		return 100
	}
	return e.Figure.Indicator.Formula.Factor
}

// wholeUp returns the smallest whole number that makes up for a gap, 0 where there is none; strictly:
// that more than makes up for it.
func wholeUp(gap *big.Rat, strictly bool) int64 {
	if c := gap.Sign(); c < 0 || c == 0 && !strictly {
		return 0
	}
	up, rest := new(big.Int).DivMod(gap.Num(), gap.Denom(), new(big.Int))
	if strictly || rest.Sign() > 0 {
		up.Add(up, big.NewInt(1))
	}
	if !up.IsInt64() {
		return mostExact
	}
	return min(up.Int64(), mostExact)
}

// CountedUnits are the units that a share of units counts.
type CountedUnits struct {
	Total  int       // how many there are of those asked for that the caller may read
	Nodes  []*Member // those that meet it least often first, then by code
	Others Addend    // how often it is met of how often it is counted, by all that are not named
}

// Member is a unit that a share of units counts.
type Member struct {
	Figure *Figure // of what it is to meet
	Met    int     // how often it does: once or not at all, or in how many months
	Of     int     // how often it is counted

	unit int64
}

// Counted returns so many of the units that the figure counts: those that meet what is asked
// whenever they are counted, those that do not, or both where meeting is nil. It is empty of other
// figures, and fails as Contributors does.
func (e *Explanation) Counted(top int, meeting *bool) (*CountedUnits, error) {
	if err := CheckTop(top); err != nil {
		return nil, err
	}
	c := &CountedUnits{Nodes: []*Member{}}
	for _, m := range e.members {
		if meeting == nil || *meeting == (m.Met == m.Of) {
			c.Nodes = append(c.Nodes, m)
		}
	}
	c.Total = len(c.Nodes)
	slices.SortStableFunc(c.Nodes, func(a, b *Member) int {
		return cmp.Or(a.Met*b.Of-b.Met*a.Of, cmp.Compare(a.Figure.Unit.Code, b.Figure.Unit.Code), cmp.Compare(a.unit, b.unit))
	})
	c.Nodes = c.Nodes[:min(top, len(c.Nodes))]
	if f := e.Figure; f.Indicator.Kind == movement.UnitsMeeting && f.exact.numerator != nil {
		met, of := new(big.Int).Set(f.exact.numerator), new(big.Int).Set(f.exact.denominator)
		for _, m := range c.Nodes {
			met.Sub(met, big.NewInt(int64(m.Met)))
			of.Sub(of, big.NewInt(int64(m.Of)))
		}
		c.Others = addend{met, of}.exact()
	}
	return c, nil
}
