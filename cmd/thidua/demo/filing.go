package demo

import (
	"time"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// file returns a unit's reports as they lie in the books on a day, with all that was done to
// them. Reports come within the campaign's days, six in a hundred later; three in a hundred
// are corrected. All months but the last two that have ended are approved, within a few
// days. What would come after the day has not come.
func (p *plan) file(c *movement.Campaign, elements map[string]*movement.Element, u *unit, today org.Date) report.UnitYear {
	y := report.UnitYear{Unit: u.ID}
	ended := min(p.months, movement.YearPeriod(c.Year).Ended(today))
	v, d := p.speak(elements, u), p.draw(u, "filing")
	for m, values := range v.said[:p.months] {
		f := filingOf(d, c, u, m)
		if values == nil || m >= ended || f.at.After(endOf(today)) {
			continue
		}
		s := report.Said{Month: month(c.Year, m), Acts: []report.Past{{Act: report.Submit, Values: values, At: f.at}}}
		last := f.at
		if first := v.slip(m); f.slipped && m < p.months-1 && first != nil {
			s.Acts[0].Values = first
			if !f.again.After(endOf(today)) {
				s.Acts, last = append(s.Acts, report.Past{Act: report.Submit, Values: values, At: f.again}), f.again
			}
		}
		waits := ended < 12 && (m == ended-1 && f.checked >= 120 || m == ended-2 && f.checked >= 850)
		if approved := last.Add(time.Duration(1+f.checked) * 4 * time.Minute); !waits && !approved.After(endOf(today)) {
			s.Acts = append(s.Acts, report.Past{Act: report.Approve, At: approved})
		}
		y.Months = append(y.Months, s)
	}
	return y
}

// filing is how a report came in.
type filing struct {
	at, again time.Time // when it came, and when it was corrected
	slipped   bool      // it was corrected
	checked   int       // 0 to 999: how soon it was looked at
}

func filingOf(d draw, c *movement.Campaign, u *unit, m int) filing {
	day := d.between(1, c.DueDay)
	late := c.DueDay + d.between(1, 4)
	if u.Level == org.Branch {
		late += d.IntN(12)
	}
	if d.once(60) {
		day = late
	}
	// Between 7:30 and 16:30 in Việt Nam.
	at := time.Date(c.Year, time.Month(m+2), day, 0, 30+d.IntN(540), d.IntN(60), 0, time.UTC)
	return filing{
		at: at, again: at.AddDate(0, 0, d.between(1, 6)).Add(time.Duration(d.between(-25, 25)) * time.Minute),
		slipped: d.once(30), checked: d.IntN(1000),
	}
}

// slip returns what a unit said first of a month that it corrected later: it had left
// something out. It is nil where it had nothing to leave out.
func (v *voice) slip(m int) report.Vector {
	if v.said[m] == nil {
		return nil
	}
	for _, code := range []string{
		"internal_fund_contributions", "comradeship_fund_contributions", "members_admitted",
		"mediations_successful", "news_published", "meetings_held",
	} {
		e := v.elements[code]
		n := v.said[m].Said(e)
		if !n.Valid || n.V == 0 {
			continue
		}
		first := append(report.Vector{}, v.said[m]...)
		less := n.V - 1
		if e.Measure == movement.VND {
			less = n.V * 6 / 10 / 1000 * 1000
		}
		first.Say(e, less)
		return first
	}
	return nil
}

func month(year, m int) movement.Month {
	return movement.MonthOf(org.DateOf(time.Date(year, time.Month(m+1), 1, 0, 0, 0, 0, time.UTC)))
}

// endOf returns the last moment of a day in Việt Nam, seven hours ahead.
func endOf(day org.Date) time.Time { return day.Next().Time().Add(-7*time.Hour - time.Nanosecond) }
