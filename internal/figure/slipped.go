package figure

import "thidua/internal/org"

// Slipped is a figure that no longer stands as well as it did.
type Slipped struct {
	Before Status
	Figure *Figure
}

// ByIndicator orders figures: by the units' codes, and those of one unit in the document's
// order.
var ByIndicator = append(org.ByCode[:len(org.ByCode):len(org.ByCode)], org.Key{Kind: org.Number})

// Place is where the figure stands among others, ordered ByIndicator.
func (s *Slipped) Place() org.Place {
	return org.PlaceOf(s.Figure.Unit.Code, s.Figure.Unit.ID, s.Figure.Indicator.Ordinal)
}
