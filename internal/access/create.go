package access

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/org"
)

// NewAccount is an account to be created.
type NewAccount struct {
	Name string
	Person
	UnitID *int64 // of the unit that keeps it; nil: those keep it who keep all
	Roles  []NewRole
}

// NewRole is a role that a new account is to hold at a unit, from a day on.
type NewRole struct {
	Role   string
	UnitID int64
	From   org.Date
}

// CreateAccount creates an account without roles, of which no more is known than its name, as the
// system and returns it. It fails as CreateAccountAsSystem does.
func CreateAccount(ctx context.Context, db bun.IDB, name string) (Account, error) {
	return CreateAccountAsSystem(ctx, db, NewAccount{Name: name})
}

// CreateAccountAsSystem creates an account in nobody's name and returns it: for the command line of
// the machine itself, never for a request. It fails with Invalid where the name or the person is not
// of the form, with Conflict where the name is taken, case aside, and with NotFound where there is
// no such unit. Of its roles see CreateAccounts.
func CreateAccountAsSystem(ctx context.Context, db bun.IDB, n NewAccount) (a Account, err error) {
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if a, err = createOne(ctx, tx, nil, n); err != nil {
			return err
		}
		return audit.Write(ctx, tx, created(a, n))
	})
	if err != nil {
		return Account{}, fmt.Errorf("creating account %.70q: %w", n.Name, err)
	}
	return a, nil
}

// CreateAccount creates an account in a creator's name and returns it: at a unit at which they may
// change accounts, with roles that they may give, or of no unit where they may change accounts
// everywhere. It fails with Forbidden where none of their roles may change accounts, with NotFound
// where a unit lies beyond their reach, with Invalid where the name or the person is not of the form
// or the unit is closed, with Conflict where the name is taken, case aside, and as GrantRole does.
func (g *Guard) CreateAccount(ctx context.Context, db bun.IDB, creator Actor, n NewAccount) (a Account, err error) {
	roles := n.Roles
	n.Roles = nil
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if err := g.mayKeepAt(ctx, tx, creator, n.UnitID); err != nil {
			return err
		}
		if a, err = createOne(ctx, tx, &creator.ID, n); err != nil {
			return err
		}
		for _, r := range roles {
			if _, err := g.GrantRole(ctx, tx, creator, Appointment{Account: a.Name, Role: r.Role, UnitID: r.UnitID, From: r.From}); err != nil {
				return err
			}
		}
		return audit.Write(ctx, tx, created(a, n))
	})
	if err != nil {
		return Account{}, fmt.Errorf("creating account %.70q: %w", n.Name, err)
	}
	return a, nil
}

// created is what is kept of the creation of an account.
func created(a Account, n NewAccount) audit.Entry {
	e := audit.Entry{Act: audit.AccountCreated, About: &a.ID, What: map[string]string{"account": a.Name}}
	if n.UnitID != nil {
		e.Units = []int64{*n.UnitID}
	}
	return e
}

// mayKeepAt says whether the actor may keep accounts at a unit, which stands; with nil, accounts that
// no unit keeps.
func (g *Guard) mayKeepAt(ctx context.Context, db bun.IDB, actor Actor, unit *int64) error {
	scope, err := g.Scope(actor, WriteAccount)
	if err != nil {
		return err
	}
	if unit == nil {
		whole, err := org.Whole(ctx, db, scope)
		if err == nil && !whole {
			err = fault.New(fault.Forbidden, "accounts that no unit keeps are for those who may change all; name the unit that keeps it")
		}
		return err
	}
	u, err := org.Find(ctx, db, scope, org.UnitBy{ID: unit}, actor.Day)
	if err != nil {
		return err
	}
	if u.Closed != nil && *u.Closed <= actor.Day {
		return fault.New(fault.Invalid, "%s was closed on %s; name its successor", u.Title(), *u.Closed)
	}
	return g.Enforce(actor, WriteAccount, u.Path, u.Level)
}

func createOne(ctx context.Context, tx bun.IDB, by *int64, n NewAccount) (a Account, err error) {
	ids, err := insert(ctx, tx, by, []NewAccount{n})
	if errors.Is(err, errTaken) {
		err = fault.New(fault.Conflict, "an account named %s exists already", n.Name)
	}
	if err != nil {
		return a, err
	}
	err = tx.NewRaw("SELECT "+columns+" FROM account AS a WHERE a.id = ?", ids[0]).Scan(ctx, &a)
	return a, err
}

// errTaken is that a name is taken.
var errTaken = errors.New("taken")

// CreateAccounts creates accounts in an account's name, nil for the system's, each with its roles and
// without a token, in two statements, and returns their ids. Whether they may be is for the caller to
// ask, and that they were is for the caller to write down. A role that the policy does not know gives nothing. It
// fails with Invalid where a name or a person is not of the form, with Conflict where a name is
// taken or comes twice, or an account would hold a role twice, and with NotFound where there is no
// such unit; the transaction must then be rolled back.
func CreateAccounts(ctx context.Context, tx bun.IDB, by *int64, accounts []NewAccount) ([]int64, error) {
	ids, err := insert(ctx, tx, by, accounts)
	if err != nil {
		return nil, fmt.Errorf("creating %d accounts: %w", len(accounts), err)
	}
	return ids, nil
}

// insert writes accounts and their roles in an account's name, nil for the system's.
func insert(ctx context.Context, tx bun.IDB, by *int64, accounts []NewAccount) ([]int64, error) {
	if len(accounts) == 0 {
		return nil, nil
	}
	n := len(accounts)
	names, fullNames, folded, telephones := make([]string, n), make([]string, n), make([]string, n), make([]string, n)
	emails, languages, units := make([]string, n), make([]string, n), make([]int64, n)
	for i, a := range accounts {
		if err := CheckName(a.Name); err != nil {
			return nil, err
		}
		p, err := a.Kept()
		if err != nil {
			return nil, err
		}
		names[i], fullNames[i], folded[i], telephones[i] = a.Name, p.FullName, org.Fold(p.FullName), p.Telephone
		emails[i], languages[i] = p.Email, string(p.Language)
		if a.UnitID != nil {
			units[i] = *a.UnitID
		}
	}
	var made []struct {
		ID   int64
		Name string
	}
	err := tx.NewRaw(`INSERT INTO account (name, full_name, folded, telephone, email, language, unit_id, created_by)
		SELECT n.name, n.full_name, n.folded, n.telephone, n.email, n.language, nullif(n.unit_id, 0), ?7
		FROM unnest(?0::text[], ?1::text[], ?2::text[], ?3::text[], ?4::text[], ?5::text[], ?6::bigint[])
			AS n (name, full_name, folded, telephone, email, language, unit_id)
		ON CONFLICT DO NOTHING RETURNING id, name`,
		pgdialect.Array(names), pgdialect.Array(fullNames), pgdialect.Array(folded), pgdialect.Array(telephones),
		pgdialect.Array(emails), pgdialect.Array(languages), pgdialect.Array(units), by).Scan(ctx, &made)
	if err != nil {
		return nil, orNoUnit(err)
	}
	if len(made) < n {
		return nil, fmt.Errorf("%w: %w", errTaken, fault.New(fault.Conflict, "%d of the %d account names are taken or come twice", n-len(made), n))
	}
	of := make(map[string]int64, n)
	for _, a := range made {
		of[a.Name] = a.ID
	}
	ids := make([]int64, n)
	for i, name := range names {
		ids[i] = of[name]
	}
	return ids, appoint(ctx, tx, by, accounts, ids)
}

// appoint writes the roles of accounts that have just been created.
func appoint(ctx context.Context, tx bun.IDB, by *int64, accounts []NewAccount, ids []int64) error {
	var holders, units []int64
	var roles, from []string
	for i, a := range accounts {
		for _, r := range a.Roles {
			holders, units = append(holders, ids[i]), append(units, r.UnitID)
			roles, from = append(roles, r.Role), append(from, string(r.From))
		}
	}
	if len(holders) == 0 {
		return nil
	}
	done, err := tx.NewRaw(`INSERT INTO grants (account_id, role, unit_id, valid, given_by)
		SELECT n.account_id, n.role, n.unit_id, daterange(n.first, NULL), ?4
		FROM unnest(?0::bigint[], ?1::text[], ?2::bigint[], ?3::date[]) AS n (account_id, role, unit_id, first)
		ON CONFLICT DO NOTHING`,
		pgdialect.Array(holders), pgdialect.Array(roles), pgdialect.Array(units), pgdialect.Array(from), by).Exec(ctx)
	if err != nil {
		return orNoUnit(err)
	}
	if given, err := done.RowsAffected(); err != nil || int(given) < len(holders) {
		return errors.Join(err, fault.New(fault.Conflict, "%d of the %d roles come twice", len(holders)-int(given), len(holders)))
	}
	return nil
}

// orNoUnit tells of a unit that there is not.
func orNoUnit(err error) error {
	var refused interface{ SQLState() string }
	if errors.As(err, &refused) && refused.SQLState() == foreignKeyViolation {
		return fault.New(fault.NotFound, "one of the units does not exist")
	}
	return err
}

// Taken returns which of some names are taken, in lower case.
func Taken(ctx context.Context, db bun.IDB, names []string) (map[string]bool, error) {
	var found []string
	err := db.NewRaw("SELECT lower(name) FROM account WHERE lower(name) IN (SELECT lower(unnest(?::text[]))) ORDER BY 1", pgdialect.Array(names)).Scan(ctx, &found)
	if err != nil {
		return nil, fmt.Errorf("which of %d names are taken: %w", len(names), err)
	}
	taken := make(map[string]bool, len(found))
	for _, name := range found {
		taken[name] = true
	}
	return taken, nil
}

// foreignKeyViolation is PostgreSQL's code for a reference to a row that is not there.
const foreignKeyViolation = "23503"

// PersonChange is what is to be changed of an account's person; nil leaves it as it is.
type PersonChange struct {
	FullName, Telephone, Email *string
	Language                   *fault.Language
	UnitID                     *int64 // of the unit that is to keep the account
}

// changed returns a person with the change, and what changes of it, by the names of the API.
func (c PersonChange) changed(p Person) (changed Person, what []string, err error) {
	was := p
	for _, part := range []struct{ to, at *string }{{c.FullName, &p.FullName}, {c.Telephone, &p.Telephone}, {c.Email, &p.Email}} {
		if part.to != nil {
			*part.at = *part.to
		}
	}
	if c.Language != nil {
		p.Language = *c.Language
	}
	if p, err = p.Kept(); err != nil {
		return p, nil, err
	}
	for _, part := range []struct {
		name    string
		changes bool
	}{
		{"fullName", p.FullName != was.FullName}, {"telephone", p.Telephone != was.Telephone},
		{"email", p.Email != was.Email}, {"language", p.Language != was.Language},
	} {
		if part.changes {
			what = append(what, part.name)
		}
	}
	return p, what, nil
}

// UpdateAccount changes the person of an account in an actor's name, and which unit keeps it, and
// returns it as it stands then. Whoever keeps it may (Keeps); its owner may change their own
// telephone, e-mail address and language. It fails with Forbidden where none of the actor's roles
// may change accounts, or not this one, with NotFound where there is no such account within their
// reach, and with Invalid where something is not of the form.
func (g *Guard) UpdateAccount(ctx context.Context, db bun.IDB, actor Actor, id int64, c PersonChange) (a Account, err error) {
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		if actor.ReadOnly {
			return errReadOnly
		}
		own := id == actor.ID && c.FullName == nil && c.UnitID == nil
		if a, err = g.kept(ctx, tx, actor, id, own); err != nil {
			return err
		}
		if c.UnitID != nil {
			if err := g.mayKeepAt(ctx, tx, actor, c.UnitID); err != nil {
				return err
			}
		}
		p, what, err := c.changed(a.Person)
		if err != nil {
			return err
		}
		units := []int64{}
		if a.UnitID != nil {
			units = append(units, *a.UnitID)
		}
		if c.UnitID != nil && (a.UnitID == nil || *a.UnitID != *c.UnitID) {
			what, units, a.UnitID = append(what, "unit"), append(units, *c.UnitID), c.UnitID
		}
		if a.Person = p; len(what) == 0 {
			return nil
		}
		_, err = tx.NewRaw(`UPDATE account SET full_name = ?, folded = ?, telephone = ?, email = ?, language = ?, unit_id = ? WHERE id = ?`,
			p.FullName, org.Fold(p.FullName), p.Telephone, p.Email, p.Language, a.UnitID, id).Exec(ctx)
		if err != nil {
			return err
		}
		return audit.Write(ctx, tx, audit.Entry{Act: audit.AccountChanged, About: &id, Units: units,
			What: map[string]string{"account": a.Name, "changed": strings.Join(what, " ")}})
	})
	if err != nil {
		return Account{}, fmt.Errorf("changing account %d: %w", id, err)
	}
	return a, nil
}

// kept returns an account that the actor keeps, or that is their own where that is enough, and holds
// it until the transaction ends. One that is not there and one beyond the actor's reach are told alike.
func (g *Guard) kept(ctx context.Context, tx bun.IDB, actor Actor, id int64, own bool) (a Account, err error) {
	if !own {
		if _, err := g.Scope(actor, WriteAccount); err != nil {
			return a, err
		}
	}
	found := []Account{}
	if err := tx.NewRaw("SELECT "+columns+" FROM account AS a WHERE a.id = ? FOR NO KEY UPDATE", id).Scan(ctx, &found); err != nil {
		return a, err
	}
	if len(found) == 0 {
		return a, errNoAccount
	}
	if a = found[0]; own {
		return a, nil
	}
	err = g.Keeps(ctx, tx, actor, a)
	if fault.KindOf(err) == fault.NotFound {
		err = errNoAccount
	}
	return a, err
}

// errNoAccount is the one answer to an account that is absent or foreign.
var errNoAccount = fault.New(fault.NotFound, "there is no such account")
