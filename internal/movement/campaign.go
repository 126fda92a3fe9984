// Package movement is what the movement asks: campaigns, the elements that units report,
// the indicators made of them, and the targets set for them.
package movement

import (
	"slices"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// Campaign is one year's emulation movement, whole: a campaign is small and always read
// at once. Its indicators refer to its elements and to each other by pointer.
type Campaign struct {
	ID     int64
	Year   int
	Name   string // in Vietnamese, as launched
	NameEn string
	Theme  string
	Issuer string
	Source string // the document it is taken from
	DueDay int    // a month's report is due on this day of the next month

	Official bool // somebody launched it; false: it is an example

	// Members is the stock that counts a unit's members: by it a target is shared out among units that
	// were given none. Nil: by nothing.
	Members *Element

	Elements    []*Element    // by position
	Populations []*Population // by code
	Groups      []*Group      // in the document's order
	Checks      []*Check      // in the file's order
	Registers   []*Register   // in the file's order
	Indicators  []*Indicator  // in the file's order

	// Quotas are the targets set for named units, and Decisions the recorded ones, both
	// by indicator code and unit id.
	Quotas    map[string]map[int64]*Target
	Decisions map[string]map[int64]*Decision
}

// Notice is what whoever sees the campaign must know of it, nil where it is an official one.
func (c *Campaign) Notice() fault.Speaker {
	if c.Official {
		return nil
	}
	return fault.Say("this is an example campaign, not an official document")
}

// IsNode marks Campaign as reachable by its id.
func (*Campaign) IsNode() {}

// Due returns the day on which the reports of a month are due.
func (c *Campaign) Due(m Month) org.Date {
	return org.DateOf(m.Last().Next().Time().AddDate(0, 0, c.DueDay-1))
}

// Indicator returns the indicator with a code, nil where there is none.
func (c *Campaign) Indicator(code string) *Indicator {
	for _, i := range c.Indicators {
		if i.Code == code {
			return i
		}
	}
	return nil
}

// Element returns the element with a code, nil where there is none.
func (c *Campaign) Element(code string) *Element {
	for _, e := range c.Elements {
		if e.Code == code {
			return e
		}
	}
	return nil
}

// Population returns the population with a code, nil where there is none.
func (c *Campaign) Population(code string) *Population {
	for _, p := range c.Populations {
		if p.Code == code {
			return p
		}
	}
	return nil
}

// Register returns the register with a code, nil where there is none.
func (c *Campaign) Register(code string) *Register {
	for _, r := range c.Registers {
		if r.Code == code {
			return r
		}
	}
	return nil
}

// Group returns the group with a code, nil where there is none.
func (c *Campaign) Group(code string) *Group {
	for _, g := range c.Groups {
		if g.Code == code {
			return g
		}
	}
	return nil
}

// Measure is what an element counts.
type Measure string

// The measures.
const (
	Person    Measure = "PERSON"
	Household Measure = "HOUSEHOLD"
	VND       Measure = "VND" // whole đồng
	Item      Measure = "ITEM"
	Animal    Measure = "ANIMAL"
	UnitCount Measure = "UNIT" // units of the association
)

// Nature is how an element behaves over time.
type Nature string

// The natures.
const (
	Flow  Nature = "FLOW"  // happened within the month; added over months
	Stock Nature = "STOCK" // stands at the month's end; the last one said within the year counts
	State Nature = "STATE" // yes (1) or no (0) of the unit itself, carried like a stock; of what the service counts how many the unit itself has
)

// Counting is what the service itself counts of a unit, for an element that nobody reports.
type Counting string

// The countings.
const (
	RegistersRequired Counting = "REGISTERS_REQUIRED" // the registers that it has to keep by the quarters that have ended
	RegistersKept     Counting = "REGISTERS_KEPT"     // those of them in which each of those quarters is kept
)

// Leaf, as a reporter of an element, is any unit without open units below it.
const Leaf = "LEAF"

// Largest is the largest number that any element may reach: what every client holds exactly.
const Largest = 1<<53 - 1

// Element is one number that a unit reports, or that the service counts of it.
type Element struct {
	Code       string
	Position   int // in the report's vector, from 1; the same in every campaign
	Name       string
	NameEn     string
	Measure    Measure
	Nature     Nature
	Most       int64    // the largest number that one unit may report for a month
	ReportedBy []string `bun:",array"` // LEAF, or levels; nobody where it is counted
	Counted    Counting // what the service counts of the unit; empty: units report it
}

// OwedBy reports whether a unit of a level, with or without open units below it, owes
// the element.
func (e *Element) OwedBy(level org.Level, leaf bool) bool {
	return leaf && slices.Contains(e.ReportedBy, Leaf) || slices.Contains(e.ReportedBy, string(level))
}

// Population is a named group of units, told by level, kind and place. An empty list
// does not narrow.
type Population struct {
	CampaignID   int64
	Code         string
	Name         string
	NameEn       string
	Levels       []org.Level `bun:",array"`
	Kinds        []org.Kind  `bun:",array"`
	ParentLevels []org.Level `bun:",array"` // only units directly below one of these
	WithChildren bool        // only units that have open units directly below
}

// Group is one part of the document, under which indicators are shown.
type Group struct {
	CampaignID int64
	Code       string
	Name       string
	NameEn     string
}

// Class is what a population can tell of a unit.
type Class struct {
	Level       org.Level
	Kind        org.Kind
	ParentLevel org.Level // empty for a root
	Leaf        bool      // no open unit directly below
}

// Has reports whether units of a class belong to the population. The nil Population is
// every unit.
func (p *Population) Has(c Class) bool {
	if p == nil {
		return true
	}
	return (len(p.Levels) == 0 || slices.Contains(p.Levels, c.Level)) &&
		(len(p.Kinds) == 0 || slices.Contains(p.Kinds, c.Kind)) &&
		(len(p.ParentLevels) == 0 || slices.Contains(p.ParentLevels, c.ParentLevel)) &&
		(!p.WithChildren || !c.Leaf)
}

// IndicatorKind is how an indicator's value comes about.
type IndicatorKind string

// The kinds.
const (
	Total        IndicatorKind = "TOTAL"         // a linear sum of elements
	Ratio        IndicatorKind = "RATIO"         // factor × sum / sum, summed first and divided once
	UnitsMeeting IndicatorKind = "UNITS_MEETING" // the share of a population's units, or of their months, that meet another indicator's target
	AllOf        IndicatorKind = "ALL_OF"        // all of other indicators are met
	AnyOf        IndicatorKind = "ANY_OF"        // one of other indicators is met, or a decision accepts what was done
)

// Pace is how a figure is judged before its period ends.
type Pace string

// The paces.
const (
	Linear  Pace = "LINEAR" // it grows to its target: compared with the elapsed share of the year
	Leveled Pace = "LEVEL"  // it stands at its target all year: compared with the target itself
)

// Indicator is a definition over elements or over other indicators.
type Indicator struct {
	ID         int64
	Code       string
	Ordinal    int
	Headline   bool   // one of the document's own nodes; false: a part of one
	Group      *Group // of the document; nil: none
	Name       string
	ShortName  string // for a narrow column, in Vietnamese; no other indicator of the campaign has it
	NameEn     string
	Quote      string // the document's words, in Vietnamese
	Reading    string // how those words are read here, in Vietnamese
	ReadingEn  string
	Kind       IndicatorKind
	Formula    Formula      // TOTAL and RATIO
	Of         []*Indicator // UNITS_MEETING (one), ALL_OF, ANY_OF
	Population *Population  // whose units it is about; nil: every unit
	Own        bool         // only what the unit itself reported, not what lies below it
	Months     bool         // UNITS_MEETING counts each unit's months
	Pace       Pace
	Unit       string  // what the value is measured in, as shown
	Decimals   int     // shown digits after the point
	Target     *Target // the general target; nil: none
}

// IsNode marks Indicator as reachable by its id.
func (*Indicator) IsNode() {}

// Comparator compares a value with a target, in the document's own strictness.
type Comparator string

// The comparators.
const (
	AtLeast  Comparator = ">="      // "từ … trở lên", "ít nhất"
	MoreThan Comparator = ">"       // "trên"
	Equal    Comparator = "="       // "100 %"
	LessThan Comparator = "<"       // "dưới"
	Between  Comparator = "between" // "từ 02-04": the lower bound decides, above the upper one is exceeded
)

// Target is what is wanted of an indicator.
type Target struct {
	Comparator Comparator
	Low        Decimal     // the bound; of "between" the lower one
	High       *Decimal    // only of "between"
	Monthly    bool        // binds each month; false: binds the year
	Population *Population // whom it binds; nil: every unit
	Quota      bool        // set for one named unit
}

// Decision is a document that accepts what was done as meeting an ANY_OF indicator.
type Decision struct {
	Document string
	Signed   org.Date
	Note     string
}

// Formula is factor × numerator / denominator, or the numerator alone where the
// denominator is nil.
type Formula struct {
	Text        string // as written
	Factor      int64  // 1 where none is written
	Numerator   Sum
	Denominator *Denominator
}

// Sum is a linear sum of elements.
type Sum []Term

// Term is one element times a whole number.
type Term struct {
	Coefficient int64
	Element     *Element
}

// Denominator divides: exactly one of its fields is set.
type Denominator struct {
	Sum      Sum         // a linear sum
	Units    *Population // how many units of a population there are
	Children bool        // how many open units hang directly below
	Constant int64       // a whole number above 0
}
