package table

import "thidua/internal/fault"

// Cell is what stands at one place of a table: a number, a word, or nothing and why.
type Cell struct {
	Kind   CellKind
	Number float64     // unrounded; of a class how many others lie below it
	Text   string      // of a word the word, such as BEHIND; of a number how it is shown where it must not be rounded otherwise
	Called *fault.Both // of a class what its scheme calls it
	Mark   Mark        // why there is nothing
}

// CellKind is what a cell holds.
type CellKind uint8

// The kinds.
const (
	Nothing CellKind = iota
	Number
	Word
)

// Mark is why a cell holds nothing.
type Mark string

// The marks.
const (
	NotReported   Mark = "NOT_REPORTED"   // nobody has said the numbers that it is made of
	NotApplicable Mark = "NOT_APPLICABLE" // there is nothing to say: nothing to divide by, nobody whom it is about, no such indicator that year
	NoTarget      Mark = "NO_TARGET"      // nothing is wanted of this unit for this period
	Withheld      Mark = "WITHHELD"       // it rests on what the caller may not read
)

// Marks lists every mark.
var Marks = []Mark{NotReported, NotApplicable, NoTarget, Withheld}

// Slab is the cells of one unit, or of the units' total: all that stands between the other three axes,
// measure by measure within a period, period by period within an indicator.
type Slab []Cell
