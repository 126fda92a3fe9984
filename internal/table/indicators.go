package table

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"thidua/internal/fault"
	"thidua/internal/movement"
)

// findIndicators looks the indicators up in each year's campaign, each once and where it first stands.
func (p *Plan) findIndicators() error {
	for _, pick := range p.Ask.Indicators {
		found, err := p.picked(pick)
		if err != nil {
			if err = p.miss(IndicatorGone, err); err != nil {
				return err
			}
			continue
		}
		for _, column := range found {
			if p.Column(column.Last.Code) < 0 {
				p.Indicators = append(p.Indicators, column)
			}
		}
	}
	if len(p.Indicators) == 0 && len(p.Ask.Indicators) > 0 {
		return fault.New(fault.Invalid, "none of the indicators is one of the years asked for")
	}
	for _, column := range p.Indicators {
		p.tellYears(column)
	}
	return nil
}

// dropUnseen leaves the indicators out of which nothing is said, and at which nothing looks.
func (p *Plan) dropUnseen() error {
	if allOfBoard(p.measured()) {
		p.Indicators = nil
	}
	return nil
}

// picked returns what a pick names.
func (p *Plan) picked(pick IndicatorPick) ([]Indicator, error) {
	switch {
	case pick.Adhoc != nil:
		column, err := p.adhoc(*pick.Adhoc)
		return []Indicator{column}, err
	case pick.Code != nil:
		if column := p.coded(*pick.Code); column.Last != nil {
			return []Indicator{column}, nil
		}
		return nil, p.unknown(*pick.Code)
	case pick.Group != nil:
		group := strconv.Itoa(*pick.Group)
		found := p.pointsOf(func(i *movement.Indicator) bool { return i.Group != nil && i.Group.Code == group })
		if len(found) == 0 {
			return nil, fault.New(fault.Invalid, "the document has no part %s; it has %s", group, p.groups())
		}
		return found, nil
	}
	return p.pointsOf(func(*movement.Indicator) bool { return true }), nil
}

// coded returns the indicator with a code, of whichever years have it, those that are only compared
// with included; without Last where none of the periods' years has.
func (p *Plan) coded(code string) Indicator {
	column := Indicator{Of: map[int]*movement.Indicator{}}
	for year, c := range p.Campaigns {
		if i := c.Indicator(code); i != nil {
			column.Of[year] = i
		}
	}
	for _, year := range p.years() {
		if column.Last = column.Of[year]; column.Last != nil {
			break
		}
	}
	return column
}

// pointsOf returns the document's own points that pass, those of the latest year first.
func (p *Plan) pointsOf(passes func(*movement.Indicator) bool) []Indicator {
	var found []Indicator
	for _, year := range p.years() {
		for _, i := range p.Campaigns[year].Indicators {
			known := slices.ContainsFunc(found, func(other Indicator) bool { return other.Last.Code == i.Code })
			if i.Headline && passes(i) && !known {
				found = append(found, p.coded(i.Code))
			}
		}
	}
	return found
}

// groups lists the codes of the document's parts.
func (p *Plan) groups() string {
	var codes []string
	for _, year := range p.years() {
		for _, g := range p.Campaigns[year].Groups {
			if !slices.Contains(codes, g.Code) {
				codes = append(codes, g.Code)
			}
		}
	}
	return strings.Join(codes, ", ")
}

// adhoc makes the indicator of one question in each year's campaign.
func (p *Plan) adhoc(a AdhocIndicator) (Indicator, error) {
	column := Indicator{Of: map[int]*movement.Indicator{}, AdHoc: true}
	for _, year := range p.years() {
		i, err := p.Campaigns[year].AdHoc(a.Name, a.Formula, a.Decimals, a.Measure)
		if err != nil {
			return column, err
		}
		column.Of[year] = i
		if column.Last == nil {
			column.Last = i
		}
	}
	for year, c := range p.Campaigns { // that are only compared with
		if column.Of[year] == nil {
			if i, err := c.AdHoc(a.Name, a.Formula, a.Decimals, a.Measure); err == nil {
				column.Of[year] = i
			}
		}
	}
	return column, nil
}

// mostNear is how many indicators are named for one that there is not.
const mostNear = 3

// unknown says that a code is no indicator's, and which are written nearly so.
func (p *Plan) unknown(code string) error {
	type near struct {
		code     string
		distance int
	}
	var all []near
	for _, year := range p.years() {
		for _, i := range p.Campaigns[year].Indicators {
			n := near{i.Code, distance(strings.ToLower(code), strings.ToLower(i.Code))}
			if !slices.Contains(all, n) {
				all = append(all, n)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b near) int { return cmp.Compare(a.distance, b.distance) })
	nearest := make([]string, min(mostNear, len(all)))
	for i := range nearest {
		nearest[i] = all[i].code
	}
	years := p.years()
	slices.Reverse(years)
	return fault.New(fault.Invalid, "%.80s is no indicator of the years %v; did you mean %s?", code, years, strings.Join(nearest, ", "))
}

// distance returns how many characters must be put in, taken out or changed to write one text as another.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := before
			if a[i] != b[j] {
				change++
			}
			before = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// tellYears notes the years whose campaign lacks an indicator, or counts it otherwise.
func (p *Plan) tellYears(column Indicator) {
	for _, year := range p.years() {
		i := column.Of[year]
		switch {
		case i == nil:
			p.note(IndicatorLacking, "the campaign of %d has no indicator %s", year, column.Last.Code)
		case i.Kind != column.Last.Kind || i.Formula.String() != column.Last.Formula.String():
			p.note(IndicatorDiffers, "%s is counted otherwise in %d: %s", column.Last.Code, year, cmp.Or(i.Formula.Text, string(i.Kind)))
		}
	}
}

// checkTotals refuses totals that would add up what does not add up.
func (p *Plan) checkTotals() error {
	if p.Has(OfPeriod) {
		for n, period := range p.Periods {
			for _, other := range p.Periods[:n] {
				if other.Overlaps(period) {
					return fault.New(fault.Invalid, "%s: %s and %s have months in common, which a total would count twice", "totals", other, period)
				}
			}
		}
	}
	if !p.Has(OfIndicator) {
		return nil
	}
	first := p.Indicators[0].Last
	for _, column := range p.Indicators {
		for _, year := range slices.Sorted(maps.Keys(column.Of)) {
			i := column.Of[year]
			switch {
			case i.Kind != movement.Total:
				return fault.New(fault.Invalid, "%s: %s is a %s, and shares are not added up; take INDICATOR out, or ask for sums alone", "totals", i.Code, i.Kind)
			case i.Unit != first.Unit || i.Formula.Numerator[0].Element.Measure != first.Formula.Numerator[0].Element.Measure:
				return fault.New(fault.Invalid, "%s: %s is measured in %s and %s in %s, and they are not added up; take INDICATOR out, or ask for what is measured alike",
					"totals", first.Code, first.Unit, i.Code, i.Unit)
			}
			if err := slices.Concat(first.Formula.Numerator[:1], i.Formula.Numerator).Together(); err != nil {
				return fault.New(fault.Invalid, "%s: %s", "totals", err)
			}
		}
	}
	return nil
}
