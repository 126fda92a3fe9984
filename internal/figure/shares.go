package figure

import (
	"math/big"
	"slices"

	"thidua/internal/movement"
)

// UnitShare is what is wanted of a unit directly below that was given no quota: its share, by members, of
// what is wanted above and was not given to others.
type UnitShare struct {
	Figure  *Figure // of the unit
	Members int64   // that it has

	exact *big.Rat
}

// Wants is the nearest float of the share, in the indicator's measure.
func (s *UnitShare) Wants() float64 {
	v, _ := s.exact.Float64()
	return v
}

// weighing returns what counts the members by whom targets are shared; nil where none of the indicators is
// shared, or the campaign does not count members.
func weighing(c *movement.Campaign, indicators []*movement.Indicator) *movement.Indicator {
	if c.Members == nil || !slices.ContainsFunc(indicators, isShared) {
		return nil
	}
	return &movement.Indicator{Kind: movement.Total, Formula: movement.Formula{Numerator: movement.Sum{{Coefficient: 1, Element: c.Members}}}}
}

// isShared reports whether what is wanted of a unit is wanted of those below together.
func isShared(ind *movement.Indicator) bool { return ind.Kind == movement.Total && !isOwn(ind) }

// share shares what is wanted of a figure among the units directly below that were given no quota: where all
// of them may be read, for what was given to the others is taken off.
func (b *book) share(e *Explanation, weigh *movement.Indicator) {
	f := e.Figure
	t := f.Target
	if weigh == nil || e.OwnAlone || e.hidden > 0 || !isShared(f.Indicator) || t == nil || t.Monthly || t.Comparator == movement.LessThan {
		return
	}
	members := func(child int64) *big.Int {
		p := b.parts[branch{f.Unit.ID, child}]
		if p == nil {
			return nil
		}
		return b.sum(weigh, weigh.Formula.Numerator, p)
	}
	wanted, among := new(big.Rat).Set(t.Low.Rat()), members(0)
	if among == nil {
		return
	}
	among = new(big.Int).Set(among)
	var without []*UnitShare
	for _, child := range e.below {
		of := members(child.Unit.ID)
		switch {
		case child.Target != nil:
			wanted.Sub(wanted, child.Target.Low.Rat())
			if of != nil {
				among.Sub(among, of)
			}
		case of != nil && of.Sign() > 0 && of.IsInt64() && child.Status != NotApplicable:
			without = append(without, &UnitShare{Figure: child, Members: of.Int64()})
		}
	}
	if wanted.Sign() <= 0 || among.Sign() <= 0 {
		return // all of it was given to others
	}
	for _, s := range without {
		s.exact = new(big.Rat).Mul(wanted, new(big.Rat).SetFrac(big.NewInt(s.Members), among))
	}
	e.shares = without
}

// shareOf returns the share of a unit directly below; nil: it has a target of its own, or nothing is shared.
func (e *Explanation) shareOf(unit int64) *big.Rat {
	for _, s := range e.shares {
		if s.Figure.Unit.ID == unit {
			return s.exact
		}
	}
	return nil
}

// Shares returns so many of the units directly below as have the largest shares; those alike by code. It
// fails as Contributors does.
func (e *Explanation) Shares(top int) ([]*UnitShare, error) {
	if err := CheckTop(top); err != nil {
		return nil, err
	}
	shares := slices.Clone(e.shares)
	slices.SortStableFunc(shares, func(a, b *UnitShare) int { return b.exact.Cmp(a.exact) })
	return append([]*UnitShare{}, shares[:min(top, len(shares))]...), nil
}
