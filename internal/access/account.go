package access

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"regexp"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
)

// Account is someone who may sign in: a person or a program.
type Account struct {
	ID      int64
	Name    string // unique whatever its case, of ASCII alone: no other is written the same
	Created time.Time
	Person
	UnitID      *int64     // of the unit that keeps the account; nil: those keep it who keep all
	Deactivated *time.Time // since when it may not sign in; nil: it may
}

// columns are those that an Account is read from, of a table that is named a.
const columns = "a.id, a.name, a.created, a.full_name, a.telephone, a.email, a.language, a.unit_id, a.deactivated"

var nameForm = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$`)

// CheckName says with Invalid what is wrong with a name for an account.
func CheckName(name string) error {
	if !nameForm.MatchString(name) {
		return fault.New(fault.Invalid,
			"%.70q is no account name; use up to 64 letters without accents, digits and . _ @ -, beginning with a letter or digit", name)
	}
	return nil
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
