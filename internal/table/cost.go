package table

// Cost is what a table comes to, known before any figure is read.
type Cost struct {
	Units, Indicators, Periods, Measures int // members, totals included
	Rows, Columns, Cells                 int
	Statements                           int  // of SQL at most, for figures
	Cost                                 int  // as an operation's: hundredths of a millisecond
	Fits                                 bool // into one operation
}

// Cost returns what the plan comes to.
func (p *Plan) Cost() Cost {
	size := p.Size()
	l := p.Layout(size[OfUnit])
	return Cost{
		Units: size[OfUnit], Indicators: size[OfIndicator], Periods: size[OfPeriod], Measures: size[OfMeasure],
		Rows: l.Rows(), Columns: l.Columns(), Cells: l.Rows() * l.Columns(),
	}
}
