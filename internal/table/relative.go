package table

import (
	"thidua/internal/movement"
	"thidua/internal/org"
)

// months returns how many months a range comes to.
func (r PeriodRange) months() int {
	return monthOf(r.To.Year(), r.To.LastMonth()) - monthOf(r.From.Year(), r.From.FirstMonth()) + 1
}

// monthOf numbers the months of all years.
func monthOf(year, month int) int { return 12*year + month - 1 }

// months returns how many months one step has.
func (s Step) months() int {
	switch s {
	case ByYear:
		return 12
	case ByQuarter:
		return 3
	}
	return 1
}

// periods writes a range out.
func (r PeriodRange) periods() []movement.Period {
	var all []movement.Period
	size := r.By.months()
	for at := monthOf(r.From.Year(), r.From.FirstMonth()); at+size-1 <= monthOf(r.To.Year(), r.To.LastMonth()); at += size {
		all = append(all, movement.MonthsPeriod(at/12, at%12+1, at%12+size))
	}
	return all
}

// periods says what a relative period is on a day.
func (r RelativePeriod) periods(today org.Date) []movement.Period {
	month := movement.MonthOf(today)
	year, now := month.Year(), month.Number()
	quarter := (now - 1) / 3 * 3 // months before it
	switch r {
	case ThisMonth:
		return monthsFrom(year, now, 1)
	case LastMonth:
		return monthsFrom(year, now-1, 1)
	case Last3Months:
		return monthsFrom(year, now-3, 3)
	case Last12Months:
		return monthsFrom(year, now-12, 12)
	case ThisQuarter:
		return []movement.Period{movement.MonthsPeriod(year, quarter+1, quarter+3)}
	case LastQuarter:
		if quarter == 0 {
			year, quarter = year-1, 12
		}
		return []movement.Period{movement.MonthsPeriod(year, quarter-2, quarter)}
	case YearToDate:
		return []movement.Period{movement.ToDate(year, now)}
	case SamePeriodLastYear:
		return []movement.Period{movement.ToDate(year-1, now)}
	case ThisYear:
		return []movement.Period{movement.YearPeriod(year)}
	case LastYear:
		return []movement.Period{movement.YearPeriod(year - 1)}
	}
	return nil
}

// monthsFrom returns months one by one; of a month before January it begins in the year before.
func monthsFrom(year, first, n int) []movement.Period {
	all := make([]movement.Period, n)
	for i := range all {
		at := monthOf(year, first) + i
		all[i] = movement.MonthPeriod(at/12, at%12+1)
	}
	return all
}

// On writes a pick out, as it is on a day.
func (p PeriodPick) On(today org.Date) []movement.Period {
	switch {
	case p.Period != nil:
		return []movement.Period{*p.Period}
	case p.Range != nil:
		return p.Range.periods()
	}
	return p.Relative.periods(today)
}
