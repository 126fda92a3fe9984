package table

import (
	"slices"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Extent is what a table's figures are read from, as far as it is known: exactly of a plan, at most of an
// ask alone.
type Extent struct {
	Units      int     // whose figures are summed
	Below      float64 // how many units' reports are summed for them, in provinces of the usual size: those below two of them twice
	Indicators int     // of an ad-hoc one each of its elements
	Months     []int   // of each year of which months are read, together: how many from the first to the last
	Longer     int     // how many longer periods are read, each by itself
	Boards     int     // of how many periods scoreboards are worked out
	Levels     int     // of how many levels the units are that stand on them: each has a board of its own
	Parents    float64 // as Below, of the units above
}

// Measured on the machine and at the dearest of TestCost_IsTime, with room, in hundredths of a millisecond
// of the database.
const (
	readOnce      = 2_200 // of each chunk of units, and each year's months or longer period
	readIndicator = 60
	sumOnce       = 2_000 // of a province, of a longer period
	sumIndicator  = 200
	monthOnce     = 300 // of a province, of each month
	monthEach     = 75
	boardEach     = 40 // of each unit on a board, beside its figures
	boardLines    = 44 // indicators of a scheme: as many as the document has points
)

// ExtentOf returns what measures of some periods, and of the total of those, are read from.
func ExtentOf(periods []movement.Period, measures []Measure, total bool) Extent {
	stretches := along(periods, total)
	x := extentOf(neededFor(stretches, measures))
	x.Boards = len(boardPeriods(stretches, measures))
	return x
}

// extentOf returns what figures of some periods, in their order, are read from.
func extentOf(needed []movement.Period) (x Extent) {
	first := map[int]int{}
	for _, period := range needed {
		if !period.IsMonth() {
			x.Longer++
			continue
		}
		if first[period.Year()] == 0 {
			first[period.Year()] = period.FirstMonth()
			x.Months = append(x.Months, 0)
		}
		x.Months[len(x.Months)-1] = period.FirstMonth() - first[period.Year()] + 1
	}
	return x
}

// Price returns what reading it takes, in hundredths of a millisecond of the database.
func (x Extent) Price() int {
	price := float64(x.reads()) * float64(readOnce+readIndicator*x.Indicators)
	below := x.Below + x.Parents
	price += float64(x.Longer) * below * float64(sumOnce+sumIndicator*x.Indicators)
	for _, n := range x.Months {
		price += float64(n) * below * float64(monthOnce+monthEach*x.Indicators)
	}
	chunks := (x.Units + atOnce - 1) / atOnce
	price += float64(x.Boards) * (float64(chunks*x.Levels)*(readOnce+readIndicator*boardLines) + x.Below*(sumOnce+sumIndicator*boardLines) + float64(x.Units)*boardEach)
	return int(min(price, 1<<40))
}

// reads is how often figures are asked for.
func (x Extent) reads() int { return (x.Units + atOnce - 1) / atOnce * (len(x.Months) + x.Longer) }

// Statements returns how many SQL statements read it at most.
func (x Extent) Statements() int {
	chunks := (x.Units + atOnce - 1) / atOnce
	of := chunks * (len(x.Months)*statementsOfMonths + x.Longer*statementsOfLonger)
	of += chunks * x.Boards * (statementsOfOpen + x.Levels*statementsOfBoard)
	if x.Parents > 0 {
		of += chunks
	}
	return of + 1
}

// As figure.Months, figure.Figures, contest.PointsOpen and contest.ReadBoard promise.
const (
	statementsOfMonths = 4
	statementsOfLonger = 7
	statementsOfOpen   = 2
	statementsOfBoard  = statementsOfLonger + 4
)

// Extent returns what the plan's figures are read from.
func (p *Plan) Extent() Extent {
	var needed []movement.Period
	for _, period := range neededFor(p.alongPeriods(), p.measured()) {
		if p.Campaigns[period.Year()] != nil {
			needed = append(needed, period)
		}
	}
	x := extentOf(needed)
	x.Boards = len(boardPeriods(p.alongPeriods(), p.measured()))
	levels := map[org.Level]bool{}
	for _, u := range p.Units {
		levels[u.Level] = true
	}
	x.Levels = len(levels)
	x.Units, x.Below = len(p.Units), p.Reader.Reach*float64(deepest(p.Units))
	if p.Has(OfUnit) && p.Whole != nil {
		x.Units, x.Below = x.Units+1, x.Below+p.Reader.Reach
	}
	if slices.Contains(p.measured(), ShareOfParent) {
		x.Parents = p.Reader.Reach
	}
	for _, column := range p.Indicators {
		x.Indicators++
		if column.AdHoc {
			x.Indicators += max(0, len(column.Last.Elements())-1)
		}
	}
	return x
}

// deepest returns how many of some units at most lie one above another.
func deepest(units []*org.Unit) int {
	asked := make(map[int64]bool, len(units))
	for _, u := range units {
		asked[u.ID] = true
	}
	most := 1
	for _, u := range units {
		n := 0
		for _, id := range u.Path.IDs() {
			if asked[id] {
				n++
			}
		}
		most = max(most, n)
	}
	return most
}
