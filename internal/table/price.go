package table

// Extent is what a table's figures are read from, as far as it is known: exactly of a plan, at most of an
// ask alone.
type Extent struct {
	Units      int     // whose figures are summed
	Below      float64 // how many units' reports are summed for them, in provinces of the usual size: what lies below two of them twice
	Indicators int     // elements of ad-hoc ones included
	Months     []int   // how many months of a year are read together, of each year
	Longer     int     // how many longer periods, each by itself
}

// Millisecond is what a millisecond of the database costs.
const Millisecond = 100

// Measured on the machine and at the dearest of TestCost_IsTime, with room.
const (
	readOnce      = 1_600 // of each chunk of units and each year's months or longer period
	readIndicator = 60
	sumOnce       = 3_300 // of a province
	sumIndicator  = 350
	monthOnce     = 300 // of a province, of each month
	monthEach     = 75
)

// Price returns what it takes to read, in hundredths of a millisecond of the database.
func (x Extent) Price() int {
	chunks := (x.Units + atOnce - 1) / atOnce
	reads := len(x.Months) + x.Longer
	price := float64(chunks * reads * (readOnce + readIndicator*x.Indicators))
	sum := float64(sumOnce + sumIndicator*x.Indicators)
	price += x.Below * sum * float64(x.Longer)
	for _, n := range x.Months {
		price += x.Below * float64(n) * float64(monthOnce+monthEach*x.Indicators)
	}
	return int(min(price, 1<<40))
}
