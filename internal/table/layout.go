package table

// Size is how many members each axis has, its total included.
type Size map[Axis]int

// Layout puts the members of four axes into rows and columns. The last axis of each changes fastest.
type Layout struct {
	rows, columns []Axis
	size          Size
}

// NewLayout returns the layout of an arrangement.
func NewLayout(rows, columns []Axis, size Size) Layout { return Layout{rows, columns, size} }

// Rows returns how many rows there are.
func (l Layout) Rows() int { return l.product(l.rows) }

// Columns returns how many columns there are.
func (l Layout) Columns() int { return l.product(l.columns) }

func (l Layout) product(axes []Axis) int {
	n := 1
	for _, a := range axes {
		n *= l.size[a]
	}
	return n
}

// Row returns which member of each of the rows' axes a row is of.
func (l Layout) Row(n int) Place { return l.place(l.rows, n) }

// Column returns which member of each of the columns' axes a column is of.
func (l Layout) Column(n int) Place { return l.place(l.columns, n) }

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
		if n, ok := row[a]; ok {
			return n
		}
		return column[a]
	}
	return of(OfUnit), (of(OfIndicator)*l.size[OfPeriod]+of(OfPeriod))*l.size[OfMeasure] + of(OfMeasure)
}
