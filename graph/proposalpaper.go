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
	if err != nil {
		return nil, err
	}
	return []int64{found[id].UnitID}, nil
}

// hangsOnProposal holds a proposal on which an actor may hang papers, and returns its unit and the act that papers of a
// step belong to. It fails as contest.HoldToHang and RevisionOf do.
func (r *Resolver) hangsOnProposal(ctx context.Context, db bun.IDB, actor access.Actor, id int64, step contest.Step) (units []int64, revision *int, err error) {
	reach, err := contest.ReachOf(r.Guard, actor)
	if err != nil {
		return nil, nil, err
	}
	p, err := contest.HoldToHang(ctx, db, reach, id)
	if err != nil {
		return nil, nil, err
	}
	done, err := p.RevisionOf(ctx, db, step)
	return []int64{p.UnitID}, &done, err
}
