package reminder

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/org"
)

// proposals returns how many proposals wait for a step that an actor may take.
func proposals(ctx context.Context, db bun.IDB, guard *access.Guard, actor access.Actor) (int, error) {
	reach, err := contest.ReachOf(guard, actor)
	if fault.KindOf(err) == fault.Forbidden {
		return 0, nil
	}
	if err != nil {
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
