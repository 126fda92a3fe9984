package graph

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/page"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/register"
)

// proposalReach is that of the caller.
func (o *Operation) proposalReach(ctx context.Context) (contest.Reach, error) {
	return remember(&o.known, "reach of proposals", func() (contest.Reach, error) {
		actor, err := o.actor(ctx)
		if err != nil {
			return contest.Reach{}, err
		}
		return contest.ReachOf(o.resolver.Guard, actor)
	})
}

// awards returns the forms of commendation by their codes; whoever is told of a proposal is told of its award.
func (o *Operation) awards(ctx context.Context) (map[string]*contest.Award, error) {
	return remember(&o.known, "awards", func() (map[string]*contest.Award, error) {
		return asked(ctx, o, contest.AwardsByCode)
	})
}

// awardsInOrder returns the forms of commendation. It fails with Forbidden where the caller may read no campaign.
func (o *Operation) awardsInOrder(ctx context.Context) ([]*contest.Award, error) {
	return read(ctx, access.ReadCampaign, func(ctx context.Context, db bun.IDB, scope org.Scope) ([]*contest.Award, error) {
		if scope.Empty() {
			return []*contest.Award{}, nil
		}
		return contest.Awards(ctx, db)
	})
}

func (o *Operation) awardNamed(ctx context.Context, code string) (*contest.Award, error) {
	awards, err := o.awardsInOrder(ctx)
	if err != nil {
		return nil, err
	}
	return one(awards, func(a *contest.Award) bool { return a.Code == code })
}

func (o *Operation) awardOf(ctx context.Context, p *contest.Proposal) (*contest.Award, error) {
	awards, err := o.awards(ctx)
	return awards[p.Award], err
}

// proposalsAsked asks for the proposals that pass a filter.
type proposalsAsked struct {
	year, under int64
	award       string
	states      string
	waiting     bool
}

// listProposals returns a page of the proposals that the caller may read.
func (o *Operation) listProposals(ctx context.Context, f contest.ProposalFilter, p org.Page) (*page.Proposals, error) {
	reach, err := o.proposalReach(ctx)
	if err != nil {
		return nil, err
	}
	if err := o.reaches(ctx, access.ReadProposal, f.Under, o.today); err != nil {
		return nil, err
	}
	f.By = &o.caller.ID
	of := proposalsAsked{under: under(f.Under), award: said(f.Award), waiting: f.Waiting}
	if f.Year != nil {
		of.year = int64(*f.Year)
	}
	if f.States != nil {
		of.states = "in"
	}
	for _, s := range f.States {
		of.states += " " + string(s)
	}
	found, err := listed(ctx, access.ReadProposal, p, (*contest.Proposal).Place, list[*contest.Proposal]{
		of: of,
		page: func(ctx context.Context, db bun.IDB, _ org.Scope, p org.Page) ([]*contest.Proposal, bool, error) {
			return contest.Proposals(ctx, db, reach, f, p)
		},
		count: func(ctx context.Context, db bun.IDB, _ org.Scope) (int, error) {
			return contest.CountProposals(ctx, db, reach, f)
		},
	})
	if err != nil {
		return nil, err
	}
	o.proposals.join(found.Nodes...)
	return found, nil
}

// proposalNamed returns the proposal with an id.
func (o *Operation) proposalNamed(ctx context.Context, id int64) (*contest.Proposal, error) {
	reach, err := o.proposalReach(ctx)
	if err != nil {
		return nil, err
	}
	found, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64]*contest.Proposal, error) {
		return contest.FindProposals(ctx, db, reach, []int64{id})
	})
	if err != nil {
		return nil, err
	}
	if found[id] == nil {
		return nil, errNothing
	}
	return found[id], nil
}

func idsOfProposals(proposals []*contest.Proposal) []int64 {
	ids := make([]int64, len(proposals))
	for i, p := range proposals {
		ids[i] = p.ID
	}
	return ids
}

// unitOfProposal returns the unit that is proposed, or where the person belongs, together with those of its batch.
func (o *Operation) unitOfProposal(ctx context.Context, p *contest.Proposal) (*org.Unit, error) {
	return together(&o.proposals, p, "unit", func(proposals []*contest.Proposal) (map[*contest.Proposal]*org.Unit, error) {
		ids := make([]int64, len(proposals))
		for i, p := range proposals {
			ids[i] = p.UnitID
		}
		units, err := o.unitsNow(ctx, ids)
		return each(proposals, func(p *contest.Proposal) *org.Unit { return units[p.UnitID] }), err
	})
}

// entryOfProposal returns the entry that holds what was achieved, where the caller may read it, together with its batch.
func (o *Operation) entryOfProposal(ctx context.Context, p *contest.Proposal) (*register.Entry, error) {
	return o.entryNamedBy(ctx, p, "entry", func(p *contest.Proposal) *int64 { return p.EntryID })
}

// enteredOf returns the entry that tells of the award, where the caller may read it, together with its batch.
func (o *Operation) enteredOf(ctx context.Context, p *contest.Proposal) (*register.Entry, error) {
	return o.entryNamedBy(ctx, p, "entered", func(p *contest.Proposal) *int64 { return p.EnteredID })
}

func (o *Operation) entryNamedBy(ctx context.Context, p *contest.Proposal, question string, names func(*contest.Proposal) *int64) (*register.Entry, error) {
	return together(&o.proposals, p, question, func(proposals []*contest.Proposal) (map[*contest.Proposal]*register.Entry, error) {
		var ids []int64
		for _, p := range proposals {
			if id := names(p); id != nil {
				ids = append(ids, *id)
			}
		}
		if len(ids) == 0 {
			return nil, nil
		}
		found, err := o.entriesNamed(ctx, ids)
		return each(proposals, func(p *contest.Proposal) *register.Entry {
			if id := names(p); id != nil {
				return found[*id]
			}
			return nil
		}), err
	})
}

// actsOf returns what was done to a proposal, together with those of its batch.
func (o *Operation) actsOf(ctx context.Context, p *contest.Proposal) ([]*contest.ProposalAct, error) {
	return together(&o.proposals, p, "acts", func(proposals []*contest.Proposal) (map[*contest.Proposal][]*contest.ProposalAct, error) {
		of, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64][]*contest.ProposalAct, error) {
			return contest.ActsOf(ctx, db, idsOfProposals(proposals))
		})
		return each(proposals, func(p *contest.Proposal) []*contest.ProposalAct { return of[p.ID] }), err
	})
}

// wayOf returns the steps of a proposal's way.
func (o *Operation) wayOf(ctx context.Context, p *contest.Proposal) ([]*contest.Way, error) {
	award, err := o.awardOf(ctx, p)
	if err != nil {
		return nil, err
	}
	acts, err := o.actsOf(ctx, p)
	if err != nil {
		return nil, err
	}
	return p.Ways(award, acts), nil
}

// objectionsTo returns what speaks against a proposal now, together with those of its batch.
func (o *Operation) objectionsTo(ctx context.Context, p *contest.Proposal) ([]*contest.Objection, error) {
	objections, err := together(&o.proposals, p, "objections", func(proposals []*contest.Proposal) (map[*contest.Proposal][]*contest.Objection, error) {
		awards, err := o.awards(ctx)
		if err != nil {
			return nil, err
		}
		return asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[*contest.Proposal][]*contest.Objection, error) {
			return contest.Objections(ctx, db, o.today, proposals, awards)
		})
	})
	return append([]*contest.Objection{}, objections...), err
}

// mayDoTo returns what the caller may do to a proposal now, together with those of its batch.
func (o *Operation) mayDoTo(ctx context.Context, p *contest.Proposal) ([]contest.Doing, error) {
	award, acts, takes, err := o.handsOn(ctx, p)
	if err != nil {
		return nil, err
	}
	return p.May(award, acts, &o.caller.ID, takes), nil
}

// mayNotTake says why the caller may not take the step that a proposal waits for; nil: they may, or it waits for none.
func (o *Operation) mayNotTake(ctx context.Context, p *contest.Proposal, locale *fault.Language) (*string, error) {
	award, acts, takes, err := o.handsOn(ctx, p)
	if err != nil {
		return nil, err
	}
	why, not := p.MayNot(award, acts, &o.caller.ID, takes)
	if !not {
		return nil, nil
	}
	said := why.In(o.languageOr(locale))
	return &said, nil
}

// handsOn returns what tells what the caller may do to a proposal: its award, what was done to it, and which steps of it they
// may take, together with those of its batch.
func (o *Operation) handsOn(ctx context.Context, p *contest.Proposal) (*contest.Award, []*contest.ProposalAct, func(contest.Step) bool, error) {
	award, err := o.awardOf(ctx, p)
	if err != nil {
		return nil, nil, nil, err
	}
	acts, err := o.actsOf(ctx, p)
	if err != nil {
		return nil, nil, nil, err
	}
	takes, err := together(&o.proposals, p, "may", func(proposals []*contest.Proposal) (map[*contest.Proposal]map[contest.Step]bool, error) {
		reach, err := o.proposalReach(ctx)
		if err != nil {
			return nil, err
		}
		return asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[*contest.Proposal]map[contest.Step]bool, error) {
			return reach.Takes(ctx, db, proposals)
		})
	})
	return award, acts, func(s contest.Step) bool { return takes[s] }, err
}

// draftOf reads what a proposal is to say.
func (o *Operation) draftOf(input model.SaveProposalInput) (d contest.Draft, err error) {
	d = contest.Draft{Achievement: input.Achievement, Born: input.Born, Day: input.Day, Expected: input.ExpectedRevision, By: &o.caller.ID, At: time.Now()}
	switch {
	case input.Proposal != nil && (input.Award != nil || input.Year != nil || input.Unit != nil || input.Key != nil):
		return d, fault.New(fault.Invalid, "a change changes neither award nor year nor unit and has no key: leave them out")
	case input.Proposal == nil && (input.Award == nil || input.Year == nil || input.Unit == nil):
		return d, fault.New(fault.Invalid, "say for which award and year, and of which unit, the proposal is")
	case input.Proposal != nil:
		if d.ID, err = numbered(*input.Proposal, "proposal"); err != nil {
			return d, err
		}
	default:
		unit, err := scalar.UnmarshalUnitID(*input.Unit)
		if err != nil {
			return d, err
		}
		d.Award, d.Year, d.Unit = *input.Award, *input.Year, unit.Unit
	}
	d.Person = said(input.Person)
	d.Paper = said(input.Paper)
	if input.Key != nil {
		if d.Key = strings.ToLower(*input.Key); !keyForm.MatchString(d.Key) {
			return d, fault.New(fault.Invalid, "the key is no UUID, such as 123e4567-e89b-12d3-a456-426614174000")
		}
	}
	if input.Entry != nil {
		entry, err := entryID(*input.Entry)
		if err != nil {
			return d, err
		}
		d.Entry = &entry
	}
	return d, nil
}

// saveProposal begins a proposal, or changes what one says.
func (o *Operation) saveProposal(ctx context.Context, input model.SaveProposalInput) (*model.ProposalPayload, error) {
	d, unread := o.draftOf(input)
	return o.changeProposal(ctx, d.ID, func(ctx context.Context, tx bun.IDB, actor access.Actor, reach contest.Reach) (*contest.Proposal, error) {
		if unread != nil {
			return nil, unread
		}
		if _, err := o.resolver.Guard.Scope(actor, access.WriteProposal); err != nil {
			return nil, err
		}
		if d.Entry != nil {
			if err := o.readsEntry(ctx, tx, actor, *d.Entry); err != nil {
				return nil, err
			}
		}
		return contest.Propose(ctx, tx, reach, d)
	})
}

// readsEntry fails with NotFound where an actor may not read an entry that they name.
func (o *Operation) readsEntry(ctx context.Context, tx bun.IDB, actor access.Actor, id int64) error {
	scope, err := o.resolver.Guard.Scope(actor, access.ReadEntry)
	if fault.KindOf(err) == fault.Forbidden {
		return register.NoEntry(id)
	}
	if err != nil {
		return err
	}
	may, err := register.Reading(ctx, tx, scope)
	if err != nil {
		return err
	}
	found, err := register.Find(ctx, tx, may, []int64{id})
	if err == nil && (found[id] == nil || found[id].State == register.Void) {
		err = register.NoEntry(id)
	}
	return err
}

// stepProposal takes the step that a proposal waits for.
func (o *Operation) stepProposal(ctx context.Context, input model.StepProposalInput) (*model.ProposalPayload, error) {
	id, unread := numbered(input.Proposal, "proposal")
	t := contest.Taking{Proposal: id, Step: input.Step, Day: input.Day, Members: input.Members, Present: input.Present, For: input.VotesFor,
		Against: input.Against, Expected: input.ExpectedRevision, By: &o.caller.ID, At: time.Now()}
	t.Paper = said(input.Paper)
	t.Text = said(input.Text)
	return o.changeProposal(ctx, id, func(ctx context.Context, tx bun.IDB, actor access.Actor, reach contest.Reach) (*contest.Proposal, error) {
		if unread != nil {
			return nil, unread
		}
		if _, err := o.resolver.Guard.Scope(actor, input.Step.Action()); err != nil {
			return nil, err
		}
		return contest.Take(ctx, tx, reach, o.resolver.declared, t)
	})
}

// turnProposal sends a proposal back, refuses, forwards or revokes it.
func (o *Operation) turnProposal(ctx context.Context, input model.TurnProposalInput) (*model.ProposalPayload, error) {
	id, unread := numbered(input.Proposal, "proposal")
	t := contest.Turning{Proposal: id, How: input.How, To: input.To, Day: input.Day, Reason: input.Reason, Expected: input.ExpectedRevision,
		By: &o.caller.ID, At: time.Now()}
	t.Paper = said(input.Paper)
	return o.changeProposal(ctx, id, func(ctx context.Context, tx bun.IDB, _ access.Actor, reach contest.Reach) (*contest.Proposal, error) {
		if unread != nil {
			return nil, unread
		}
		return contest.Turn(ctx, tx, reach, o.resolver.declared, t)
	})
}

// changeProposal does something to a proposal in the caller's name, in a transaction of its own, and answers with the
// proposal as it stands. Where it is refused the proposal with an id is answered as it stands, as far as the caller may read it.
func (o *Operation) changeProposal(ctx context.Context, id int64, do func(ctx context.Context, tx bun.IDB, actor access.Actor, reach contest.Reach) (*contest.Proposal, error)) (*model.ProposalPayload, error) {
	var why error
	done, refusals, err := administer(ctx, func(ctx context.Context, tx bun.IDB, actor access.Actor) (done *contest.Proposal, err error) {
		defer func() { why = err }()
		reach, err := contest.ReachOf(o.resolver.Guard, actor)
		if err != nil {
			return nil, err
		}
		return do(ctx, tx, actor, reach)
	})
	if err != nil {
		return nil, err
	}
	payload := &model.ProposalPayload{Proposal: done, UserErrors: refusals, Objections: []*contest.Objection{}}
	if refused, ok := errors.AsType[*contest.ObjectionsError](why); ok {
		payload.Objections = refused.Objections
	}
	if done == nil && id != 0 {
		payload.Proposal, err = o.proposalNamed(ctx, id)
		if fault.KindOf(err) == fault.NotFound {
			err = nil
		}
	}
	return payload, err
}

// papersOf returns the papers that hang on a proposal, together with those of its batch.
func (o *Operation) papersOf(ctx context.Context, p *contest.Proposal) ([]*contest.Paper, error) {
	papers, err := together(&o.proposals, p, "papers", func(proposals []*contest.Proposal) (map[*contest.Proposal][]*contest.Paper, error) {
		of, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64][]*contest.Paper, error) {
			return contest.PapersOn(ctx, db, contest.OnProposal, idsOfProposals(proposals))
		})
		return each(proposals, func(p *contest.Proposal) []*contest.Paper { return of[p.ID] }), err
	})
	return append([]*contest.Paper{}, papers...), err
}
