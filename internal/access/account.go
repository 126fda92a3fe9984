package access

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"regexp"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// Account is someone who may sign in: a person or a program.
type Account struct {
	ID      int64
	Name    string // unique whatever its case
	Created time.Time
	Person
	UnitID      *int64     // of the unit that keeps the account; nil: those keep it who keep all
	Deactivated *time.Time // since when it may not sign in; nil: it may
}

// Person is who is behind an account. Each field is empty where it is not known.
type Person struct {
	FullName  string
	Telephone string // as people write it
	Email     string
	Language  fault.Language // which they would rather hear
}

// columns are those that an Account is read from, of a table that is named a.
const columns = "a.id, a.name, a.created, a.full_name, a.telephone, a.email, a.language, a.unit_id, a.deactivated"

var nameForm = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$`)

func checkName(name string) error {
	if !nameForm.MatchString(name) {
		return fault.New(fault.Invalid,
			"%.70q is no account name; use up to 64 letters without accents, digits and . _ @ -, beginning with a letter or digit", name)
	}
	return nil
}

// CreateAccount creates an account without roles and returns it. It fails with Invalid
// where the name is not of the form, and with Conflict where it is taken, case aside.
// Whether the caller may is for the caller to ask: Guard.Scope with WriteAccount.
func CreateAccount(ctx context.Context, db bun.IDB, name string) (Account, error) {
	if err := checkName(name); err != nil {
		return Account{}, err
	}
	a := Account{Name: name}
	err := db.NewRaw("INSERT INTO account AS a (name) VALUES (?) ON CONFLICT DO NOTHING RETURNING "+columns, name).Scan(ctx, &a)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return Account{}, fault.New(fault.Conflict, "an account named %s exists already", name)
	case err != nil:
		return Account{}, fmt.Errorf("creating account %s: %w", name, err)
	}
	return a, nil
}

// FindAccount returns the account with a name, case aside. It fails with NotFound.
func FindAccount(ctx context.Context, db bun.IDB, name string) (Account, error) {
	var a Account
	if !nameForm.MatchString(name) {
		return a, fault.New(fault.NotFound, "no account named %.70q", name)
	}
	err := db.NewRaw("SELECT "+columns+" FROM account AS a WHERE lower(a.name) = lower(?)", name).Scan(ctx, &a)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return Account{}, fault.New(fault.NotFound, "no account named %.70q", name)
	case err != nil:
		return Account{}, fmt.Errorf("account %.70q: %w", name, err)
	}
	return a, nil
}

// Accounts returns every account, ordered by name, case aside.
func Accounts(ctx context.Context, db bun.IDB) ([]Account, error) {
	accounts := []Account{}
	if err := db.NewRaw("SELECT "+columns+" FROM account AS a ORDER BY lower(a.name)").Scan(ctx, &accounts); err != nil {
		return nil, fmt.Errorf("accounts: %w", err)
	}
	return accounts, nil
}

// NewAccount is an account to be created with one role at one unit from a day on.
type NewAccount struct {
	Name   string
	Role   string
	UnitID int64
	From   org.Date
}

// CreateAccounts creates accounts as the system, each with its role and without a token,
// in one statement. A role that the policy does not know gives nothing. It fails with
// Invalid where a name is not of the form, with Conflict where one is taken or comes
// twice, and with NotFound where there is no such unit; the transaction must then be
// rolled back.
func CreateAccounts(ctx context.Context, tx bun.IDB, accounts []NewAccount) error {
	if len(accounts) == 0 {
		return nil
	}
	names, roles := make([]string, len(accounts)), make([]string, len(accounts))
	units, froms := make([]int64, len(accounts)), make([]string, len(accounts))
	for i, a := range accounts {
		if err := checkName(a.Name); err != nil {
			return err
		}
		names[i], roles[i], units[i], froms[i] = a.Name, a.Role, a.UnitID, string(a.From)
	}
	var created int
	err := tx.NewRaw(`
		WITH made AS (
			INSERT INTO account (name) SELECT unnest(?0::text[]) ON CONFLICT DO NOTHING
			RETURNING id, name),
		given AS (
			INSERT INTO grants (account_id, role, unit_id, valid)
			SELECT made.id, n.role, n.unit_id, daterange(n.first, NULL)
			FROM unnest(?0::text[], ?1::text[], ?2::bigint[], ?3::date[]) AS n (name, role, unit_id, first)
			JOIN made USING (name)
			ON CONFLICT DO NOTHING)
		SELECT count(*) FROM made`,
		pgdialect.Array(names), pgdialect.Array(roles), pgdialect.Array(units), pgdialect.Array(froms)).
		Scan(ctx, &created)
	var refused interface{ SQLState() string }
	if errors.As(err, &refused) && refused.SQLState() == foreignKeyViolation {
		err = fault.New(fault.NotFound, "one of the units does not exist")
	}
	if err != nil {
		return fmt.Errorf("creating %d accounts: %w", len(accounts), err)
	}
	if created < len(accounts) {
		return fault.New(fault.Conflict, "%d of the %d account names are taken or come twice", len(accounts)-created, len(accounts))
	}
	return nil
}

// foreignKeyViolation is PostgreSQL's code for a reference to a row that is not there.
const foreignKeyViolation = "23503"
