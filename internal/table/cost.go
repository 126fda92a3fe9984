package table

import (
	"thidua/internal/fault"
)

// MostCells is how many cells a table may have, however it is asked for.
const MostCells = 1_000_000

// Cost is what a table comes to, known before any figure is read.
type Cost struct {
	Units, Indicators, Periods, Measures int // members, totals included
	Rows, Columns, Cells                 int
	Statements                           int  // of SQL at most, for figures
	Cost                                 int  // in hundredths of a millisecond of the database: of reading them
	Fits                                 bool // into one operation; whoever answers operations tells
}

// Cost returns what the plan comes to.
func (p *Plan) Cost() Cost {
	size := p.Size()
	l, x := p.Layout(size[OfUnit]), p.Extent()
	return Cost{
		Units: size[OfUnit], Indicators: size[OfIndicator], Periods: size[OfPeriod], Measures: size[OfMeasure],
		Rows: l.Rows(), Columns: l.Columns(), Cells: l.Rows() * l.Columns(),
		Statements: x.Statements(), Cost: x.Price(),
	}
}

// cellsOfUnit returns how many cells one unit has.
func (p *Plan) cellsOfUnit() int {
	l := p.Layout(1)
	return l.Rows() * l.Columns()
}

// checkSize refuses a table that is too large for any way out.
func (p *Plan) checkSize() error {
	if n := p.Size()[OfUnit]; n*p.cellsOfUnit() > MostCells {
		return p.tooMany(n)
	}
	return nil
}

// tooMany says that a table of so many units is too large, and how many would not be.
func (p *Plan) tooMany(units int) error {
	size := p.Size()
	return fault.New(fault.CostLimit, "the table has %d cells, of %d units, %d indicators, %d periods and %d measures; %d are the most, in a file too: ask for %d units at once, or for fewer indicators, periods or measures",
		units*p.cellsOfUnit(), units, size[OfIndicator], size[OfPeriod], size[OfMeasure], MostCells, MostCells/p.cellsOfUnit())
}
