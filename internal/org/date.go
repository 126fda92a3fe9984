package org

import (
	"fmt"
	"time"

	"thidua/internal/fault"
)

// Date is a day of the calendar, written 2024-11-10. Dates compare as strings do.
// The empty Date is no day.
type Date string

// ParseDate reads a day. It fails with Invalid where s is no day of the calendar.
func ParseDate(s string) (Date, error) {
	if t, err := time.Parse(time.DateOnly, s); err == nil && t.Year() >= 1900 && t.Year() < 2200 {
		return Date(s), nil
	}
	return "", fault.New(fault.Invalid, "%q is not a day; write it like 2024-11-10", s)
}

// DateOf returns the day of t in t's own location.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// Vietnam is the zone by whose days the association counts: seven hours ahead, all year.
var Vietnam = time.FixedZone("+07:00", 7*60*60)

// DayOf returns the day that it is in Việt Nam at a moment.
func DayOf(t time.Time) Date { return DateOf(t.In(Vietnam)) }

// Time returns the day's midnight in UTC, and the zero time for the empty Date.
func (d Date) Time() time.Time {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return time.Time{}
	}
	return t
}

// Next returns the day after.
func (d Date) Next() Date { return DateOf(d.Time().AddDate(0, 0, 1)) }

// Previous returns the day before.
func (d Date) Previous() Date { return DateOf(d.Time().AddDate(0, 0, -1)) }

// Scan reads a date column.
func (d *Date) Scan(src any) error {
	switch v := src.(type) {
	case time.Time:
		*d = DateOf(v)
	case string:
		*d = Date(v)
	case []byte:
		*d = Date(v)
	case nil:
		*d = ""
	default:
		return fmt.Errorf("a date from %T", src)
	}
	return nil
}
