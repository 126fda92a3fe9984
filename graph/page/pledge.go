package page

import (
	"thidua/internal/figure"
	"thidua/internal/movement"
)

// Pledge is what a unit has promised of a figure in a pact.
type Pledge struct {
	PactID int64
	Target *movement.Target // the bound that it promised
	Status figure.Status    // how the figure stands against that
}
