package table

import "slices"

// Size is how many members each axis has, its total included.
type Size map[Axis]int

// Layout puts the members of four axes into rows and columns. The last axis of each changes fastest.
type Layout struct {
	rows, columns side
	size          Size
	skipped       int // members of a slab's indicators before the first that the layout has
}

// side are the axes that run one way: every member of each beside every one of the others, or those of them that are kept.
type side struct {
	axes  []Axis
	cycle int   // after so many it begins anew; 0: all are kept
	kept  []int // of each cycle
}

// NewLayout returns the layout of an arrangement.
func NewLayout(rows, columns []Axis, size Size) Layout {
	return Layout{rows: side{axes: rows}, columns: side{axes: columns}, size: size}
}

// keep leaves out the rows, or the columns, of which an indicator and a measure do not belong together.
func (l *Layout) keep(together func(Place) bool) {
	for _, s := range []*side{&l.rows, &l.columns} {
		if !slices.Contains(s.axes, OfIndicator) || !slices.Contains(s.axes, OfMeasure) {
			continue
		}
		inner := s.axes[slices.IndexFunc(s.axes, func(a Axis) bool { return a == OfIndicator || a == OfMeasure }):]
		s.cycle = l.product(inner)
		for n := range s.cycle {
			if together(l.place(inner, n)) {
				s.kept = append(s.kept, n)
			}
		}
	}
}

// Rows returns how many rows there are.
func (l Layout) Rows() int { return l.length(l.rows) }

// Columns returns how many columns there are.
func (l Layout) Columns() int { return l.length(l.columns) }

func (l Layout) length(s side) int {
	n := l.product(s.axes)
	if s.cycle > 0 {
		return n / s.cycle * len(s.kept)
	}
	return n
}

func (l Layout) product(axes []Axis) int {
	n := 1
	for _, a := range axes {
		n *= l.size[a]
	}
	return n
}

// Row returns which member of each of the rows' axes a row is of.
func (l Layout) Row(n int) Place { return l.at(l.rows, n) }

// Column returns which member of each of the columns' axes a column is of.
func (l Layout) Column(n int) Place { return l.at(l.columns, n) }

func (l Layout) at(s side, n int) Place {
	if s.cycle > 0 {
		n = n/len(s.kept)*s.cycle + s.kept[n%len(s.kept)]
	}
	return l.place(s.axes, n)
}

// Place is a member of each of some axes, by its number.
type Place map[Axis]int

func (l Layout) place(axes []Axis, n int) Place {
	p := make(Place, len(axes))
	for i := len(axes) - 1; i >= 0; i-- {
		p[axes[i]] = n % l.size[axes[i]]
		n /= l.size[axes[i]]
	}
	return p
}

// In returns where in the slab of its unit a cell stands that lies in a row and in a column, and of which
// unit it is.
func (l Layout) In(row, column Place) (unit, at int) {
	of := func(a Axis) int {
		n, ok := row[a]
		if !ok {
			n, ok = column[a]
		}
		if ok && a == OfIndicator {
			n += l.skipped
		}
		return n
	}
	return of(OfUnit), (of(OfIndicator)*l.size[OfPeriod]+of(OfPeriod))*l.size[OfMeasure] + of(OfMeasure)
}
