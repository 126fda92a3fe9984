package register

import (
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Kept is a register as one unit keeps it in one year.
type Kept struct {
	Register *movement.Register
	UnitID   int64
	Year     int
	Entries  int // of the year, void ones left out
	Quarters []*Quarter
}

// Quarter is what a unit said of a register in a quarter that has begun and in which it stood.
type Quarter struct {
	Begins  org.Date
	Ended   bool
	Entries int  // with a day in it, void ones left out
	Nothing bool // the unit said that there was nothing to enter
}

// Kept reports whether something was said of the quarter.
func (q *Quarter) Kept() bool { return q.Entries > 0 || q.Nothing }
