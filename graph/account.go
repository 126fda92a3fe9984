package graph

import (
	"context"
	"encoding/base64"
	"maps"
	"slices"
	"strconv"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/page"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/report"
	"thidua/internal/roster"
)

// account returns the account that is named: within the scope in which the caller may read accounts, or
// the caller's own.
func (o *Operation) account(ctx context.Context, by access.AccountBy) (*access.Account, error) {
	scope, err := o.scopeWhere(ctx, access.ReadAccount)
	if err != nil {
		return nil, err
	}
	return asked(ctx, o, func(ctx context.Context, db bun.IDB) (*access.Account, error) {
		return access.ReadableAccount(ctx, db, scope, o.caller.ID, by)
	})
}

// accountID reads the id of an account. It fails with Invalid.
func accountID(id string) (int64, error) {
	kind, number, err := scalar.ParseID(id)
	if err != nil {
		return 0, err
	}
	if kind != "account" {
		return 0, fault.New(fault.Invalid, "%.80s is the id of a %s; give the id of an account", id, kind)
	}
	return scalar.ParseNumber(number)
}

// accountsOf asks for the accounts that pass a filter.
type accountsOf struct {
	under        int64 // 0: any
	role, search string
	active       string // empty: either
}

// listAccounts returns a page of the accounts that pass a filter. It fails with NotFound where the unit
// below which they should be kept is not within the scope, and with Invalid where there is no such role.
func (o *Operation) listAccounts(ctx context.Context, f access.AccountFilter, p org.Page) (*page.Accounts, error) {
	if len(f.Search) > 200 {
		return nil, fault.New(fault.Invalid, "search is longer than 200 bytes; write part of a name or of a telephone number")
	}
	if f.Role != "" && !slices.Contains(o.resolver.Guard.Roles(), f.Role) {
		return nil, fault.New(fault.Invalid, "%.70q is no role", f.Role)
	}
	if err := o.reaches(ctx, access.ReadAccount, f.Under, o.today); err != nil {
		return nil, err
	}
	of := accountsOf{under(f.Under), f.Role, f.Search, ""}
	if f.Active != nil {
		of.active = strconv.FormatBool(*f.Active)
	}
	found, err := listed(ctx, access.ReadAccount, p, (*access.Account).Place, list[*access.Account]{
		of: of,
		page: func(ctx context.Context, db bun.IDB, scope org.Scope, p org.Page) ([]*access.Account, bool, error) {
			return access.ListAccounts(ctx, db, scope, f, p)
		},
		count: func(ctx context.Context, db bun.IDB, scope org.Scope) (int, error) {
			return access.CountAccounts(ctx, db, scope, f)
		},
	})
	if err != nil {
		return nil, err
	}
	o.accounts.join(found.Nodes...)
	return found, nil
}

// createAccount creates an account in the caller's name.
func (o *Operation) createAccount(ctx context.Context, input model.CreateAccountInput) (*model.AccountPayload, error) {
	n := access.NewAccount{Name: input.Name, Person: access.Person{FullName: said(input.FullName), Telephone: said(input.Telephone), Email: said(input.Email)}}
	if input.Language != nil {
		n.Language = *input.Language
	}
	return o.changeAccount(ctx, func(ctx context.Context, db *bun.DB, actor access.Actor) (access.Account, error) {
		unit, _, err := underArgument(input.Unit)
		if err != nil {
			return access.Account{}, err
		}
		n.UnitID = unit
		switch from := o.day(input.From, ""); {
		case input.Role == nil:
		case unit == nil:
			return access.Account{}, fault.New(fault.Invalid, "a role is held at a unit; name the unit")
		default:
			n.Roles = []access.NewRole{{Role: *input.Role, UnitID: *unit, From: from}}
		}
		return o.resolver.Guard.CreateAccount(ctx, db, actor, n)
	})
}

// updateAccount changes an account's person in the caller's name.
func (o *Operation) updateAccount(ctx context.Context, input model.UpdateAccountInput) (*model.AccountPayload, error) {
	return o.changeAccount(ctx, func(ctx context.Context, db *bun.DB, actor access.Actor) (access.Account, error) {
		id, err := accountID(input.ID)
		if err != nil {
			return access.Account{}, err
		}
		c := access.PersonChange{FullName: input.FullName, Telephone: input.Telephone, Email: input.Email, Language: input.Language}
		if c.UnitID, _, err = underArgument(input.Unit); err != nil {
			return access.Account{}, err
		}
		return o.resolver.Guard.UpdateAccount(ctx, db, actor, id, c)
	})
}

// changeAccount does something to one account in the caller's name.
func (o *Operation) changeAccount(ctx context.Context, do func(ctx context.Context, db *bun.DB, actor access.Actor) (access.Account, error)) (*model.AccountPayload, error) {
	a, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) (*access.Account, error) {
		actor, err := o.actorIn(ctx, db)
		if err != nil {
			return nil, err
		}
		a, err := do(ctx, db, actor)
		return &a, err
	})
	if err != nil {
		return nil, err
	}
	return &model.AccountPayload{Account: a, UserErrors: refusals}, nil
}

// said returns what a text says, empty where it was left out.
func said(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}

// createAccounts takes a table of people in, in the caller's name.
func (o *Operation) createAccounts(ctx context.Context, input model.CreateAccountsInput) (*model.CreateAccountsPayload, error) {
	in := roster.Import{
		Guard: o.resolver.Guard, By: &o.caller, Today: o.today,
		DryRun: input.DryRun != nil && *input.DryRun, WithLinks: input.WithLinks != nil && *input.WithLinks,
	}
	out, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) (*roster.Outcome, error) {
		data, err := base64.StdEncoding.DecodeString(input.File)
		if err != nil {
			return nil, fault.New(fault.Invalid, "file is not in Base64")
		}
		return in.Run(ctx, db, data)
	})
	if err != nil {
		return nil, err
	}
	if out == nil {
		out = &roster.Outcome{}
	}
	return &model.CreateAccountsPayload{
		DryRun: in.DryRun, Created: out.Created, Accounts: append([]*roster.Created{}, out.Accounts...), Problems: pointers(out.Problems), UserErrors: refusals,
	}, nil
}

// officers returns who may submit each missing report at its unit itself, as far as the caller may call them.
func (o *Operation) officers(ctx context.Context, m *report.Missing) ([]*access.Contact, error) {
	return together(&o.missing, m, "officers", func(missing []*report.Missing) (map[*report.Missing][]*access.Contact, error) {
		var ids []int64
		for _, m := range missing {
			ids = append(ids, m.UnitID)
		}
		actor, err := o.actor(ctx)
		if err != nil {
			return nil, err
		}
		of, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64][]*access.Contact, error) {
			return o.resolver.Guard.Officers(ctx, db, o.resolver.Guard.Calling(actor), ids, access.SubmitReport)
		})
		return each(missing, func(m *report.Missing) []*access.Contact { return append([]*access.Contact{}, of[m.UnitID]...) }), err
	})
}

// author returns who did something to a report, together with those of its batch.
func (o *Operation) author(ctx context.Context, v *report.Revision) (*access.Contact, error) {
	return together(&o.revisionsRead, v, "author", func(revisions []*report.Revision) (map[*report.Revision]*access.Contact, error) {
		deeds := make([]access.Deed, 0, len(revisions))
		for _, v := range revisions {
			if v.ByID != nil {
				deeds = append(deeds, deedOf(v))
			}
		}
		actor, err := o.actor(ctx)
		if err != nil || len(deeds) == 0 {
			return nil, err
		}
		of, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[access.Deed]*access.Contact, error) {
			return access.Doers(ctx, db, o.resolver.Guard.Calling(actor), deeds)
		})
		return each(revisions, func(v *report.Revision) *access.Contact {
			if v.ByID == nil {
				return nil
			}
			return of[deedOf(v)]
		}), err
	})
}

func deedOf(v *report.Revision) access.Deed {
	return access.Deed{Account: *v.ByID, Unit: v.UnitID, At: v.At}
}

// unstaffed returns a page of the units for which nobody may report.
func (o *Operation) unstaffed(ctx context.Context, asked org.Page) (*page.Units, error) {
	found, err := listed(ctx, access.WriteAccount, asked, (*org.Unit).Place, list[*org.Unit]{
		of: "unstaffed", page: o.resolver.Guard.Unstaffed, count: o.resolver.Guard.CountUnstaffed,
	})
	if err == nil {
		o.units.join(found.Nodes...)
	}
	return noneWhereForbidden(found, err)
}

// scopeWhere returns where the caller may do an action: an empty scope where none of their roles may.
func (o *Operation) scopeWhere(ctx context.Context, action access.Action) (org.Scope, error) {
	actor, err := o.actor(ctx)
	if err != nil {
		return org.Scope{}, err
	}
	scope, err := o.resolver.Guard.Scope(actor, action)
	if fault.KindOf(err) == fault.Forbidden {
		return org.NewScope(o.today), nil
	}
	return scope, err
}

// asked makes one domain call in the operation's snapshot.
func asked[T any](ctx context.Context, o *Operation, call func(ctx context.Context, db bun.IDB) (T, error)) (answer T, err error) {
	err = o.snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error {
		answer, err = call(ctx, db)
		return err
	})
	return answer, err
}

// callable reports whether the caller may call an account, together with those of its batch.
func (o *Operation) callable(ctx context.Context, a *access.Account) (bool, error) {
	return together(&o.accounts, a, "callable", func(accounts []*access.Account) (map[*access.Account]bool, error) {
		actor, err := o.actor(ctx)
		if err != nil {
			return nil, err
		}
		may, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64]bool, error) {
			return access.Callable(ctx, db, o.resolver.Guard.Calling(actor), idsOfAccounts(accounts))
		})
		return each(accounts, func(a *access.Account) bool { return may[a.ID] || a.ID == o.caller.ID }), err
	})
}

// toWhoMayCall returns what may be told of an account to whoever may call it alone.
func (o *Operation) toWhoMayCall(ctx context.Context, a *access.Account, what string) (*string, error) {
	if may, err := o.callable(ctx, a); err != nil || !may {
		return nil, err
	}
	return &what, nil
}

// grantsOfAccount returns what an account holds, together with those of its batch.
func (o *Operation) grantsOfAccount(ctx context.Context, a *access.Account) ([]*access.Grant, error) {
	if a.ID == o.caller.ID {
		return o.ownGrants(ctx)
	}
	return together(&o.accounts, a, "grants", func(accounts []*access.Account) (map[*access.Account][]*access.Grant, error) {
		of, err := readWhere(ctx, access.ReadAccount, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64][]access.Grant, error) {
			return access.GrantsOf(ctx, db, scope, idsOfAccounts(accounts))
		})
		if err != nil {
			return nil, err
		}
		grants := each(accounts, func(a *access.Account) []*access.Grant { return pointers(of[a.ID]) })
		o.grants.join(slices.Concat(slices.Collect(maps.Values(grants))...)...)
		return grants, err
	})
}

// unitOfAccount returns the unit that keeps an account, together with those of its batch.
func (o *Operation) unitOfAccount(ctx context.Context, a *access.Account) (*org.Unit, error) {
	return together(&o.accounts, a, "unit", func(accounts []*access.Account) (map[*access.Account]*org.Unit, error) {
		var units []org.At
		for _, a := range accounts {
			if a.UnitID != nil {
				units = append(units, org.At{ID: *a.UnitID, On: o.today})
			}
		}
		found, err := o.unitsOn(ctx, access.ReadUnit, units)
		return each(accounts, func(a *access.Account) *org.Unit {
			if a.UnitID == nil {
				return nil
			}
			return found[org.At{ID: *a.UnitID, On: o.today}]
		}), err
	})
}

func idsOfAccounts(accounts []*access.Account) []int64 {
	ids := make([]int64, len(accounts))
	for i, a := range accounts {
		ids[i] = a.ID
	}
	return ids
}
