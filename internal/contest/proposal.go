package contest

import (
	"context"
	"fmt"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// ProposalState is how a proposal stands.
type ProposalState string

// The states.
const (
	Open      ProposalState = "OPEN"
	Returned  ProposalState = "RETURNED"
	Forwarded ProposalState = "FORWARDED" // to the higher level, which decides
	Decided   ProposalState = "DECIDED"
	Handed    ProposalState = "HANDED_OVER"
	Refused   ProposalState = "REFUSED"
	Revoked   ProposalState = "REVOKED"
)

// goingOn reports whether it may still be decided.
func (s ProposalState) goingOn() bool { return s == Open || s == Returned || s == Forwarded }

// hangs reports whether papers are hung on it.
func (s ProposalState) hangs() bool { return s != Refused && s != Revoked }

// Proposal is a unit or person proposed for an award.
type Proposal struct {
	bun.BaseModel `bun:"table:proposal,alias:pr"`

	ID          int64 `bun:",pk,autoincrement"`
	Award       string
	Year        int
	UnitID      int64  // who is proposed, or where the person belongs
	Person      string // a full name; empty: the unit itself
	Born        *int   // the person's year of birth
	Folded      string
	Achievement string
	EntryID     *int64
	EnteredID   *int64
	State       ProposalState
	Step        Step // the last one that is done; 0: the achievement report was sent back
	Revision    int
	At          time.Time
	Key         *string `bun:"type:uuid"`
}

// NodeID returns the permanent id by which the API names the proposal.
func (p *Proposal) NodeID() string { return nodeID("proposal", p.ID) }

// IsNode marks Proposal as reachable by its id.
func (*Proposal) IsNode() {}

// ProposalAct is something done to a proposal.
type ProposalAct struct {
	bun.BaseModel `bun:"table:proposal_act,alias:pra"`

	ProposalID int64 `bun:",pk"`
	Revision   int   `bun:",pk"`
	Act        string
	Step       Step
	Day        org.Date
	Paper      string
	Text       string
	Members    *int
	Present    *int
	VotesFor   *int
	Against    *int
	Back       *Step // of a return: the step that is to be done again
	Reason     string
	At         time.Time
	AccountID  *int64 // nil: the system

	By string `bun:",scanonly"` // the name of the account; empty: the system
}

// What is done to proposals.
const (
	actDone      = "DONE"
	actReturned  = "RETURNED"
	actForwarded = "FORWARDED"
	actRefused   = "REFUSED"
	actRevoked   = "REVOKED"
)

// Reach is where somebody may read proposals, and where they may take which step of them.
type Reach struct {
	Read  org.Scope
	Steps map[Step]org.Scope
}

// day is the day on which they act.
func (r Reach) day() org.Date { return r.Read.Day() }

// step returns where they may take a step.
func (r Reach) step(s Step) org.Scope {
	if scope, ok := r.Steps[s]; ok {
		return scope
	}
	return org.NewScope(r.day())
}

// nextStep is the step that proposal pr waits for, whose award is aw; null where it waits for none.
var nextStep = bun.SafeQuery(`CASE WHEN pr.state IN ('REFUSED', 'REVOKED', 'HANDED_OVER') THEN NULL
	WHEN pr.step = 4 AND coalesce((aw.declared->>'by_rank')::boolean, false) IS FALSE THEN 6 ELSE pr.step + 1 END`)

// readable starts a read of the proposals pr, with their awards aw, that somebody may read: those within their
// scope, and those that go to their cluster for its opinion, once the dossier was checked.
func (r Reach) readable(db bun.IDB) *bun.SelectQuery {
	return db.NewSelect().TableExpr("proposal AS pr").Join("JOIN award AS aw ON aw.code = pr.award").Join("JOIN unit AS u ON u.id = pr.unit_id").
		Apply(r.Read.JoinKeeper).
		WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
			return q.WhereGroup(" OR ", r.Read.Within("keeper.path", "keeper.level")).
				WhereGroup(" OR ", func(q *bun.SelectQuery) *bun.SelectQuery {
					return q.Where("pr.step >= ? AND (aw.declared->>'by_rank')::boolean", int(Dossier)).
						Apply(r.step(Opinion).Within("keeper.path", "keeper.level"))
				})
		})
}

// proposalColumns are what is read of a proposal.
const proposalColumns = "pr.id, pr.award, pr.year, pr.unit_id, pr.person, pr.born, pr.folded, pr.achievement, pr.entry_id, pr.entered_id, pr.state, pr.step, pr.revision, pr.at"

// LatestFirst orders proposals as they were begun, the latest first.
var LatestFirst = org.Order{{Column: "pr.id", Kind: org.Number, Down: true}}

// Place is where the proposal stands among others, ordered LatestFirst.
func (p *Proposal) Place() org.Place { return org.PlaceOf(p.ID) }

// ProposalFilter narrows a list of proposals. Empty fields do not narrow.
type ProposalFilter struct {
	Year    *int
	Under   *int64
	Award   *string
	States  []ProposalState
	Waiting bool   // for a step that the caller may take
	By      *int64 // the caller, where Waiting is asked: who proposed does not decide
}

// Proposals returns a page of those that somebody may read, the latest first, and whether more lie beyond it.
func Proposals(ctx context.Context, db bun.IDB, reach Reach, f ProposalFilter, page org.Page) (proposals []*Proposal, more bool, err error) {
	proposals = []*Proposal{}
	err = f.narrow(db, reach).ColumnExpr(proposalColumns).Apply(LatestFirst.Narrow(page)).Scan(ctx, &proposals)
	if err != nil {
		return nil, false, fmt.Errorf("proposals: %w", err)
	}
	proposals, more = org.Flip(proposals, page)
	return proposals, more, nil
}

// CountProposals returns how many Proposals lists on all its pages.
func CountProposals(ctx context.Context, db bun.IDB, reach Reach, f ProposalFilter) (int, error) {
	n, err := f.narrow(db, reach).ColumnExpr("1").Count(ctx)
	if err != nil {
		return 0, fmt.Errorf("count of proposals: %w", err)
	}
	return int(n), nil
}

func (f ProposalFilter) narrow(db bun.IDB, reach Reach) *bun.SelectQuery {
	q := reach.readable(db)
	if f.Year != nil {
		q.Where("pr.year = ?", *f.Year)
	}
	if f.Under != nil {
		q.Apply(hangsUnder("pr.unit_id", *f.Under, reach.day()))
	}
	if f.Award != nil {
		q.Where("pr.award = ?", *f.Award)
	}
	if f.States != nil {
		q.Where("pr.state = ANY (?::text[])", pgdialect.Array(f.States))
	}
	if f.Waiting {
		q.WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
			for _, step := range Steps {
				q.WhereGroup(" OR ", func(q *bun.SelectQuery) *bun.SelectQuery {
					q.Where("? = ?", nextStep, int(step)).Apply(reach.step(step).Within("keeper.path", "keeper.level"))
					if step.others() && f.By != nil {
						q.Where("NOT EXISTS (SELECT FROM proposal_act AS hand WHERE hand.proposal_id = pr.id AND hand.step <= ? AND hand.act = ? AND hand.account_id = ?)",
							int(Letter), actDone, *f.By)
					}
					return q
				})
			}
			return q
		})
	}
	return q
}

// FindProposals returns those of the proposals that somebody may read, by id.
func FindProposals(ctx context.Context, db bun.IDB, reach Reach, ids []int64) (map[int64]*Proposal, error) {
	rows := []*Proposal{}
	err := reach.readable(db).ColumnExpr(proposalColumns).Where("pr.id = ANY (?::bigint[])", pgdialect.Array(ids)).OrderExpr("pr.id").Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("%d proposals: %w", len(ids), err)
	}
	found := make(map[int64]*Proposal, len(rows))
	for _, p := range rows {
		found[p.ID] = p
	}
	return found, nil
}

// NoProposal is what is said where a proposal is absent, or for others.
func NoProposal(id int64) error {
	return fault.New(fault.NotFound, "no proposal with id proposal:%d", id)
}

// holdProposal returns a proposal that somebody may read, and holds it until the transaction ends.
func holdProposal(ctx context.Context, tx bun.IDB, reach Reach, id int64) (*Proposal, error) {
	if _, err := tx.NewRaw("SELECT FROM proposal WHERE id = ? FOR NO KEY UPDATE", id).Exec(ctx); err != nil {
		return nil, fmt.Errorf("holding proposal %d: %w", id, err)
	}
	found, err := FindProposals(ctx, tx, reach, []int64{id})
	if err != nil {
		return nil, err
	}
	if found[id] == nil {
		return nil, NoProposal(id)
	}
	return found[id], nil
}

// ActsOf returns all that was done to proposals, in order.
func ActsOf(ctx context.Context, db bun.IDB, ids []int64) (map[int64][]*ProposalAct, error) {
	acts := []*ProposalAct{}
	err := db.NewSelect().Model(&acts).ColumnExpr("pra.*, coalesce(a.name, '') AS by").Join("LEFT JOIN account AS a ON a.id = pra.account_id").
		Where("pra.proposal_id = ANY (?::bigint[])", pgdialect.Array(ids)).OrderExpr("pra.proposal_id, pra.revision").Scan(ctx)
	if err != nil {
		return nil, fmt.Errorf("acts of %d proposals: %w", len(ids), err)
	}
	of := map[int64][]*ProposalAct{}
	for _, a := range acts {
		of[a.ProposalID] = append(of[a.ProposalID], a)
	}
	return of, nil
}

// Way is a step of a proposal's way, as it stands.
type Way struct {
	Step  Step
	Done  *ProposalAct // nil: not yet, or it was sent back since
	Waits bool
}

// Waits returns the step that a proposal waits for; 0: none.
func (p *Proposal) Waits(award *Award) Step {
	if p.State.goingOn() || p.State == Decided {
		return award.next(p.Step)
	}
	return 0
}

// Ways returns the steps of a proposal's way, from what was done to it.
func (p *Proposal) Ways(award *Award, acts []*ProposalAct) []*Way {
	done := map[Step]*ProposalAct{}
	for _, a := range acts {
		if a.Act == actDone && a.Step <= p.Step { // what was done again stands, and what follows was done after it
			done[a.Step] = a
		}
	}
	var ways []*Way
	for step := Achievement; step != 0; step = award.next(step) {
		ways = append(ways, &Way{Step: step, Done: done[step], Waits: step == p.Waits(award)})
	}
	return ways
}

// proposed reports whether an account had a hand in proposing: in the report, the meeting or the letter.
func proposed(acts []*ProposalAct, account *int64) bool {
	for _, a := range acts {
		if account != nil && a.AccountID != nil && *a.AccountID == *account && a.Act == actDone && a.Step <= Letter {
			return true
		}
	}
	return false
}
