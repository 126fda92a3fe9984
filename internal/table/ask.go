// Package table answers one question for any table: units × indicators × periods × measures, in
// any arrangement, with totals that are true.
//
// An Ask is checked and turned into a Plan before any figure is read; a Plan says what it will
// cost, and is then answered unit by unit, so that a table of any size passes through little
// memory. A Layout puts what was answered into rows and columns.
package table

import (
	"time"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Ask is a question for a table. It is the API's TableAsk, and written alike in JSON and YAML.
type Ask struct {
	Units      UnitAxis        `json:"units"`
	Indicators []IndicatorPick `json:"indicators"` // none where all that is said is of scoreboards
	Periods    []PeriodPick    `json:"periods"`
	Measures   []Measure       `json:"measures"`
	Rows       []Axis          `json:"rows"`    // with Columns a permutation of the four axes
	Columns    []Axis          `json:"columns"` // the last of each changes fastest
	Where      []CellCondition `json:"where,omitempty"`
	Order      []CellOrder     `json:"order,omitempty"`
	Top        *int            `json:"top,omitempty"`    // so many of the units at most, after Where and Order; nil: all
	Totals     []Axis          `json:"totals,omitempty"` // of UNIT, INDICATOR, PERIOD
	Tree       *figure.Reading `json:"tree,omitempty"`   // nil: AS_REPORTED
	Status     *figure.Basis   `json:"status,omitempty"` // nil: of each unit as many reports as the caller may read
	AsOf       *time.Time      `json:"asOf,omitempty"`   // nil: now
}

// Axis is one of the four ways along which a table runs.
type Axis string

// The axes.
const (
	OfUnit      Axis = "UNIT"
	OfIndicator Axis = "INDICATOR"
	OfPeriod    Axis = "PERIOD"
	OfMeasure   Axis = "MEASURE"
)

// Axes lists every axis.
var Axes = []Axis{OfUnit, OfIndicator, OfPeriod, OfMeasure}

// UnitAxis says which units. Exactly one of its fields is set.
type UnitAxis struct {
	Codes      []string    `json:"codes,omitempty"` // as they are on the day on which the units are told
	IDs        []string    `json:"ids,omitempty"`   // as the API names units: unit:26
	Below      *UnitsBelow `json:"below,omitempty"`
	ChildrenOf *string     `json:"childrenOf,omitempty"` // by code
	Mine       *bool       `json:"mine,omitempty"`       // the caller's roots
	Cluster    *string     `json:"cluster,omitempty"`    // its members, by the id by which the API names it: cluster:3
}

// UnitsBelow are the units below one, at any depth, without itself. Empty fields do not narrow.
type UnitsBelow struct {
	Unit  string     `json:"unit"` // by code
	Level *org.Level `json:"level,omitempty"`
	Kind  *org.Kind  `json:"kind,omitempty"`
	Type  *string    `json:"type,omitempty"` // such as xã
}

// IndicatorPick says which indicators. Exactly one of its fields is set.
type IndicatorPick struct {
	Code     *string         `json:"code,omitempty"`
	Group    *int            `json:"group,omitempty"`    // the document's parts 1 to 8
	Headline *bool           `json:"headline,omitempty"` // all of the document's own points
	Adhoc    *AdhocIndicator `json:"adhoc,omitempty"`
}

// AdhocIndicator is an indicator of this question alone: a TOTAL or RATIO over elements, as in the
// campaign's file.
type AdhocIndicator struct {
	Name     string  `json:"name"`
	Formula  string  `json:"formula"`
	Decimals *int    `json:"decimals,omitempty"` // nil: 0 of a TOTAL, 2 of a RATIO
	Measure  *string `json:"measure,omitempty"`  // what the value is measured in, as shown; nil: by the elements
}

// PeriodPick says which periods. Exactly one of its fields is set.
type PeriodPick struct {
	Period   *movement.Period `json:"period,omitempty"`
	Range    *PeriodRange     `json:"range,omitempty"`
	Relative *RelativePeriod  `json:"relative,omitempty"`
}

// PeriodRange are the periods of one length from one to another, both included, over years too.
type PeriodRange struct {
	From movement.Period `json:"from"`
	To   movement.Period `json:"to"`
	By   Step            `json:"by"`
}

// Step is how long the periods of a range are.
type Step string

// The steps.
const (
	ByMonth   Step = "MONTH"
	ByQuarter Step = "QUARTER"
	ByYear    Step = "YEAR"
)

// Steps lists every step.
var Steps = []Step{ByMonth, ByQuarter, ByYear}

// RelativePeriod is a period, or several, seen from today.
type RelativePeriod string

// The relative periods.
const (
	ThisMonth          RelativePeriod = "THIS_MONTH"
	LastMonth          RelativePeriod = "LAST_MONTH"
	ThisQuarter        RelativePeriod = "THIS_QUARTER"
	LastQuarter        RelativePeriod = "LAST_QUARTER"
	YearToDate         RelativePeriod = "YEAR_TO_DATE" // from January to the last month that has begun
	ThisYear           RelativePeriod = "THIS_YEAR"
	LastYear           RelativePeriod = "LAST_YEAR"
	SamePeriodLastYear RelativePeriod = "SAME_PERIOD_LAST_YEAR" // as YEAR_TO_DATE, a year before
	Last3Months        RelativePeriod = "LAST_3_MONTHS"         // the last three that have ended, one by one
	Last12Months       RelativePeriod = "LAST_12_MONTHS"
)

// RelativePeriods lists every relative period.
var RelativePeriods = []RelativePeriod{
	ThisMonth, LastMonth, ThisQuarter, LastQuarter, YearToDate, ThisYear, LastYear, SamePeriodLastYear, Last3Months, Last12Months,
}

// Measure is what is said of an indicator of a unit in a period; or of the unit itself, as its scoreboard has it.
type Measure string

// The measures.
const (
	Value         Measure = "VALUE"           // in the indicator's own unit
	Numerator     Measure = "NUMERATOR"       // what is divided, or the value of a TOTAL
	Denominator   Measure = "DENOMINATOR"     // what it is divided by
	TargetOf      Measure = "TARGET"          // the bound that binds the unit in the period; of "between" the lower one
	Attainment    Measure = "ATTAINMENT"      // the value in percent of the target
	StatusOf      Measure = "STATUS"          // how it stands: a word of FigureStatus
	CoverageOf    Measure = "COVERAGE"        // the reports that have come in, in percent of those owed
	DeltaPrevious Measure = "DELTA_PREVIOUS"  // the value less that of the period before, of the same length
	DeltaLastYear Measure = "DELTA_LAST_YEAR" // the value less that of the same period a year before
	Rank          Measure = "RANK"            // the unit's place among the units of the table, 1 the best; who are alike share one
	ShareOfParent Measure = "SHARE_OF_PARENT" // what it adds to the numerator of the unit above it, in percent of that
	Cumulative    Measure = "CUMULATIVE"      // the value from January to the period's end
	Expected      Measure = "EXPECTED"        // the value at the year's end at this pace
	Shortfall     Measure = "SHORTFALL"       // what the value lacks to the target, in the indicator's unit; 0 where it is met
	Points        Measure = "POINTS"          // what the unit's scoreboard gives it in the period, whatever the indicator
	Class         Measure = "CLASS"           // how the scheme calls so many points: the code of a class
)

// Measures lists every measure.
var Measures = []Measure{
	Value, Numerator, Denominator, TargetOf, Attainment, StatusOf, CoverageOf, DeltaPrevious, DeltaLastYear, Rank,
	ShareOfParent, Cumulative, Expected, Shortfall, Points, Class,
}

// CellCondition keeps the units of which it holds in some of the cells that it names; of an absent
// cell none does. Exactly one of the comparisons is set.
type CellCondition struct {
	Measure   Measure          `json:"measure"`
	Indicator *string          `json:"indicator,omitempty"` // its code, or the name of an ad-hoc one; nil: any of the table's, and of what is of none
	Period    *movement.Period `json:"period,omitempty"`    // nil: any of the table's
	AtLeast   *float64         `json:"atLeast,omitempty"`
	MoreThan  *float64         `json:"moreThan,omitempty"`
	AtMost    *float64         `json:"atMost,omitempty"`
	LessThan  *float64         `json:"lessThan,omitempty"`
	Is        []figure.Status  `json:"is,omitempty"`      // of STATUS: one of these
	Classes   []string         `json:"classes,omitempty"` // of CLASS: one of these, by code
	Missing   *bool            `json:"missing,omitempty"` // whether the cell is empty
}

// CellOrder orders the units by a cell each: empty ones last, those alike by code.
type CellOrder struct {
	Measure   Measure          `json:"measure"`
	Indicator *string          `json:"indicator,omitempty"` // nil: the table's only one
	Period    *movement.Period `json:"period,omitempty"`    // nil: the table's only one
	Down      bool             `json:"descending,omitempty"`
}
