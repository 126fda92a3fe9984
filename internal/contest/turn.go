package contest

import (
	"context"
	"slices"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/register"
)

// Doing is what may be done to a proposal.
type Doing string

// What may be done.
const (
	Change  Doing = "CHANGE"
	DoStep  Doing = "STEP"
	Return  Doing = "RETURN"
	Forward Doing = "FORWARD"
	Refuse  Doing = "REFUSE"
	Revoke  Doing = "REVOKE"
	HangOn  Doing = "HANG" // a paper
)

// Turning is how a proposal is turned.
type Turning struct {
	Proposal int64
	How      Doing
	To       *Step // of Return: nil: to the step done last
	Day      org.Date
	Paper    string
	Reason   string
	Expected int
	By       *int64
	At       time.Time
}

// Turn sends a proposal back, refuses it, forwards it to the higher level or revokes what was given, in a transaction, and
// returns it as it stands since. What the register says of an award that is revoked is struck out. It fails as Take does.
func Turn(ctx context.Context, tx bun.IDB, reach Reach, declared register.Declared, t Turning) (*Proposal, error) {
	if err := t.clean(reach.day()); err != nil {
		return nil, err
	}
	p, err := holdProposal(ctx, tx, reach, t.Proposal)
	if err != nil {
		return nil, err
	}
	award, err := holdAward(ctx, tx, p.Award)
	if err != nil {
		return nil, err
	}
	at := p.turnedAt(award, t.How)
	if at == 0 {
		return nil, p.cannot(award, t.How)
	}
	if err := reach.mayTake(ctx, tx, p, at); err != nil {
		return nil, err
	}
	if p.Revision != t.Expected {
		return nil, changedSince(p.Revision, t.Expected)
	}
	acts, err := ActsOf(ctx, tx, []int64{p.ID})
	if err != nil {
		return nil, err
	}
	if err := restsOn(t.Day, p.Ways(award, acts[p.ID]), acts[p.ID]); err != nil {
		return nil, err
	}
	act := &ProposalAct{ProposalID: p.ID, Revision: p.Revision + 1, Step: at, Day: t.Day, Paper: t.Paper, Reason: t.Reason, At: t.At, AccountID: t.By}
	switch t.How {
	case Return:
		to := p.Step
		if t.To != nil {
			to = *t.To
		}
		if to < Achievement || to > p.Step || to == Opinion && !award.ByRank {
			return nil, fault.New(fault.Invalid, "a proposal is sent back to a step that is done")
		}
		act.Act, act.Back, p.State = actReturned, &to, Returned
		p.Step = award.before(to)
	case Refuse:
		act.Act, p.State = actRefused, Refused
	case Forward:
		if err := t.checkForward(ctx, tx, reach, p, award, acts[p.ID]); err != nil {
			return nil, err
		}
		act.Act, p.State = actForwarded, Forwarded
	default:
		act.Act, p.State = actRevoked, Revoked
		if err := strike(ctx, tx, reach.day(), declared, p, award, act); err != nil {
			return nil, err
		}
	}
	return p, p.turn(ctx, tx, act)
}

// checkForward refuses to forward what the rules forbid: the higher level is shown what may be decided.
func (t *Turning) checkForward(ctx context.Context, tx bun.IDB, reach Reach, p *Proposal, award *Award, acts []*ProposalAct) error {
	var objections []*Objection
	if proposed(acts, t.By) {
		objections = append(objections, object(SameHand, sameHand))
	}
	found, err := Objections(ctx, tx, reach.day(), []*Proposal{p}, map[string]*Award{award.Code: award})
	if err != nil {
		return err
	}
	return unless(append(objections, found[p]...))
}

// clean reads what is said. It fails with Invalid.
func (t *Turning) clean(today org.Date) (err error) {
	if t.Paper, err = cleanText(t.Paper, fault.Say("the paper's number"), 100); err != nil {
		return err
	}
	if t.Reason, err = cleanText(t.Reason, fault.Say("the reason"), 2000); err != nil {
		return err
	}
	switch {
	case t.How == Change || t.How == DoStep || t.How == HangOn:
		return fault.New(fault.Invalid, "a proposal is turned by RETURN, REFUSE, FORWARD or REVOKE")
	case t.How != Return && t.To != nil:
		return fault.New(fault.Invalid, "only what is sent back goes to a step; leave it out")
	case t.Reason == "" && t.How != Forward:
		return fault.New(fault.Invalid, "say why: whoever is concerned is told")
	case t.Day > today:
		return fault.New(fault.Invalid, "%s is still to come; a paper bears the day on which it was made", register.Day(t.Day))
	}
	return nil
}

// before returns the step that is done before another; 0: none.
func (a *Award) before(step Step) Step {
	if step == Council && !a.ByRank {
		return Dossier
	}
	return step - 1
}

// turnedAt returns the step at which a proposal can be turned so, by whoever may take that step; 0: it cannot.
func (p *Proposal) turnedAt(award *Award, how Doing) Step {
	waits := p.Waits(award)
	switch how {
	case Return:
		if p.State.goingOn() && waits >= Meeting {
			return waits
		}
	case Refuse:
		if p.State.goingOn() && waits >= Dossier {
			return waits
		}
	case Forward:
		if p.State.goingOn() && p.State != Forwarded && waits == Decision && award.GivenBy == central {
			return Decision
		}
	case Revoke:
		if p.State == Decided || p.State == Handed {
			return Decision
		}
	}
	return 0
}

// cannot says why a proposal cannot be turned so as it stands.
func (p *Proposal) cannot(award *Award, how Doing) error {
	switch how {
	case Return:
		return fault.New(fault.Conflict, "the proposal cannot be sent back as it stands")
	case Refuse:
		return fault.New(fault.Conflict, "a proposal is refused once its letter is there, and before it is decided")
	case Forward:
		if award.GivenBy != central {
			return fault.New(fault.Conflict, "%s is not given by the higher level: decide here", award)
		}
		if waits := p.Waits(award); p.State.goingOn() && waits < Decision {
			return unless([]*Objection{object(StepSkipped, fault.Say("%s comes first, and is missing", waits))})
		}
		return fault.New(fault.Conflict, "the proposal cannot be forwarded as it stands")
	}
	return fault.New(fault.Conflict, "only an award that was given is taken back")
}

// May returns what may be done to a proposal, by what was done to it, whether the account had a hand in proposing it, and
// which steps of it they may take.
func (p *Proposal) May(award *Award, acts []*ProposalAct, account *int64, may func(Step) bool) []Doing {
	doings := []Doing{}
	waits, hand := p.Waits(award), proposed(acts, account)
	if p.State.goingOn() && p.Step <= Meeting && may(Achievement) {
		doings = append(doings, Change)
	}
	forward := p.turnedAt(award, Forward) != 0
	if waits >= Meeting && may(waits) && (!waits.others() || !hand) && !forward {
		doings = append(doings, DoStep)
	}
	for _, how := range []Doing{Return, Forward, Refuse, Revoke} {
		if at := p.turnedAt(award, how); at != 0 && may(at) && (how != Forward || !hand) {
			doings = append(doings, how)
		}
	}
	if p.State.hangs() && slices.ContainsFunc(Steps, may) {
		doings = append(doings, HangOn)
	}
	return doings
}

// MayNot says why an account may not take the step that a proposal waits for, by what was done to it and which steps of it
// they may take; false: they may, or it waits for none.
func (p *Proposal) MayNot(award *Award, acts []*ProposalAct, account *int64, may func(Step) bool) (why fault.Phrase, not bool) {
	switch waits := p.Waits(award); {
	case waits == 0:
	case !may(waits):
		return fault.Say("this step is for %s", waits.whom()), true
	case waits.others() && proposed(acts, account):
		return sameHand, true
	case p.turnedAt(award, Forward) != 0:
		return forwardFirst(award), true
	}
	return fault.Phrase{}, false
}

// sameHand is said to whoever proposed, where others decide.
var sameHand = fault.Say("you had a hand in proposing: somebody else takes this step")

func forwardFirst(award *Award) fault.Phrase {
	return fault.Say("%s is given by the Central Association: forward the proposal there first", award)
}
