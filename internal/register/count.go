package register

import (
	"slices"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Counted is what an element comes to by the entries of a register, for a unit's report of a month.
type Counted struct {
	Count    *movement.Count
	Register *movement.Register
	UnitID   int64
	Month    movement.Month
	Value    int64
	Entries  []*Entry // that are counted, by their days
	Said     *int64   // what the unit's report says; nil: nothing, or it was not asked
}

// Element returns which element it is.
func (c *Counted) Element() *movement.Element { return c.Count.Element }

// Many returns how many entries are counted.
func (c *Counted) Many() int { return len(c.Entries) }

// Differs reports whether the report says another number than the entries come to.
func (c *Counted) Differs() bool { return c.Said != nil && *c.Said != c.Value }

// Evidence is all that the numbers of one unit's reports are counted from.
type Evidence struct {
	Gone    []Gone
	Entries []*Entry // that are not void, by their days: of the unit and of those that closed into it, and those elsewhere that name one of these
	Nothing []Nothing
}

// Gone is a unit that closed into another: what it wrote down, and reports no more, is the other's to report.
type Gone struct {
	UnitID    int64
	Closed    org.Date // the last day on which one closed, of it and those that it went on to
	Abolished bool     // it or one of those: what it held went to the units below, not to this one
}

// Nothing is a quarter of which a unit said that there was nothing to enter in a register.
type Nothing struct {
	Register string
	UnitID   int64
	Quarter  org.Date // its first day
}

// Count returns what each element that a unit reports for a month comes to by the entries of the
// campaign's registers, in the campaign's order. The unit is as it stood at the month's end, or stands today.
//
// A FLOW counts what fell into the month, a STOCK and a STATE what there was in the year up to its end, or
// in earlier years too where the count is carried. Where a register is confirmed, only confirmed entries
// count.
//
// Of a unit that closed into this one, flows count from the first month on that it cannot report itself,
// and stocks from the month of its closing on: just then a figure takes what this one says in place of what
// the other last said. So nothing is lost, and nothing counts twice. Stocks of an abolished unit, and all
// states, end with the unit, as in figures they do.
//
// Silence is no zero. A register in which the unit entered nothing in the year up to the month's end, and
// of which it declared nothing, tells nothing, unless an entry does count. An element that is counted for
// whom an entry names is told once an entry that names the unit says something of it, or of what is said
// together with it: of whom nothing was rated yet, the register of ratings does not say 0.
func (v *Evidence) Count(c *movement.Campaign, u *org.Owner, m movement.Month) []*Counted {
	if u.Closed != nil && *u.Closed <= m.First() {
		return nil
	}
	k := counting{Evidence: v, unit: u, first: m.First(), last: m.Last(), year: movement.YearPeriod(m.Year()).First()}
	var all []*Counted
	for _, r := range c.Registers {
		all = append(all, k.register(c, r, m)...)
	}
	return all
}

// counting is what a unit's registers come to for a month, as it is being worked out.
type counting struct {
	*Evidence

	unit              *org.Owner
	first, last, year org.Date // of the month, and of its year
}

// register counts what one register comes to.
func (k *counting) register(c *movement.Campaign, r *movement.Register, m movement.Month) []*Counted {
	owed := slices.DeleteFunc(slices.Clone(r.Counts), func(n *movement.Count) bool {
		return !n.Element.OwedBy(k.unit.Level, k.unit.Leaf())
	})
	if len(owed) == 0 {
		return nil
	}
	var entries []*Entry
	for _, e := range k.Entries {
		if e.Register == r.Code {
			entries = append(entries, e)
		}
	}
	var all []*Counted
	var told []*movement.Element // of which some entry says something
	for _, n := range owed {
		counted := &Counted{Count: n, Register: r, UnitID: k.unit.ID, Month: m}
		for _, e := range entries {
			if !k.takes(n, e) {
				continue
			}
			told = append(told, n.Element)
			if eligible(r, e) {
				counted.Entries = append(counted.Entries, e)
			}
		}
		counted.Value = worth(n, counted.Entries)
		all = append(all, counted)
	}
	return slices.DeleteFunc(all, func(n *Counted) bool {
		return !slices.Contains(told, n.Count.Element) && !k.heard(r, n.Count, entries) && !beside(c, n.Count, told)
	})
}

// eligible reports whether an entry counts by how it stands.
func eligible(r *movement.Register, e *Entry) bool {
	return e.State == Confirmed || e.State == Noted && r.ConfirmedBy == ""
}

// takes reports whether a count takes an entry for the unit and month, however the entry stands.
func (k *counting) takes(n *movement.Count, e *Entry) bool {
	on := dayOf(n, e)
	return k.spans(n, on) && k.answersFor(n, aboutOf(n, e)) && fits(n, e, k.last)
}

// dayOf returns the day on which an entry counts, empty where it does not yet.
func dayOf(n *movement.Count, e *Entry) org.Date {
	if n.On == "" {
		return e.Day
	}
	day, _ := e.Values[n.On].(string)
	return org.Date(day)
}

// aboutOf returns the unit whose number an entry counts in, 0 where it names none.
func aboutOf(n *movement.Count, e *Entry) int64 {
	if n.For == "" {
		return e.UnitID
	}
	unit, _ := e.Values[n.For].(int64)
	return unit
}

// fits reports whether an entry is one of those that are counted up to a month's end. One that holds
// something else by now than its register's fields do is none.
func fits(n *movement.Count, e *Entry, end org.Date) bool {
	holds, err := n.Where.Holds(e.Values, end)
	return err == nil && holds
}

// spans reports whether what happened on a day counts for the month.
func (k *counting) spans(n *movement.Count, on org.Date) bool {
	switch {
	case on == "" || on > k.last:
		return false
	case n.Element.Nature == movement.Flow:
		return on >= k.first
	}
	return n.Carried || on >= k.year
}

// answersFor reports whether it is the unit that reports for the month what a unit wrote down.
func (k *counting) answersFor(n *movement.Count, unit int64) bool {
	if unit == k.unit.ID {
		return true
	}
	for _, g := range k.Gone {
		if g.UnitID == unit {
			return g.passes(n.Element.Nature, k.first, min(k.last, k.unit.On))
		}
	}
	return false
}

// passes reports whether what a unit that is gone wrote down is another's to report for a month that
// begins on a day, and is looked at on one.
func (g Gone) passes(nature movement.Nature, first, on org.Date) bool {
	switch nature {
	case movement.Flow:
		return g.Closed <= first
	case movement.Stock:
		return g.Closed <= on && !g.Abolished
	}
	return false
}

// heard reports whether the unit itself says that what a count does not find was not there.
func (k *counting) heard(r *movement.Register, n *movement.Count, entries []*Entry) bool {
	own := n.For == ""
	nothing := own
	if f := r.Field(n.For); f != nil { // by what it enters of others it says nothing of itself
		nothing = slices.Contains(f.Units, movement.Own)
	}
	return nothing && slices.ContainsFunc(k.Nothing, func(q Nothing) bool {
		return q.Register == r.Code && q.UnitID == k.unit.ID && q.Quarter >= k.year && q.Quarter <= k.last
	}) || own && slices.ContainsFunc(entries, func(e *Entry) bool {
		return e.UnitID == k.unit.ID && e.Day >= k.year && e.Day <= k.last
	})
}

// beside reports whether entries say something of an element that a formula sets the count's against, of
// the same unit by name.
func beside(c *movement.Campaign, n *movement.Count, told []*movement.Element) bool {
	return n.For != "" && len(told) > 0 && slices.ContainsFunc(c.Together(), func(set []*movement.Element) bool {
		return slices.Contains(set, n.Element) && slices.ContainsFunc(told, func(e *movement.Element) bool { return slices.Contains(set, e) })
	})
}

// worth returns what entries come to.
func worth(n *movement.Count, entries []*Entry) int64 {
	var value int64
	seen := map[any]bool{}
	for _, e := range entries {
		switch {
		case n.Sum != "":
			adds, _ := e.Values[n.Sum].(int64)
			value = min(value+adds, movement.Largest) // beyond it nothing can be said exactly
		case n.Distinct != "":
			if said, ok := e.Values[n.Distinct]; ok && !seen[said] {
				seen[said] = true
				value++
			}
		default:
			value++
		}
	}
	if n.Element.Nature == movement.State {
		return min(value, 1)
	}
	return value
}
