package table

import (
	"strings"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Header is what a row or a column is of: a member of each of its axes.
type Header struct {
	Unit      *org.Unit
	Indicator *movement.Indicator
	Adhoc     *string // the name of an ad-hoc indicator
	Period    *movement.Period
	Measure   *Measure
	Totals    []Axis // of which it is the total
}

// Header returns what stands at a place, in a table of the units that are shown.
func (p *Plan) Header(at Place, shown []int) *Header {
	h := &Header{Totals: []Axis{}}
	for axis, n := range at {
		switch {
		case axis == OfUnit && n < len(shown):
			h.Unit = p.Units[shown[n]]
		case axis == OfIndicator && n < len(p.Indicators):
			if column := p.Indicators[n]; column.AdHoc {
				h.Adhoc = &column.Last.Name
			} else {
				h.Indicator = column.Last
			}
		case axis == OfPeriod && n < len(p.Periods):
			h.Period = &p.Periods[n]
		case axis == OfMeasure:
			h.Measure = &p.Measures[n]
		default:
			h.Totals = append(h.Totals, axis)
		}
	}
	return h
}

// In says in a language what the row or column is of.
func (h *Header) In(fault.Language) string {
	var parts []string
	if h.Unit != nil {
		parts = append(parts, h.Unit.Title())
	}
	if h.Indicator != nil {
		parts = append(parts, h.Indicator.Code)
	}
	if h.Period != nil {
		parts = append(parts, h.Period.String())
	}
	return strings.Join(parts, " · ")
}
