package reminder

import (
	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/org"
)

// Givers are who gives points by hand, by what has to be permitted for it, the strongest first.
var Givers = []struct {
	Action access.Action
	Giver  contest.Giver
}{
	{access.GivePoints, contest.ByCouncil},
	{access.WeighPoints, contest.ByCluster},
	{access.SayPoints, contest.ByUnit},
}

// steps are what has to be permitted for the steps of a proposal's way.
var steps = map[contest.Step]access.Action{
	contest.Achievement: access.WriteProposal,
	contest.Meeting:     access.WriteProposal,
	contest.Letter:      access.Propose,
	contest.Dossier:     access.CheckDossier,
	contest.Opinion:     access.Opine,
	contest.Council:     access.Vote,
	contest.Decision:    access.Decide,
	contest.HandedOver:  access.HandAward,
}

// Steps returns within what an actor may take each step of a proposal's way; a step that they may take nowhere
// is not among them.
func Steps(guard *access.Guard, actor access.Actor) (map[contest.Step]org.Scope, error) {
	may := map[contest.Step]org.Scope{}
	for step, action := range steps {
		scope, err := scopeOf(guard, actor, action)
		if err != nil {
			return nil, err
		}
		if !scope.Empty() {
			may[step] = scope
		}
	}
	return may, nil
}

// scopeOf returns where an actor may do something: the empty scope where none of their roles may.
func scopeOf(guard *access.Guard, actor access.Actor, action access.Action) (org.Scope, error) {
	scope, err := guard.Scope(actor, action)
	if fault.KindOf(err) == fault.Forbidden {
		return org.NewScope(actor.Day), nil
	}
	return scope, err
}
