package identity

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// ways are those by which an account may sign in.
type ways struct {
	Password  bool // one that does not expire
	Passkeys  int
	Providers int
}

func (w ways) none() bool { return !w.Password && w.Passkeys == 0 && w.Providers == 0 }

var errOnlyWay = fault.New(fault.Conflict, "this is the only way by which you sign in; set a password or add another way first")

// waysOf returns by what an account may sign in.
func waysOf(ctx context.Context, db bun.IDB, account int64) (w ways, err error) {
	err = db.NewRaw(`SELECT EXISTS (SELECT FROM password WHERE account_id = ?0 AND expires IS NULL),
		(SELECT count(*) FROM passkey WHERE account_id = ?0), (SELECT count(*) FROM identity WHERE account_id = ?0)`, account).
		Scan(ctx, &w.Password, &w.Passkeys, &w.Providers)
	if err != nil {
		return w, fmt.Errorf("how account %d signs in: %w", account, err)
	}
	return w, nil
}

// asksPasskey reports whether a role that an account holds today, or will hold, asks for a passkey.
func asksPasskey(ctx context.Context, db bun.IDB, account int64, today org.Date) (asks bool, err error) {
	err = db.NewRaw(`SELECT EXISTS (SELECT FROM grants AS g JOIN passkey_role AS r ON r.role = g.role
		WHERE g.account_id = ? AND g.revoked IS NULL AND (upper(g.valid) IS NULL OR upper(g.valid) > ?::date))`, account, today).Scan(ctx, &asks)
	if err != nil {
		return false, fmt.Errorf("whether a role of account %d asks for a passkey: %w", account, err)
	}
	return asks, nil
}
