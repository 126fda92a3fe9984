package graph

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/contest"
)

// readsProposal returns the unit of a proposal to an actor who may read it. It fails with NotFound where there is
// none that they may read.
func (r *Resolver) readsProposal(ctx context.Context, db bun.IDB, actor access.Actor, id int64) ([]int64, error) {
	reach, err := contest.ReachOf(r.Guard, actor)
	if err != nil {
		return nil, err
	}
	found, err := contest.FindProposals(ctx, db, reach, []int64{id})
	if err == nil && found[id] == nil {
		err = contest.NoProposal(id)
	}
	return p, units, err
}

// changesProposal holds a proposal that is on its way and returns its unit, to an actor who may take one of its
// steps. It fails with NotFound, Forbidden and Conflict.
func (r *Resolver) changesProposal(ctx context.Context, db bun.IDB, actor access.Actor, id int64) ([]int64, error) {
	if err := contest.HoldProposal(ctx, db, id); err != nil {
		return nil, err
	}
	p, units, err := r.readableProposal(ctx, db, actor, id)
	if err != nil {
		return nil, err
	}
	var refused error
	for _, step := range contest.Steps {
		n, err := r.covers(ctx, db, actor, step.Action(), units)
		if err != nil && fault.KindOf(err) != fault.Forbidden {
			return nil, err
		}
		if n > 0 {
			if p.State == contest.Refused || p.State == contest.Revoked {
				return nil, fault.New(fault.Conflict, "the proposal is closed; no paper is hung on it any more")
			}
			return units, nil
		}
		if refused == nil {
			refused = err
		}
	}
	if refused == nil {
		refused = fault.New(fault.Forbidden, "none of your roles may take a step of this proposal")
	}
	return nil, refused
}
