package register

import (
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// sealed are the months whose books are closed, by their first days.
type sealed map[org.Date]bool

// on reports whether the books of a day's month are closed.
func (s sealed) on(day org.Date) bool { return day != "" && s[movement.MonthOf(day).First()] }

func closed(day org.Date) fault.Speaker {
	return fault.Say("the books of %s are closed: nothing of %s changes any more", Month(day), Day(day))
}

// Month is the month of a day as people read it: 10/2024.
type Month org.Date

// In writes the month as both languages do here.
func (m Month) In(l fault.Language) string { return Day(m).In(l)[3:] }

// countedOn returns the days by which an entry counts, by their fields: its day in the book under DayField.
func countedOn(r *movement.Register, day org.Date, v Values) map[string]org.Date {
	days := map[string]org.Date{}
	for _, c := range r.Counts {
		if c.On == "" {
			days[DayField] = day
		} else if on := v.day(c.On); on != nil {
			days[c.On] = *on
		}
	}
	return days
}

// checkSealed finds what cannot be said any more. The day in the book, and every day by which the entry
// counts, as it was and as it is to be, lies in a month that is open. Where nothing changes but what is
// filled in later, only the days among that have to.
func (b *batch) checkSealed(d *draft) {
	lock := func(field string, day org.Date) {
		if b.sealed.on(day) {
			d.locks = append(d.locks, find(field, closed(day)))
		}
	}
	if d.before != nil && d.onlyLater() && !d.counted(b.sealed) {
		for _, f := range d.register.Fields {
			if f.Type != movement.DateField || d.values[f.Code] == d.before.Values[f.Code] {
				continue
			}
			for _, v := range []Values{d.before.Values, d.values} {
				if day := v.day(f.Code); day != nil {
					lock(f.Code, *day)
				}
			}
		}
		return
	}
	days := countedOn(d.register, d.Day, d.values)
	days[DayField] = d.Day
	for field, day := range days {
		lock(field, day)
	}
	if d.before == nil || len(d.locks) > 0 {
		return
	}
	days = countedOn(d.register, d.before.Day, d.before.Values)
	days[DayField] = d.before.Day
	for field, day := range days {
		lock(field, day)
	}
}

// counted reports whether the entry counts in a month whose books are closed because it was confirmed: corrected
// it would wait for that anew.
func (d *draft) counted(s sealed) bool {
	if d.before.State != Confirmed {
		return false
	}
	for _, day := range countedOn(d.register, d.before.Day, d.before.Values) {
		if s.on(day) {
			return true
		}
	}
	return false
}

// onlyLater reports whether nothing changes but what is filled in later.
func (d *draft) onlyLater() bool {
	if d.Day != d.before.Day {
		return false
	}
	for _, f := range d.register.Fields {
		if !f.Later && (d.values[f.Code] != d.before.Values[f.Code] || d.names[f.Code] != d.before.Names[f.Code]) {
			return false
		}
	}
	return true
}
