package grid

import "thidua/internal/fault"

// Problem is what is wrong with a cell of a file, as whoever sent the file is told.
type Problem struct {
	Sheet  string `json:"sheet"`  // its name; empty: of the file, or of text
	Row    int    `json:"row"`    // from 1; 0: of the file
	Column int    `json:"column"` // from 1; 0: of the row
	Cell   string `json:"cell"`   // both, as spreadsheets write them: C7; empty: of the file
	Value  string `json:"value"`  // what it holds, as far as one cares to read it
	Vi     string `json:"message"`
	En     string `json:"messageEn"`
}

// String writes the problem on a line, in English.
func (p Problem) String() string {
	place := p.Cell
	if p.Sheet != "" && place != "" {
		place = p.Sheet + "!" + place
	}
	switch {
	case place == "":
		return p.En
	case p.Value == "":
		return place + ": " + p.En
	}
	return place + ": " + p.Value + ": " + p.En
}

// ProblemAt tells what is wrong with what stands at a place.
func ProblemAt(at Place, value string, what fault.Speaker) Problem {
	return Problem{
		Sheet: at.Sheet, Row: at.Row, Column: at.Column, Cell: at.Cell(), Value: printable(value),
		Vi: what.In(fault.Vietnamese), En: what.In(fault.English),
	}
}

// Problem tells it as that of the cell.
func (p *ReadError) Problem() Problem { return ProblemAt(p.Place, p.Value, p.Both) }
