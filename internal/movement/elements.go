package movement

import "slices"

// Elements returns every element that the indicator's value is made of, its own
// formula's and those of all its parts, each once, by position.
func (i *Indicator) Elements() []*Element {
	var all []*Element
	add := func(s Sum) {
		for _, t := range s {
			if !slices.Contains(all, t.Element) {
				all = append(all, t.Element)
			}
		}
	}
	add(i.Formula.Numerator)
	if d := i.Formula.Denominator; d != nil {
		add(d.Sum)
	}
	for _, part := range i.Of {
		for _, e := range part.Elements() {
			if !slices.Contains(all, e) {
				all = append(all, e)
			}
		}
	}
	slices.SortFunc(all, func(a, b *Element) int { return a.Position - b.Position })
	return all
}
