package contest

import (
	"context"
	"fmt"
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
)

// HoldToHang returns a proposal on which somebody may hang papers, as whoever may take one of its steps, and holds it until
// the transaction ends. It fails with NotFound where they may read no such one, with Forbidden where they may take no step of
// it, and with Conflict where it was refused or revoked.
func HoldToHang(ctx context.Context, tx bun.IDB, reach Reach, id int64) (*Proposal, error) {
	p, err := holdProposal(ctx, tx, reach, id)
	if err != nil {
		return nil, err
	}
	takes, err := reach.Takes(ctx, tx, []*Proposal{p})
	switch {
	case err != nil:
		return nil, err
	case !slices.ContainsFunc(Steps, func(s Step) bool { return takes[p][s] }):
		return nil, fault.New(fault.Forbidden, "none of your roles may take a step of this proposal")
	case !p.State.hangs():
		return nil, fault.New(fault.Conflict, "the proposal is closed; no paper is hung on it any more")
	}
	return p, nil
}

// RevisionOf returns which act the papers of a step belong to: that by which it was done last; of step 0 that of the step
// that is done last. It fails with Conflict where it is not done.
func (p *Proposal) RevisionOf(ctx context.Context, db bun.IDB, step Step) (int, error) {
	if step == 0 {
		step = max(p.Step, Achievement)
	}
	var done []int
	err := db.NewRaw("SELECT revision FROM proposal_act WHERE proposal_id = ? AND act = ? AND step = ? AND step <= ? ORDER BY revision DESC LIMIT 1",
		p.ID, actDone, int(step), int(p.Step)).Scan(ctx, &done)
	if err != nil {
		return 0, fmt.Errorf("step %s of proposal %d: %w", step, p.ID, err)
	}
	if len(done) == 0 {
		return 0, fault.New(fault.Conflict, "%s is not there yet: take the step, and hang its paper on it then", step)
	}
	return done[0], nil
}
