package contest

import (
	"context"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/register"
)

// Taking is a step to be taken.
type Taking struct {
	Proposal int64
	Step     Step
	Day      org.Date
	Paper    string
	Text     string
	Members  *int
	Present  *int
	For      *int
	Against  *int
	Expected int
	By       *int64
	At       time.Time
}

// Take takes the step that a proposal waits for, in a transaction, and returns it as it stands since. What was handed over is
// entered in the register of exemplars of the unit, where the campaign of that day's year declares one. It fails with
// NotFound where there is no such proposal within the caller's reach; with Forbidden where they may not take that step there;
// with Conflict where it has another revision, or waits for no step; and with an ObjectionsError where rules forbid it.
func Take(ctx context.Context, tx bun.IDB, reach Reach, declared register.Declared, t Taking) (*Proposal, error) {
	if err := t.clean(reach.day()); err != nil {
		return nil, err
	}
	p, err := holdProposal(ctx, tx, reach, t.Proposal)
	if err != nil {
		return nil, err
	}
	if err := reach.mayTake(ctx, tx, p, t.Step); err != nil {
		return nil, err
	}
	if p.Revision != t.Expected {
		return nil, changedSince(p.Revision, t.Expected)
	}
	award, err := holdAward(ctx, tx, p.Award)
	if err != nil {
		return nil, err
	}
	acts, err := ActsOf(ctx, tx, []int64{p.ID})
	if err != nil {
		return nil, err
	}
	ways := p.Ways(award, acts[p.ID])
	if err := t.follows(p, award); err != nil {
		return nil, err
	}
	if err := restsOn(t.Day, ways, acts[p.ID]); err != nil {
		return nil, err
	}
	objections := t.check(award, acts[p.ID])
	if t.Step.weighed() {
		found, err := Objections(ctx, tx, reach.day(), []*Proposal{p}, map[string]*Award{award.Code: award})
		if err != nil {
			return nil, err
		}
		objections = append(objections, found[p]...)
	}
	if err := unless(objections); err != nil {
		return nil, err
	}
	act := &ProposalAct{ProposalID: p.ID, Revision: p.Revision + 1, Act: actDone, Step: t.Step, Day: t.Day, Paper: t.Paper, Text: t.Text,
		Members: t.Members, Present: t.Present, VotesFor: t.For, Against: t.Against, At: t.At, AccountID: t.By}
	p.Step = t.Step
	switch t.Step {
	case Decision:
		p.State = Decided
	case HandedOver:
		p.State = Handed
		if err := enter(ctx, tx, reach.day(), declared, p, award, ways, act); err != nil {
			return nil, err
		}
	default:
		p.State = Open
	}
	return p, p.turn(ctx, tx, act)
}

// turn keeps something that was done to a proposal.
func (p *Proposal) turn(ctx context.Context, tx bun.IDB, act *ProposalAct) error {
	p.Revision, p.At = act.Revision, act.At
	if _, err := tx.NewUpdate().Model(p).Column("state", "step", "revision", "at", "entered_id").WherePK().Exec(ctx); err != nil {
		return fmt.Errorf("step %s of proposal %d: %w", act.Step, p.ID, err)
	}
	if _, err := tx.NewInsert().Model(act).Exec(ctx); err != nil {
		return fmt.Errorf("act %d of proposal %d: %w", act.Revision, p.ID, err)
	}
	return audit.Write(ctx, tx, p.audited(audit.ProposalStepped, act))
}

// clean reads what is said of the step. It fails with Invalid.
func (t *Taking) clean(today org.Date) (err error) {
	if t.Paper, err = cleanText(t.Paper, fault.Say("the paper's number"), 100); err != nil {
		return err
	}
	if t.Text, err = cleanText(t.Text, fault.Say("the text"), 10_000); err != nil {
		return err
	}
	switch {
	case t.Step == Achievement:
		return fault.New(fault.Invalid, "the achievement report is saved, not stepped: use saveProposal")
	case t.Day > today:
		return fault.New(fault.Invalid, "%s is still to come; a paper bears the day on which it was made", register.Day(t.Day))
	}
	return nil
}

// follows refuses a step that is not the one that waits.
func (t *Taking) follows(p *Proposal, award *Award) error {
	waits := p.Waits(award)
	switch {
	case waits == 0:
		return errClosed
	case t.Step == Opinion && !award.ByRank:
		return fault.New(fault.Invalid, "%s does not go by rank: the cluster is not asked", award)
	case t.Step > waits:
		return unless([]*Objection{object(StepSkipped, fault.Say("%s comes first, and is missing", waits))})
	case t.Step < waits:
		return fault.New(fault.Conflict, "that step is done; have the proposal sent back to do it again")
	case t.Step == Decision && award.GivenBy == central && p.State != Forwarded:
		return unless([]*Objection{object(StepSkipped, forwardFirst(award))})
	}
	return nil
}

// restsOn refuses a paper from before one that it rests on: those of the steps that are done, and that by which the
// proposal was forwarded last.
func restsOn(day org.Date, ways []*Way, acts []*ProposalAct) error {
	for _, w := range ways {
		if w.Done != nil && !w.Waits && w.Done.Day > day {
			return fault.New(fault.Invalid, "%s is of %s, and this paper rests on it: it cannot be from before", w.Step, register.Day(w.Done.Day))
		}
	}
	if n := len(acts); n > 0 && acts[n-1].Act == actForwarded && acts[n-1].Day > day {
		return fault.New(fault.Invalid, "the proposal was forwarded on %s, and this paper rests on it: it cannot be from before", register.Day(acts[n-1].Day))
	}
	return nil
}

var errClosed = fault.New(fault.Conflict, "the proposal has come to its end; nothing more is done to it")

// check returns what speaks against the step itself.
func (t *Taking) check(award *Award, acts []*ProposalAct) (found []*Objection) {
	if t.Step.others() && proposed(acts, t.By) {
		found = append(found, object(SameHand, sameHand))
	}
	if t.Paper == "" && wants(award.Papers, t.Step) {
		found = append(found, object(PaperMissing, fault.Say("say the number of %s", t.Step)))
	}
	if t.Step == Opinion && t.Text == "" {
		found = append(found, object(PaperMissing, fault.Say("say %s in words", t.Step)))
	}
	if t.Step.voted() {
		return append(found, t.votes(award)...)
	}
	if t.Members != nil || t.Present != nil || t.For != nil || t.Against != nil {
		found = append(found, object(VotesExceed, fault.Say("nobody votes at this step: leave the votes out")))
	}
	return found
}

// votes returns what speaks against how was voted. A unit's meeting decides where more than half are there, and more than
// half of those for it; a council as the award says, of all its members.
func (t *Taking) votes(award *Award) []*Objection {
	if t.Members == nil || t.Present == nil || t.For == nil || t.Against == nil {
		return []*Objection{object(PaperMissing, fault.Say("%s say how many there are, how many were there, and how many were for it and against: say all four", t.Step))}
	}
	members, present, votes, against := *t.Members, *t.Present, *t.For, *t.Against
	switch {
	case min(members, present, votes, against) < 0 || members == 0 || members > 1_000_000:
		return []*Objection{object(VotesExceed, fault.Say("no number of members or votes is below 0, and somebody has to be there to vote"))}
	case present > members:
		return []*Objection{object(VotesExceed, fault.Say("%d were there, of %d that there are", present, members))}
	case votes > present || against > present-votes: // without a sum that could overflow
		return []*Objection{object(VotesExceed, fault.Say("%d voted for it and %d against, of %d that were there", votes, against, present))}
	}
	var found []*Objection
	if t.Step == Meeting {
		if 2*present <= members {
			found = append(found, object(NoQuorum, fault.Say("%d of %d were there; more than half have to be", present, members)))
		}
		if 2*votes <= present {
			found = append(found, object(TooFewVotes, fault.Say("%d of %d were for it; more than half have to be", votes, present)))
		}
		return found
	}
	if !enough(present, members, award.Quorum) {
		found = append(found, object(NoQuorum, fault.Say("%d of %d were there; %s %% have to be", present, members, award.Quorum)))
	}
	switch {
	case !enough(votes, members, award.Votes):
		found = append(found, object(TooFewVotes, fault.Say("%d of %d were for it; %s %% have to be", votes, members, award.Votes)))
	case votes <= against: // half of an even number may be enough
		found = append(found, object(TooFewVotes, fault.Say("%d were for it and %d against: more have to be for it than against", votes, against)))
	}
	return found
}
