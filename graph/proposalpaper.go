package graph

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/fault"
)

// readsProposal returns the unit of a proposal to an actor who may read it. It fails with NotFound where there is
// none that they may read.
func (r *Resolver) readsProposal(ctx context.Context, db bun.IDB, actor access.Actor, id int64) ([]int64, error) {
	_, units, err := r.readableProposal(ctx, db, actor, id)
	return units, err
}

func (r *Resolver) readableProposal(ctx context.Context, db bun.IDB, actor access.Actor, id int64) (*contest.Proposal, []int64, error) {
	if _, err := r.Guard.Scope(actor, access.ReadProposal); err != nil { // whether there is one or not
		return nil, nil, err
	}
	p, err := contest.ProposalAnywhere(ctx, db, id)
	if err != nil {
		return nil, nil, err
	}
	units := []int64{p.UnitID}
	n, err := r.covers(ctx, db, actor, access.ReadProposal, units)
	if err == nil && n == 0 {
		err = contest.NoProposal(id)
	}
	return p, units, err
}

// stepping are the actions by which somebody takes a step of a proposal.
var stepping = []access.Action{
	access.WriteProposal, access.Propose, access.CheckDossier, access.Opine, access.Vote, access.Decide, access.HandAward,
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
	for _, action := range stepping {
		n, err := r.covers(ctx, db, actor, action, units)
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
