package reform

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/report"
)

// Caller is on whose behalf something is done, and on which day.
type Caller struct {
	By    *access.Caller // nil: the system, for the command line of the machine itself
	Today org.Date
}

// id returns who is written down as having done it.
func (c Caller) id() *int64 {
	if c.By == nil {
		return nil
	}
	return &c.By.ID
}

// Office carries reorganisations through.
type Office struct{ Guard *access.Guard }

// Draft checks a reorganisation and keeps it, changing nothing else. It fails as org.Draft
// does, with Forbidden where the caller may change no unit, and with Locked where the
// reorganisation takes effect before the end of a sealed month.
func (o Office) Draft(ctx context.Context, db bun.IDB, caller Caller, r *org.Reorganisation) (*org.Reorganisation, error) {
	var kept *org.Reorganisation
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) (err error) {
		if kept, err = o.draft(ctx, tx, caller, r); err != nil || kept.State != org.Drafted {
			return err
		}
		units, err := org.Concerned(ctx, tx, kept.ID)
		if err != nil {
			return err
		}
		return auditOf(ctx, tx, audit.Drafted, kept, units)
	})
	return kept, err
}

// auditOf writes down what was done with a reorganisation, and to which units. Write it last, and
// never where it is only tried out: whoever else writes waits until the transaction ends.
func auditOf(ctx context.Context, tx bun.IDB, act audit.Act, r *org.Reorganisation, units []int64) error {
	return audit.Write(ctx, tx, audit.Entry{Act: act, Units: units, What: map[string]string{
		"reorganisation": r.NodeID(), "document": r.Document, "effective": string(r.Effective), "name": r.Name,
	}})
}

func (o Office) draft(ctx context.Context, tx bun.IDB, caller Caller, r *org.Reorganisation) (*org.Reorganisation, error) {
	scope, err := o.changing(ctx, tx, caller, r.Effective)
	if err != nil {
		return nil, err
	}
	if err := checkUnsealed(ctx, tx, r); err != nil {
		return nil, err
	}
	return org.Draft(ctx, tx, scope, r, caller.id())
}

// Apply does a drafted reorganisation: the tree follows it from its effective day on, and
// the roles that it carries are held at the successors. One that is applied already it
// leaves as it is. It fails as org.Apply and Draft do, and where a role that is carried
// may do more than the caller.
func (o Office) Apply(ctx context.Context, db bun.IDB, caller Caller, id int64) (*org.Reorganisation, error) {
	var r *org.Reorganisation
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) (err error) {
		var outcome *org.Outcome
		if r, outcome, err = o.apply(ctx, tx, caller, id); err != nil || outcome == nil {
			return err
		}
		units, err := org.Concerned(ctx, tx, r.ID)
		if err != nil {
			return err
		}
		if err := o.restaff(ctx, tx, caller, units); err != nil {
			return err
		}
		return auditOf(ctx, tx, audit.Applied, r, units)
	})
	return r, err
}

// Do drafts a reorganisation and applies it at once, both or neither, and tells what it came
// to; of one that is applied already, nothing. It fails as Draft and Apply do.
func (o Office) Do(ctx context.Context, db bun.IDB, caller Caller, r *org.Reorganisation) (applied *org.Reorganisation, outcome *org.Outcome, err error) {
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		drafted, err := o.draft(ctx, tx, caller, r)
		if err != nil {
			return err
		}
		if applied, outcome, err = o.apply(ctx, tx, caller, drafted.ID); err != nil || outcome == nil {
			return err
		}
		units, err := org.Concerned(ctx, tx, applied.ID)
		if err != nil {
			return err
		}
		if err := o.restaff(ctx, tx, caller, units); err != nil {
			return err
		}
		return auditOf(ctx, tx, audit.Applied, applied, units)
	})
	return applied, outcome, err
}

// restaff brings the roles of who heads clusters to the units that are members now: what is to be said of it is
// said in nobody's name, for it follows from the tree.
func (o Office) restaff(ctx context.Context, tx bun.IDB, caller Caller, units []int64) error {
	return contest.Office{Guard: o.Guard, Today: caller.Today}.Restaff(ctx, tx, units)
}

func (o Office) apply(ctx context.Context, tx bun.IDB, caller Caller, id int64) (*org.Reorganisation, *org.Outcome, error) {
	r, scope, err := o.find(ctx, tx, caller, id)
	if err != nil {
		return nil, nil, err
	}
	if r.State == org.Drafted {
		if err := checkUnsealed(ctx, tx, r); err != nil {
			return nil, nil, err
		}
	}
	r, outcome, err := org.Apply(ctx, tx, scope, id, caller.id())
	if err != nil || outcome == nil {
		return r, nil, err
	}
	var giver *access.Actor
	if caller.By != nil {
		if giver, err = o.actor(ctx, tx, caller, r.Effective); err != nil {
			return nil, nil, err
		}
	}
	for _, c := range outcome.Carries {
		err := o.Guard.CarryRoles(ctx, tx, giver, access.Carrying{
			Reorganisation: r.ID, From: c.From, To: c.To, Account: c.Account, Role: c.Role, Day: r.Effective,
		})
		if err != nil {
			return nil, nil, org.RefuseStep(r, c.Step, err)
		}
	}
	return r, outcome, nil
}

// Revert takes an applied reorganisation back: every answer is as if it had never been
// applied. It fails as org.Revert does, with Locked where a month has been sealed since
// that ends on its effective day or later, and with Conflict where a successor has
// reported since, or a unit that it opened takes part in the contest.
func (o Office) Revert(ctx context.Context, db bun.IDB, caller Caller, id int64) (*org.Reorganisation, error) {
	var r *org.Reorganisation
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		found, scope, err := o.find(ctx, tx, caller, id)
		if err != nil {
			return err
		}
		if found.State != org.Applied { // there is nothing to take back, or it was taken back already
			r, err = org.Revert(ctx, tx, scope, id, caller.id())
			return err
		}
		units, err := org.Concerned(ctx, tx, id) // those that it opened will be gone
		if err != nil {
			return err
		}
		if err := checkUnsealed(ctx, tx, found); err != nil {
			return err
		}
		if err := checkUnused(ctx, tx, found); err != nil {
			return err
		}
		if err := access.LetGo(ctx, tx, id); err != nil {
			return err
		}
		if r, err = org.Revert(ctx, tx, scope, id, caller.id()); err != nil {
			return err
		}
		if err := o.restaff(ctx, tx, caller, units); err != nil {
			return err
		}
		return auditOf(ctx, tx, audit.Reverted, r, units)
	})
	return r, err
}

// RevertDocument takes back the applied reorganisation by a document from a day on, as
// Revert does. It fails with NotFound where there is none.
func (o Office) RevertDocument(ctx context.Context, db bun.IDB, caller Caller, document string, effective org.Date) (*org.Reorganisation, error) {
	scope, err := o.scope(ctx, db, caller, access.WriteUnit, caller.Today)
	if err != nil {
		return nil, err
	}
	r, err := org.AppliedReorganisation(ctx, db, scope, document, effective)
	if err != nil {
		return nil, err
	}
	return o.Revert(ctx, db, caller, r.ID)
}

// find returns a reorganisation within the scope in which the caller may change units.
func (o Office) find(ctx context.Context, db bun.IDB, caller Caller, id int64) (*org.Reorganisation, org.Scope, error) {
	scope, err := o.scope(ctx, db, caller, access.WriteUnit, caller.Today)
	if err != nil {
		return nil, scope, err
	}
	r, err := org.FindReorganisation(ctx, db, scope, id)
	if err != nil {
		return nil, scope, err
	}
	scope, err = o.changing(ctx, db, caller, r.Effective)
	return r, scope, err
}

// changing is where the caller may change units today and on the day, where that is still
// to come.
func (o Office) changing(ctx context.Context, db bun.IDB, caller Caller, effective org.Date) (org.Scope, error) {
	today, err := o.scope(ctx, db, caller, access.WriteUnit, caller.Today)
	if err != nil || effective <= caller.Today || today.Empty() {
		return today, err
	}
	return o.scope(ctx, db, caller, access.WriteUnit, effective)
}

// scope is where the caller may do an action on a day, today or later.
func (o Office) scope(ctx context.Context, db bun.IDB, caller Caller, action access.Action, on org.Date) (org.Scope, error) {
	on = max(on, caller.Today)
	if caller.By == nil {
		return access.SystemScope(ctx, db, on)
	}
	actor, err := o.actor(ctx, db, caller, on)
	if err != nil {
		return org.Scope{}, err
	}
	return o.Guard.Scope(*actor, action)
}

// actor is the caller with the grants held on a day, today or later.
func (o Office) actor(ctx context.Context, db bun.IDB, caller Caller, on org.Date) (*access.Actor, error) {
	on = max(on, caller.Today)
	actor, err := access.ActorOf(ctx, db, *caller.By, on)
	return &actor, err
}

func checkUnsealed(ctx context.Context, db bun.IDB, r *org.Reorganisation) error {
	if err := report.CheckUnsealed(ctx, db, r.Effective); err != nil {
		return fmt.Errorf("%s of %s: %w", r.Document, r.Effective, err)
	}
	return nil
}

// checkUnused sees that no successor has reported since of a month that ends on the
// effective day or later: it has spoken for its predecessors too. Nor does a unit that it opened
// take part in the contest.
func checkUnused(ctx context.Context, db bun.IDB, r *org.Reorganisation) error {
	opened, err := org.OpenedBy(ctx, db, r.ID)
	if err != nil {
		return err
	}
	unit, does, err := contest.TakesPart(ctx, db, opened)
	if err != nil {
		return err
	}
	if does != nil {
		name, err := org.Names(ctx, db, []int64{unit}, r.Effective)
		if err != nil {
			return err
		}
		n := name[unit]
		return fault.New(fault.Conflict, "%s %s %s, which it opened, takes part in the contest since: %s; reorganise anew instead of taking it back", n.Code, n.Type, n.Name, does)
	}
	successors, err := org.Successors(ctx, db, r.ID)
	if err != nil {
		return err
	}
	first, err := report.FirstSince(ctx, db, successors, r.Effective, *r.Applied)
	if err != nil || first == nil {
		return err
	}
	name, err := org.Names(ctx, db, []int64{first.UnitID}, max(r.Effective, first.Month))
	if err != nil {
		return err
	}
	n := name[first.UnitID]
	return fault.New(fault.Conflict, "%s %s %s builds on it: it has reported of the month that begins on %s since", n.Code, n.Type, n.Name, first.Month)
}
