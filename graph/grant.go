package graph

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
)

// staffed makes a change of who holds what in the caller's name, as change does, in one transaction
// with what decides whether they may.
func staffed[T any](ctx context.Context, do func(ctx context.Context, tx bun.IDB, actor access.Actor) (T, error)) (answer T, refusals []*model.UserError, err error) {
	o := operationOf(ctx)
	return change(ctx, func(ctx context.Context, db *bun.DB) (answer T, err error) {
		err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
			actor, err := o.actorIn(ctx, tx)
			if err != nil {
				return err
			}
			answer, err = do(ctx, tx, actor)
			return err
		})
		return answer, err
	})
}

// grantRole gives a role, and returns the grant's id.
func (o *Operation) grantRole(ctx context.Context, tx bun.IDB, actor access.Actor, input model.GrantRoleInput) (int64, error) {
	unit, err := scalar.UnmarshalUnitID(input.Unit)
	if err != nil {
		return 0, err
	}
	account, err := o.accountGiven(ctx, tx, actor, input.Account)
	if err != nil {
		return 0, err
	}
	a := access.Appointment{Account: account.Name, Role: input.Role, UnitID: unit.Unit, From: o.day(input.From, ""), Until: input.Until}
	if a.Reason, err = reasonOf(input.Reason); err != nil {
		return 0, err
	}
	return o.resolver.Guard.GrantRole(ctx, tx, actor, a)
}

// endGrant ends a grant, and returns its id.
func (o *Operation) endGrant(ctx context.Context, tx bun.IDB, actor access.Actor, input model.EndGrantInput) (int64, error) {
	id, err := grantID(input.Grant)
	if err != nil {
		return 0, err
	}
	reason, err := reasonOf(input.Reason)
	if err != nil {
		return 0, err
	}
	return id, o.resolver.Guard.EndGrant(ctx, tx, actor, id, o.day(input.On, ""), reason)
}

// handOver passes an office on, and returns the ids of the new grants.
func (o *Operation) handOver(ctx context.Context, tx bun.IDB, actor access.Actor, input model.HandOverInput) ([]int64, error) {
	unit, err := scalar.UnmarshalUnitID(input.Unit)
	if err != nil {
		return nil, err
	}
	from, err := o.accountGiven(ctx, tx, actor, input.From)
	if err != nil {
		return nil, err
	}
	to, err := o.accountGiven(ctx, tx, actor, input.To)
	if err != nil {
		return nil, err
	}
	h := access.HandOver{Role: input.Role, UnitID: unit.Unit, From: from.Name, To: to.Name, On: o.day(input.On, "")}
	if h.Reason, err = reasonOf(input.Reason); err != nil {
		return nil, err
	}
	return o.resolver.Guard.HandOverRole(ctx, tx, actor, h)
}

// entitle changes whether an account may sign in, and returns it as it stands then.
func (o *Operation) entitle(ctx context.Context, tx bun.IDB, actor access.Actor, id string, reason *string, do func(ctx context.Context, db bun.IDB, actor access.Actor, account access.Account, reason string) error) (*access.Account, error) {
	account, err := o.accountGiven(ctx, tx, actor, id)
	if err != nil {
		return nil, err
	}
	why, err := reasonOf(reason)
	if err != nil {
		return nil, err
	}
	if err := do(ctx, tx, actor, *account, why); err != nil {
		return nil, err
	}
	return o.accountGiven(ctx, tx, actor, id)
}

// accountGiven returns the account that an input names by its id, where the caller may read it.
func (o *Operation) accountGiven(ctx context.Context, db bun.IDB, actor access.Actor, id string) (*access.Account, error) {
	number, err := accountID(id)
	if err != nil {
		return nil, err
	}
	scope, err := o.resolver.Guard.Scope(actor, access.ReadAccount)
	if err != nil {
		return nil, err
	}
	return access.ReadableAccount(ctx, db, scope, actor.ID, access.AccountBy{ID: number})
}

// grantID reads the id of a grant. It fails with Invalid.
func grantID(id string) (int64, error) {
	kind, number, err := scalar.ParseID(id)
	if err != nil {
		return 0, err
	}
	if kind != "grant" {
		return 0, fault.New(fault.Invalid, "%.80s is the id of a %s; give the id of a grant", id, kind)
	}
	return scalar.ParseNumber(number)
}

// reasonOf returns why something is done; empty: it is not said.
func reasonOf(reason *string) (string, error) {
	if reason == nil {
		return "", nil
	}
	if len(*reason) > 500 {
		return "", fault.New(fault.Invalid, "the reason is longer than 500 bytes")
	}
	return *reason, nil
}

// grantNamed returns the grant with an id: the caller's own that counts today, or one at a unit whose
// accounts they may read.
func (o *Operation) grantNamed(ctx context.Context, id int64) (*access.Grant, error) {
	own, err := o.ownGrants(ctx)
	if err != nil {
		return nil, err
	}
	for _, g := range own {
		if g.ID == id {
			return g, nil
		}
	}
	found, err := o.grantsWhere(ctx, access.GrantsWhere{IDs: []int64{id}})
	if err != nil || len(found) == 0 {
		return nil, orNothing(err)
	}
	return found[0], nil
}

func orNothing(err error) error {
	if err != nil {
		return err
	}
	return errNothing
}

// grantLeft returns a grant that was changed; nil where the caller gave away with it what let them read
// it: what was done is done all the same.
func (o *Operation) grantLeft(ctx context.Context, id int64) (*access.Grant, error) {
	g, err := o.grantNamed(ctx, id)
	if kind := fault.KindOf(err); kind == fault.NotFound || kind == fault.Forbidden {
		return nil, nil
	}
	return g, err
}

// grantsLeft returns grants that were made, by their ids, in their order, as grantLeft does.
func (o *Operation) grantsLeft(ctx context.Context, ids []int64) ([]*access.Grant, error) {
	grants := []*access.Grant{}
	for _, id := range ids {
		g, err := o.grantLeft(ctx, id)
		if err != nil {
			return nil, err
		}
		if g != nil {
			grants = append(grants, g)
		}
	}
	return grants, nil
}

// grantsWhere returns grants at units whose accounts the caller may read.
func (o *Operation) grantsWhere(ctx context.Context, which access.GrantsWhere) ([]*access.Grant, error) {
	found, err := readWhere(ctx, access.ReadAccount, func(ctx context.Context, db bun.IDB, scope org.Scope) ([]access.Grant, error) {
		return access.GrantHistory(ctx, db, scope, which)
	})
	if err != nil {
		return nil, err
	}
	grants := pointers(found)
	o.grants.join(grants...)
	return grants, nil
}

// historyOf returns all that an account held, holds and will hold, together with its batch.
func (o *Operation) historyOf(ctx context.Context, a *access.Account) ([]*access.Grant, error) {
	return together(&o.accounts, a, "history", func(accounts []*access.Account) (map[*access.Account][]*access.Grant, error) {
		found, err := o.grantsWhere(ctx, access.GrantsWhere{Accounts: idsOfAccounts(accounts)})
		of := map[int64][]*access.Grant{}
		for _, g := range found {
			of[g.AccountID] = append(of[g.AccountID], g)
		}
		return each(accounts, func(a *access.Account) []*access.Grant { return listOf(of[a.ID]) }), err
	})
}

// officeHolders returns who held, holds and will hold roles at a unit, together with its batch.
func (o *Operation) officeHolders(ctx context.Context, u *org.Unit) ([]*access.Grant, error) {
	return together(&o.units, u, "office holders", func(units []*org.Unit) (map[*org.Unit][]*access.Grant, error) {
		ids := make([]int64, len(units))
		for i, u := range units {
			ids[i] = u.ID
		}
		found, err := o.grantsWhere(ctx, access.GrantsWhere{Units: ids})
		at := map[int64][]*access.Grant{}
		for _, g := range found {
			at[g.UnitID] = append(at[g.UnitID], g)
		}
		return each(units, func(u *org.Unit) []*access.Grant { return listOf(at[u.ID]) }), err
	})
}

func listOf(grants []*access.Grant) []*access.Grant {
	if grants == nil {
		return []*access.Grant{}
	}
	return grants
}

// personOf returns an account that has to do with a grant, together with those of its batch; nil: the
// system, nobody, or one whom the caller may not read.
func (o *Operation) personOf(ctx context.Context, g *access.Grant, who func(*access.Grant) *int64) (*access.Account, error) {
	people, err := together(&o.grants, g, "people", func(grants []*access.Grant) (map[*access.Grant]map[int64]*access.Account, error) {
		var ids []int64
		for _, g := range grants {
			for _, id := range []*int64{&g.AccountID, g.GivenBy, g.EndedBy} {
				if id != nil {
					ids = append(ids, *id)
				}
			}
		}
		scope, err := o.scopeWhere(ctx, access.ReadAccount)
		if err != nil {
			return nil, err
		}
		found, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) ([]*access.Account, error) {
			return access.AccountsByID(ctx, db, scope, o.caller.ID, ids)
		})
		o.accounts.join(found...)
		of := make(map[int64]*access.Account, len(found))
		for _, a := range found {
			of[a.ID] = a
		}
		return each(grants, func(*access.Grant) map[int64]*access.Account { return of }), err
	})
	id := who(g)
	if err != nil || id == nil {
		return nil, err
	}
	return people[*id], nil
}

// can reports whether the caller may do an action at a unit; where none is named, at any.
func (o *Operation) can(ctx context.Context, action access.Action, unit *string) (bool, error) {
	actor, err := o.actor(ctx)
	if err != nil {
		return false, err
	}
	if unit == nil {
		return remember(&o.known, anywhere(action), func() (bool, error) {
			return readWhere(ctx, action, func(ctx context.Context, db bun.IDB, scope org.Scope) (bool, error) {
				if action == access.SealMonth || action == access.ReopenMonth { // which are of every unit at once
					return org.Whole(ctx, db, scope)
				}
				return org.Any(ctx, db, scope, o.today)
			})
		})
	}
	id, err := scalar.UnmarshalUnitID(*unit)
	if err != nil {
		return false, err
	}
	u, err := o.unit(ctx, scalar.UnitBy{ID: &scalar.UnitID{Unit: id.Unit}}, nil)
	switch fault.KindOf(err) {
	case "":
		return o.resolver.Guard.Enforce(actor, action, u.Path, u.Level) == nil, nil
	case fault.NotFound, fault.Forbidden:
		return false, nil
	default:
		return false, err
	}
}

// roles returns the roles that can be given.
func (o *Operation) roles() []*model.Role {
	names := o.resolver.Guard.Roles()
	roles := make([]*model.Role, len(names))
	for i, name := range names {
		roles[i] = &model.Role{Role: name}
	}
	return roles
}

// mayEnd reports whether the caller may end a grant that still counts, or will.
func (o *Operation) mayEnd(ctx context.Context, g *access.Grant) (bool, error) {
	actor, err := o.actor(ctx)
	if err != nil || g.Revoked != nil || g.Until != nil && *g.Until <= o.today {
		return false, err
	}
	return o.resolver.Guard.Enforce(actor, access.Give(g.Role), g.Path, g.Level) == nil, nil
}

// mayKeep reports whether the caller keeps an account, together with those of its batch. Nobody keeps
// their own.
func (o *Operation) mayKeep(ctx context.Context, a *access.Account) (bool, error) {
	return together(&o.accounts, a, "mayKeep", func(accounts []*access.Account) (map[*access.Account]bool, error) {
		actor, err := o.actor(ctx)
		if err != nil {
			return nil, err
		}
		others := make([]access.Account, 0, len(accounts))
		for _, a := range accounts {
			if a.ID != actor.ID {
				others = append(others, *a)
			}
		}
		kept, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64]bool, error) {
			return o.resolver.Guard.Kept(ctx, db, actor, others)
		})
		return each(accounts, func(a *access.Account) bool { return kept[a.ID] }), err
	})
}

// anywhere asks whether the caller may do an action at any unit.
type anywhere access.Action

// whyDenied tells whether an account may do an action at a unit, and what decides it.
func (o *Operation) whyDenied(ctx context.Context, account string, action access.Action, unit string) (*access.Verdict, error) {
	actor, err := o.actor(ctx)
	if err != nil {
		return nil, err
	}
	id, err := scalar.UnmarshalUnitID(unit)
	if err != nil {
		return nil, err
	}
	u, err := o.unit(ctx, scalar.UnitBy{ID: &scalar.UnitID{Unit: id.Unit}}, nil)
	if err != nil {
		return nil, err
	}
	return asked(ctx, o, func(ctx context.Context, db bun.IDB) (*access.Verdict, error) {
		a, err := o.accountGiven(ctx, db, actor, account)
		if err != nil {
			return nil, err
		}
		verdict, err := o.resolver.Guard.Verdict(ctx, db, actor, *a, action, u)
		return &verdict, err
	})
}
