package movement

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// Month is a calendar month, written 2024-07. Months compare as strings do.
type Month string

// MonthOf returns the month that a day lies in.
func MonthOf(d org.Date) Month { return Month(d[:7]) }

// First returns the month's first day.
func (m Month) First() org.Date { return org.Date(m + "-01") }

// Last returns the month's last day.
func (m Month) Last() org.Date {
	return org.DateOf(m.First().Time().AddDate(0, 1, -1))
}

// Number returns 1 for January to 12 for December.
func (m Month) Number() int { n, _ := strconv.Atoi(string(m[5:7])); return n }

// Year returns the month's year.
func (m Month) Year() int { n, _ := strconv.Atoi(string(m[:4])); return n }

// Period is a stretch of whole months within one year, written as in the API: 2024,
// 2024-H1, 2024-Q3, 2024-07, and the cumulative 2024-1M to 2024-11M.
type Period struct {
	text  string
	year  int
	first int // month number
	last  int
}

// PeriodForms says how a period may be written, for errors.
const PeriodForms = "2024, 2024-H1, 2024-Q3, 2024-07, 2024-6M, 2024-9M"

var periodForm = regexp.MustCompile(`^((?:19|20|21)[0-9]{2})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])|([1-9]|1[01])M))?$`)

// ParsePeriod reads a period. It fails with Invalid where s is none.
func ParsePeriod(s string) (Period, error) {
	m := periodForm.FindStringSubmatch(s)
	if m == nil {
		return Period{}, fault.New(fault.Invalid, "%q is not a period; write it like %s", s, PeriodForms)
	}
	number := func(i int) int { n, _ := strconv.Atoi(m[i]); return n }
	p := Period{text: s, year: number(1), first: 1, last: 12}
	switch {
	case m[2] != "":
		p.last = 6 * number(2)
		p.first = p.last - 5
	case m[3] != "":
		p.last = 3 * number(3)
		p.first = p.last - 2
	case m[4] != "":
		p.first, p.last = number(4), number(4)
	case m[5] != "":
		p.last = number(5)
	}
	return p, nil
}

// MonthPeriod returns the period of one month.
func MonthPeriod(year, month int) Period {
	return Period{fmt.Sprintf("%04d-%02d", year, month), year, month, month}
}

// YearPeriod returns the period of a whole year.
func YearPeriod(year int) Period { return Period{strconv.Itoa(year), year, 1, 12} }

// MonthsPeriod returns the period of some months of a year that follow each other. Where it is none of
// those that the API can ask for, it is written as no one of them is: 2024-10M of the year so far,
// 2024-02/2024-04 of others.
func MonthsPeriod(year, first, last int) Period {
	p := Period{year: year, first: first, last: last}
	switch {
	case first == last:
		return MonthPeriod(year, first)
	case first == 1 && last == 12:
		return YearPeriod(year)
	case first == 1 && last != 3:
		p.text = fmt.Sprintf("%04d-%dM", year, last)
	case first%3 == 1 && last == first+2:
		p.text = fmt.Sprintf("%04d-Q%d", year, last/3)
	case first == 7 && last == 12:
		p.text = fmt.Sprintf("%04d-H2", year)
	default:
		p.text = fmt.Sprintf("%04d-%02d/%04d-%02d", year, first, year, last)
	}
	return p
}

// String returns the period as it is written in the API.
func (p Period) String() string { return p.text }

// MarshalText writes the period as the API does.
func (p Period) MarshalText() ([]byte, error) { return []byte(p.text), nil }

// UnmarshalText reads a period as ParsePeriod does.
func (p *Period) UnmarshalText(text []byte) (err error) {
	*p, err = ParsePeriod(string(text))
	return err
}

// Year returns the year that the period lies in.
func (p Period) Year() int { return p.year }

// First returns the first day.
func (p Period) First() org.Date { return p.month(p.first).First() }

// Last returns the last day.
func (p Period) Last() org.Date { return p.month(p.last).Last() }

// Months returns the months of the period, first to last.
func (p Period) Months() []Period {
	months := make([]Period, 0, p.last-p.first+1)
	for m := p.first; m <= p.last; m++ {
		months = append(months, MonthPeriod(p.year, m))
	}
	return months
}

// Numbers returns the numbers of its first month and of its last, from 1 to 12.
func (p Period) Numbers() (first, last int) { return p.first, p.last }

// IsMonth reports whether the period is one month.
func (p Period) IsMonth() bool { return p.first == p.last }

// Month returns the month that it is. It fails with Invalid where it is longer.
func (p Period) Month() (Month, error) {
	if !p.IsMonth() {
		return "", fault.New(fault.Invalid, "%s is no month; write one like %d-10", p, p.Year())
	}
	return MonthOf(p.First()), nil
}

// Previous returns the period before, of the same length: of a month the month before, over the
// year's edge too. A period that is cumulative, such as 6M, or does not fit beside itself has none.
func (p Period) Previous() (before Period, ok bool) {
	n := p.last - p.first + 1
	first, year := p.first-n, p.year
	if first == 1-n { // the last months of the year before
		first, year = 13-n, p.year-1
	}
	if p.CountsToYear() && !p.IsYear() || first < 1 {
		return Period{}, false
	}
	if n == 6 && first == 1 {
		return Period{fmt.Sprintf("%04d-H1", year), year, 1, 6}, true
	}
	return MonthsPeriod(year, first, first+n-1), true
}

// YearBefore returns the same months of the year before.
func (p Period) YearBefore() Period {
	before := p
	before.year--
	before.text = strings.ReplaceAll(p.text, fmt.Sprintf("%04d", p.year), fmt.Sprintf("%04d", before.year))
	return before
}

// CountsToYear reports whether the year's targets can be held against the period: the
// year itself, and the cumulative periods 1M to 11M, which show the pace towards it.
func (p Period) CountsToYear() bool {
	return p.first == 1 && (p.last == 12 || p.text[len(p.text)-1] == 'M')
}

// IsYear reports whether the period is a whole year.
func (p Period) IsYear() bool { return p.first == 1 && p.last == 12 }

// Ended returns how many of the period's months had ended before a day.
func (p Period) Ended(today org.Date) int {
	n := 0
	for m := p.first; m <= p.last; m++ {
		if p.month(m).Last() < today {
			n++
		}
	}
	return n
}

func (p Period) month(n int) Month {
	return Month([]byte{
		'0' + byte(p.year/1000), '0' + byte(p.year/100%10), '0' + byte(p.year/10%10), '0' + byte(p.year%10),
		'-', '0' + byte(n/10), '0' + byte(n%10),
	})
}

// monthsEn are the months as English abbreviates them.
var monthsEn = []string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

// Words says the period in words: "Tháng 10/2024", "Oct 2024". No two periods of a year are called alike.
func (p Period) Words(l fault.Language) string {
	n := p.last - p.first + 1
	form := p.text[len(p.text)-1]
	en, vi := fmt.Sprintf("%s–%s %d", monthsEn[p.first-1], monthsEn[p.last-1], p.year), fmt.Sprintf("Tháng %d–%d/%d", p.first, p.last, p.year)
	switch {
	case p.IsYear():
		en, vi = strconv.Itoa(p.year), fmt.Sprintf("Năm %d", p.year)
	case form == 'M' && n == 1:
		en, vi = fmt.Sprintf("Year to Jan %d", p.year), fmt.Sprintf("Lũy kế 1 tháng/%d", p.year)
	case form == 'M':
		vi = fmt.Sprintf("Lũy kế %d tháng/%d", n, p.year)
	case p.IsMonth():
		en, vi = fmt.Sprintf("%s %d", monthsEn[p.first-1], p.year), fmt.Sprintf("Tháng %d/%d", p.first, p.year)
	case n == 3 && p.first%3 == 1:
		en, vi = fmt.Sprintf("Q%d %d", p.last/3, p.year), fmt.Sprintf("Quý %s/%d", []string{"I", "II", "III", "IV"}[p.last/3-1], p.year)
	case n == 6 && p.first == 1:
		en, vi = fmt.Sprintf("First half of %d", p.year), fmt.Sprintf("6 tháng đầu năm %d", p.year)
	case n == 6 && p.first == 7:
		en, vi = fmt.Sprintf("Second half of %d", p.year), fmt.Sprintf("6 tháng cuối năm %d", p.year)
	}
	return fault.Both{En: en, Vi: vi}.In(l)
}

// FirstMonth returns the number of the month with which the period begins.
func (p Period) FirstMonth() int { return p.first }

// LastMonth returns the number of the month with which the period ends.
func (p Period) LastMonth() int { return p.last }

// ToDate returns the period from January to a month of a year, which the year's targets are held
// against: 2024-6M, of December the year itself.
func ToDate(year, last int) Period {
	if last == 12 {
		return YearPeriod(year)
	}
	return Period{fmt.Sprintf("%04d-%dM", year, last), year, 1, last}
}

// Overlaps reports whether two periods have a month in common.
func (p Period) Overlaps(q Period) bool {
	return p.year == q.year && p.first <= q.last && q.first <= p.last
}
