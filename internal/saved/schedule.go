package saved

import (
	"time"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// Repeat is how often a table runs by itself.
type Repeat string

// The ways.
const (
	Never   Repeat = "NONE"
	Daily   Repeat = "DAILY"
	Weekly  Repeat = "WEEKLY"
	Monthly Repeat = "MONTHLY"
)

// Repeats lists every way.
var Repeats = []Repeat{Never, Daily, Weekly, Monthly}

// Schedule is when a table runs by itself, by the clocks of Việt Nam.
type Schedule struct {
	Repeats Repeat
	Day     int // of the week, 1 for Monday to 7, or of the month, 1 to 28
	Hour    int // 0 to 23
}

// check says with Invalid what is wrong with a schedule.
func (s Schedule) check() error {
	switch {
	case s.Hour < 0 || s.Hour > 23:
		return fault.New(fault.Invalid, "a table runs at an hour from 0 to 23, not at %d", s.Hour)
	case s.Repeats == Weekly && (s.Day < 1 || s.Day > 7):
		return fault.New(fault.Invalid, "a table that runs weekly does so on a day from 1, Monday, to 7, not on %d", s.Day)
	case s.Day < 1 || s.Day > 28:
		return fault.New(fault.Invalid, "a table that runs monthly does so on a day from 1 to 28, which every month has, not on %d", s.Day)
	}
	return nil
}

// Next returns when it runs first after a moment; nil: never.
func (s Schedule) Next(after time.Time) *time.Time {
	here := after.In(org.Vietnam)
	at := func(days int) time.Time {
		return time.Date(here.Year(), here.Month(), here.Day()+days, s.Hour, 0, 0, 0, org.Vietnam)
	}
	var next time.Time
	switch s.Repeats {
	case Daily:
		if next = at(0); !next.After(after) {
			next = at(1)
		}
	case Weekly:
		days := (s.Day - int(here.Weekday()) + 7) % 7
		if next = at(days); !next.After(after) {
			next = at(days + 7)
		}
	case Monthly:
		next = time.Date(here.Year(), here.Month(), s.Day, s.Hour, 0, 0, 0, org.Vietnam)
		if !next.After(after) {
			next = time.Date(here.Year(), here.Month()+1, s.Day, s.Hour, 0, 0, 0, org.Vietnam)
		}
	default:
		return nil
	}
	next = next.UTC()
	return &next
}
