package contest

import (
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
)

// stepActions are who takes which step of a proposal.
var stepActions = map[Step]access.Action{
	Achievement: access.WriteProposal,
	Meeting:     access.WriteProposal,
	Letter:      access.Propose,
	Dossier:     access.CheckDossier,
	Opinion:     access.Opine,
	Council:     access.Vote,
	Decision:    access.Decide,
	HandedOver:  access.HandAward,
}

// Action returns what whoever takes the step has to be allowed.
func (s Step) Action() access.Action { return stepActions[s] }

// ReachOf returns where an actor may read proposals, and where they may take which step of them. It fails with
// Forbidden where they may do neither.
func ReachOf(guard *access.Guard, actor access.Actor) (Reach, error) {
	reach := Reach{Steps: map[Step]org.Scope{}}
	for step, action := range stepActions {
		scope, err := guard.Scope(actor, action)
		switch {
		case err == nil:
			reach.Steps[step] = scope
		case fault.KindOf(err) != fault.Forbidden:
			return reach, err
		}
	}
	var err error
	reach.Read, err = guard.Scope(actor, access.ReadProposal)
	if fault.KindOf(err) == fault.Forbidden && len(reach.Steps) > 0 {
		reach.Read, err = org.NewScope(actor.Day), nil
	}
	return reach, err
}
