package contest

import "thidua/internal/movement"

// ToGive is points that wait to be given by hand.
type ToGive struct {
	ClusterID *int64 // nil: of the unit alone
	UnitID    *int64 // nil: of all members of the cluster
	Giver     Giver
	Waiting   int // lines of units
}

// ToWrite is a review that is to be written.
type ToWrite struct {
	UnitID   int64
	Period   movement.Period
	ReviewID *int64 // nil: there is none yet
}
