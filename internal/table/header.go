package table

import (
	"slices"
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
	Board     bool   // it is of the scoreboard instead of an indicator
	Totals    []Axis // of which it is the total

	axes []Axis // in the order of the arrangement
}

// Header returns what stands at a place, in a table of the units that are shown.
func (p *Plan) Header(at Place, shown []int) *Header {
	h := &Header{Totals: []Axis{}}
	for _, axis := range slices.Concat(p.Ask.Rows, p.Ask.Columns) {
		n, is := at[axis]
		if !is {
			continue
		}
		h.axes = append(h.axes, axis)
		switch {
		case axis == OfUnit && n < len(shown):
			h.Unit = p.Units[shown[n]]
		case axis == OfIndicator && !p.isTotal(n):
			switch column, board := p.Member(n); {
			case board:
				h.Board = true
			case column.AdHoc:
				h.Adhoc = &column.Last.Name
			default:
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

// isTotal reports whether a member of the indicators' axis is their total.
func (p *Plan) isTotal(n int) bool {
	column, board := p.Member(n)
	return column == nil && !board
}

// In says in a language what the row or column is of, in the order of its axes: "huyện Krông Ana ·
// 4.1 Kết nạp hội viên · Tháng 10/2024".
func (h *Header) In(l fault.Language) string {
	parts := make([]string, len(h.axes))
	for i, axis := range h.axes {
		parts[i] = h.Member(axis, l)
	}
	return strings.Join(parts, " · ")
}

// Member says in a language which member of an axis it is of; empty where the axis is not among its own.
func (h *Header) Member(axis Axis, l fault.Language) string {
	switch {
	case slices.Contains(h.Totals, axis):
		return fault.Both{En: "Total", Vi: "Tổng"}.In(l)
	case axis == OfUnit && h.Unit != nil:
		return h.Unit.Title()
	case axis == OfIndicator && h.Board:
		return BoardWord.In(l)
	case axis == OfIndicator && h.Adhoc != nil:
		return *h.Adhoc
	case axis == OfIndicator && h.Indicator != nil:
		return h.Indicator.Code + " " + fault.Both{En: h.Indicator.NameEn, Vi: h.Indicator.ShortName}.In(l)
	case axis == OfPeriod && h.Period != nil:
		return h.Period.Words(l)
	case axis == OfMeasure && h.Measure != nil:
		return h.Measure.In(l)
	}
	return ""
}
