package reminder

import (
	"context"

	"github.com/uptrace/bun"

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

// ReachOf returns where an actor may read proposals, and where they may take which step of them.
func ReachOf(guard *access.Guard, actor access.Actor) (contest.Reach, error) {
	reach := contest.Reach{Steps: map[contest.Step]org.Scope{}}
	for step, action := range steps {
		scope, err := scopeOf(guard, actor, action)
		if err != nil {
			return reach, err
		}
		if !scope.Empty() {
			reach.Steps[step] = scope
		}
	}
	var err error
	reach.Read, err = scopeOf(guard, actor, access.ReadProposal)
	return reach, err
}

// proposals returns how many proposals wait for a step that an actor may take.
func proposals(ctx context.Context, db bun.IDB, guard *access.Guard, actor access.Actor) (int, error) {
	reach, err := ReachOf(guard, actor)
	if err != nil || len(reach.Steps) == 0 {
		return 0, err
	}
	return contest.CountProposals(ctx, db, reach, contest.ProposalFilter{Waiting: true, By: &actor.ID})
}

// scopeOf returns where an actor may do something: the empty scope where none of their roles may.
func scopeOf(guard *access.Guard, actor access.Actor, action access.Action) (org.Scope, error) {
	scope, err := guard.Scope(actor, action)
	if fault.KindOf(err) == fault.Forbidden {
		return org.NewScope(actor.Day), nil
	}
	return scope, err
}
