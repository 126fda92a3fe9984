// Package roster takes tables of people in: accounts for all of them, with their roles, or for none.
package roster

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/grid"
	"thidua/internal/identity"
	"thidua/internal/org"
)

// Import is a table of people that is to be taken in: in whose name, and how.
type Import struct {
	Guard     *access.Guard
	By        *access.Caller // nil: the system, for the command line of the machine itself
	Today     org.Date
	DryRun    bool // only tell
	WithLinks bool // make a link for each account to sign in with once
}

// Outcome is what came of a table.
type Outcome struct {
	DryRun   bool           `json:"dryRun"`
	Created  int            `json:"created"`  // accounts, or how many would be
	Accounts []*Created     `json:"accounts"` // in the file's order; none of a dry run
	Problems []grid.Problem `json:"problems"` // where there are some, nothing is created
}

// Created is an account that was created.
type Created struct {
	Account  string  `json:"account"`
	FullName string  `json:"fullName"`
	Link     *string `json:"link"` // a path of the service where its owner signs in once; nil: none was asked for
}

// mostPeople are created at once: a province with all its branches, and some.
const mostPeople = 5000

// errTold ends the transaction of what is only to be told.
var errTold = errors.New("told")

// Run creates the accounts of a table, CSV or XLSX, whose first row names the columns: all of them
// with all their roles or, where one cell is wrong, none. Every account is given as CreateAccount and
// GrantRole of the guard would, in a number of statements that does not grow with the table. It
// fails with Forbidden where none of the caller's roles may change accounts.
func (in Import) Run(ctx context.Context, db bun.IDB, data []byte) (*Outcome, error) {
	t := &table{guard: in.Guard, today: in.Today, byName: map[string]*person{}}
	out := &Outcome{DryRun: in.DryRun, Accounts: []*Created{}, Problems: []grid.Problem{}}
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		giver, scope, err := in.giver(ctx, tx)
		if err != nil {
			return err
		}
		if err := t.read(ctx, data); err != nil {
			return err
		}
		accounts, err := in.check(ctx, tx, t, giver, scope)
		if err != nil {
			return err
		}
		if len(t.problems) > 0 {
			out.Problems = t.problems
			return errTold
		}
		if out.Created = len(accounts); in.DryRun || len(accounts) == 0 {
			return errTold
		}
		return in.create(ctx, tx, accounts, data, out)
	})
	if err != nil && !errors.Is(err, errTold) {
		return nil, fmt.Errorf("importing a table of people: %w", err)
	}
	return out, nil
}

// giver returns in whose name the accounts are created, nil for the system, and where they may be.
func (in Import) giver(ctx context.Context, tx bun.IDB) (*access.Actor, org.Scope, error) {
	if in.By == nil {
		scope, err := access.SystemScope(ctx, tx, in.Today)
		return nil, scope, err
	}
	actor, err := access.ActorOf(ctx, tx, *in.By, in.Today)
	if err != nil {
		return nil, org.Scope{}, err
	}
	scope, err := in.Guard.Scope(actor, access.WriteAccount)
	return &actor, scope, err
}

// check holds what the table says against what stands, and tells what is wrong with it.
func (in Import) check(ctx context.Context, tx bun.IDB, t *table, giver *access.Actor, scope org.Scope) ([]access.NewAccount, error) {
	if len(t.people) > mostPeople {
		t.add(grid.ProblemAt(grid.Place{}, "", fault.Say("the table holds more than %d people; divide it", mostPeople)))
		return nil, nil
	}
	var names, codes []string
	for _, p := range t.people {
		names = append(names, p.name)
		for _, r := range p.roles {
			codes = append(codes, r.unit)
		}
	}
	taken, err := access.Taken(ctx, tx, names)
	if err != nil {
		return nil, err
	}
	units, err := org.UnitsCalled(ctx, tx, scope, codes, in.Today)
	if err != nil {
		return nil, err
	}
	whole, err := org.Whole(ctx, tx, scope)
	if err != nil {
		return nil, err
	}
	asked := map[string]error{}
	mayGive := func(role string, u *org.Unit) error { // a table asks the same of many people
		key := role + " " + u.Code
		if _, known := asked[key]; !known {
			asked[key] = in.Guard.MayGive(giver, role, u)
		}
		return asked[key]
	}
	accounts := make([]access.NewAccount, 0, len(t.people))
	for _, p := range t.people {
		if taken[strings.ToLower(p.name)] {
			t.wrong(p.cells[accountColumn], fault.Say("an account named %s exists already", p.name))
		}
		n := access.NewAccount{Name: p.name, Person: p.Person}
		for i, r := range p.roles {
			if r.unit == "" {
				if !whole {
					t.wrong(r.cells[unitColumn], fault.Say("accounts that no unit keeps are for those who may change all; name the unit that keeps it"))
				}
				continue
			}
			u := units[r.unit]
			if !in.stands(t, r, u) {
				continue
			}
			if i == 0 {
				n.UnitID = &u.ID
			}
			if r.role == "" {
				continue
			}
			if err := mayGive(r.role, u); err != nil {
				t.wrong(r.cells[roleColumn], speaker(err))
				continue
			}
			if r.from == "" {
				r.from = in.Today
			}
			if giver != nil && r.from < in.Today {
				t.wrong(r.cells[fromColumn], fault.Say("a role cannot be given for days that have passed; begin on %s or later", in.Today))
			}
			n.Roles = append(n.Roles, access.NewRole{Role: r.role, UnitID: u.ID, From: r.from})
		}
		accounts = append(accounts, n)
	}
	return accounts, nil
}

// stands reports whether a row's unit may be named, and tells where it may not.
func (in Import) stands(t *table, r *role, u *org.Unit) bool {
	switch {
	case u == nil:
		t.wrong(r.cells[unitColumn], fault.Say("there is no unit with the code %s; write the code of one whose accounts you may change", r.unit))
	case u.Closed != nil && *u.Closed <= in.Today:
		t.wrong(r.cells[unitColumn], fault.Say("%s was closed on %s; name its successor", u.Title(), *u.Closed))
	default:
		return true
	}
	return false
}

// create writes the accounts, and that they were created: an entry for each unit that keeps some, of
// those alone, for whoever reads what concerns one unit may not read who is kept by another.
func (in Import) create(ctx context.Context, tx bun.IDB, accounts []access.NewAccount, data []byte, out *Outcome) error {
	var by *int64
	if in.By != nil {
		by = &in.By.ID
	}
	ids, err := access.CreateAccounts(ctx, tx, by, accounts)
	if err != nil {
		return err
	}
	var links []string
	if in.WithLinks {
		if links, err = identity.NewLinks(ctx, tx, by, ids); err != nil {
			return err
		}
	}
	kept := map[int64][]string{} // the accounts' names by the unit that keeps them; 0: none does
	for i, a := range accounts {
		created := &Created{Account: a.Name, FullName: a.FullName}
		if in.WithLinks {
			link := identity.PathOf(links[i])
			created.Link = &link
		}
		out.Accounts = append(out.Accounts, created)
		unit := int64(0)
		if a.UnitID != nil {
			unit = *a.UnitID
		}
		kept[unit] = append(kept[unit], a.Name)
	}
	sum := sha256.Sum256(data)
	entries := make([]audit.Entry, 0, len(kept))
	for _, unit := range slices.Sorted(maps.Keys(kept)) {
		e := audit.Entry{Act: audit.AccountCreated, What: map[string]string{
			"accounts": strings.Join(kept[unit], " "), "count": strconv.Itoa(len(kept[unit])), "sha256": hex.EncodeToString(sum[:]),
			"links": strconv.FormatBool(in.WithLinks),
		}}
		if unit != 0 {
			e.Units = []int64{unit}
		}
		entries = append(entries, e)
	}
	return audit.Write(ctx, tx, entries...)
}
