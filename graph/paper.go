package graph

import (
	"context"
	"strconv"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/contest"
	"thidua/internal/fault"
)

// PaperPath is where the papers that hang on pacts and proposals are read, by their numbers.
const PaperPath = "/papers/"

// PaperHref returns the address of a paper, beside the one that questions go to.
func PaperHref(p *contest.Paper) string { return PaperPath + strconv.FormatInt(p.ID, 10) }

// ReadablePaper returns a paper to an actor who may read what it hangs on, and the units that this is of. It
// fails with NotFound where there is none that they may read.
func (r *Resolver) ReadablePaper(ctx context.Context, db bun.IDB, actor access.Actor, id int64) (*contest.Paper, []int64, error) {
	p, err := contest.FindPaper(ctx, db, id)
	if err != nil {
		return nil, nil, err
	}
	on, of := p.On()
	var units []int64
	if on == contest.OnPact {
		units, err = r.readsPact(ctx, db, actor, of)
	} else {
		units, err = r.readsProposal(ctx, db, actor, of)
	}
	if kind := fault.KindOf(err); kind == fault.NotFound || kind == fault.Forbidden { // which says nothing of what it hangs on
		err = contest.NoPaper(id)
	}
	return p, units, err
}

// MayHangPaper returns the units that a pact or proposal is of on which an actor may hang papers, and the act of the
// proposal to which those of a step belong. It fails with NotFound where there is none that they may read, with Forbidden
// where they may change nothing about it, and with Conflict where nothing of it changes any more, or the step is not done.
// In a transaction it holds the thing until that ends.
func (r *Resolver) MayHangPaper(ctx context.Context, db bun.IDB, actor access.Actor, on contest.Holder, id int64, step contest.Step) (units []int64, revision *int, err error) {
	if on == contest.OnPact {
		units, err = r.changesPact(ctx, db, actor, id)
		return units, nil, err
	}
	return r.hangsOnProposal(ctx, db, actor, id, step)
}

// HangPaper hangs a paper on a pact or on a proposal in an actor's name and writes it into the audit. It fails
// as MayHangPaper and contest.Hang do.
func (r *Resolver) HangPaper(ctx context.Context, tx bun.Tx, actor access.Actor, h contest.Hanging) (*contest.Paper, bool, error) {
	units, revision, err := r.MayHangPaper(ctx, tx, actor, h.On, h.ID, h.Step)
	if err != nil {
		return nil, false, err
	}
	h.Revision = revision
	p, fresh, err := contest.Hang(ctx, tx, h)
	if err != nil || !fresh {
		return p, false, err
	}
	return p, true, audit.Write(ctx, tx, p.Audited(audit.FileAdded, units))
}
