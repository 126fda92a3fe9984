package movement

import (
	"thidua/internal/fault"
	"thidua/internal/org"
)

// Lately returns the months of which something may still be asked on a day: the one that runs and the
// twelve before it.
func Lately(today org.Date) (from, to Month) {
	to = MonthOf(today)
	return MonthOf(org.DateOf(to.First().Time().AddDate(-1, 0, 0))), to
}

// Deadlines returns the months of lately whose reports are late on a day where they have not come in, and
// those that have ended and whose reports are still due. Nobody reports in a year without a campaign.
func Deadlines(today org.Date, campaign func(year int) (*Campaign, error)) (late, due []Period, err error) {
	from, to := Lately(today)
	for m := from; m < to; m = MonthOf(m.Last().Next()) {
		c, err := campaign(m.Year())
		if fault.KindOf(err) == fault.NotFound || fault.KindOf(err) == fault.Invalid {
			continue
		}
		if err != nil {
			return nil, nil, err
		}
		if p := MonthPeriod(m.Year(), m.Number()); c.Due(m) < today {
			late = append(late, p)
		} else {
			due = append(due, p)
		}
	}
	return late, due, nil
}
