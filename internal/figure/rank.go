package figure

import "thidua/internal/movement"

// Rank is where a figure stands among the same of other units.
type Rank struct {
	Place int // 1: the best; those that come to the same share a place, and the next are left out: 1, 2, 2, 4
	Of    int // how many have a value
	Alike int // how many of them share the place, itself included
}

// RankAmong tells where the figure stands among figures of its indicator, itself among them: the
// best is the largest, or the smallest where the indicator is to stay below its target. Those
// without a value have no place; nil: it has none itself.
func (f *Figure) RankAmong(all []*Figure) *Rank {
	if f.exact.value == nil {
		return nil
	}
	t := f.Indicator.Target
	least := t != nil && t.Comparator == movement.LessThan
	r := &Rank{Place: 1}
	for _, other := range all {
		if other.exact.value == nil {
			continue
		}
		r.Of++
		switch c := other.exact.value.Cmp(f.exact.value); {
		case c == 0:
			r.Alike++
		case c > 0 != least:
			r.Place++
		}
	}
	return r
}
