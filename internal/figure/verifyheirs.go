package figure

import (
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// heirs are the units of a tree that closed in a year, with what they and those that came
// after them said.
type heirs struct {
	closed []*verified
	said   map[*verified][]*report.Report // in the order of the months; an entry for each of them
}

// heirsOf finds the units that closed within the year that begins on a day, and whoever held
// what they left.
func heirsOf(tree []*verified, start org.Date) *heirs {
	h := &heirs{said: map[*verified][]*report.Report{}}
	for _, u := range tree {
		if u.closed <= start {
			continue
		}
		h.closed = append(h.closed, u)
		for u := u; u != nil; u = u.heir() {
			h.said[u] = nil
		}
	}
	return h
}

// heir returns the unit that holds what a closed one left.
func (u *verified) heir() *verified {
	if u.closed == "" || u.abolished {
		return nil
	}
	return u.parentOn(u.closed)
}

// keep keeps what a unit said in the year, where it matters.
func (h *heirs) keep(u *verified, year []*report.Report) {
	if _, matters := h.said[u]; matters {
		h.said[u] = year
	}
}

// add adds the stocks of closed units to those of whoever holds them, month by month and over
// the year.
func (h *heirs) add(c *movement.Campaign, months []movement.Period, today org.Date, s *sums) {
	for nth, e := range c.Elements {
		if e.Nature != movement.Stock {
			continue
		}
		for _, u := range h.closed {
			for k, m := range months {
				day := min(m.Last(), today)
				if holder, n := h.left(u, e, m, day); holder != nil {
					s.add(holder, day, k, nth, n)
				}
			}
			end := months[len(months)-1]
			if holder, n := h.left(u, e, end, min(movement.YearPeriod(c.Year).Last(), today)); holder != nil {
				s.add(holder, today, len(months), nth, n)
			}
		}
	}
}

// left returns who holds on a day, at the end of a month, what a unit that has closed said,
// and how much that is; nil: nobody.
func (h *heirs) left(u *verified, e *movement.Element, m movement.Period, day org.Date) (*verified, int64) {
	if u.openOn(day) || u.opened > day {
		return nil, 0
	}
	var left int64
	said := false
	for _, r := range h.said[u] {
		if n := r.Said.Said(e); n.Valid && r.Month <= m.First() {
			left, said = n.V, true
		}
	}
	holder := u
	for said && holder != nil && !holder.openOn(day) {
		since := movement.MonthOf(holder.closed).First()
		if holder = holder.heir(); holder == nil {
			break
		}
		for _, r := range h.said[holder] {
			if r.Said.Said(e).Valid && since <= r.Month && r.Month <= m.First() {
				said = false
			}
		}
	}
	if !said || holder == nil || !holder.openOn(day) {
		return nil, 0
	}
	return holder, left
}
