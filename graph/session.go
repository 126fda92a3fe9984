package graph

import (
	"bytes"
	"context"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/internal/access"
	"thidua/internal/identity"
)

// ownSessions returns the sessions of the caller's account.
func (o *Operation) ownSessions(ctx context.Context) ([]*identity.Session, error) {
	return remember(&o.known, "own sessions", func() ([]*identity.Session, error) {
		return asked(ctx, o, func(ctx context.Context, db bun.IDB) ([]*identity.Session, error) {
			return identity.Sessions(ctx, db, o.caller)
		})
	})
}

// sessionNamed returns the session with an id: one of the caller's own.
func (o *Operation) sessionNamed(ctx context.Context, id string) (*identity.Session, error) {
	sessions, err := o.ownSessions(ctx)
	if err != nil {
		return nil, err
	}
	return one(sessions, func(s *identity.Session) bool { return s.NodeID() == id })
}

// asksWith reports whether the request comes with a session.
func (o *Operation) asksWith(s *identity.Session) bool {
	return o.caller.Kind == access.BySession && bytes.Equal(o.caller.Hash, s.Hash)
}

// endSessions ends sessions, as change does.
func endSessions(ctx context.Context, end func(ctx context.Context, db *bun.DB) (int, error)) (*model.EndSessionsPayload, error) {
	n, refusals, err := change(ctx, end)
	if err != nil {
		return nil, err
	}
	return &model.EndSessionsPayload{Ended: n, UserErrors: refusals}, nil
}

// endSessionsOf ends all sessions of an account that the caller keeps.
func (o *Operation) endSessionsOf(ctx context.Context, id string) (*model.EndSessionsPayload, error) {
	account, err := accountID(id)
	if err != nil {
		return nil, err
	}
	return endSessions(ctx, func(ctx context.Context, db *bun.DB) (int, error) {
		actor, err := o.actorIn(ctx, db)
		if err != nil {
			return 0, err
		}
		return identity.EndSessions(ctx, db, o.resolver.Guard, actor, account)
	})
}

// setTemporaryPassword gives an account that the caller keeps a password for some days.
func (o *Operation) setTemporaryPassword(ctx context.Context, id string) (*model.SetTemporaryPasswordPayload, error) {
	account, err := accountID(id)
	if err != nil {
		return nil, err
	}
	_, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) (access.Account, error) { // before anything is hashed for them
		actor, err := o.actorIn(ctx, db)
		if err != nil {
			return access.Account{}, err
		}
		return identity.MaySetTemporary(ctx, db, o.resolver.Guard, actor, account)
	})
	if err != nil || len(refusals) > 0 {
		return &model.SetTemporaryPasswordPayload{UserErrors: refusals}, err
	}
	// Between the two: whoever waits in the line for passwords must not hold a place meanwhile, or a few
	// who wait keep everybody from the database.
	fresh, err := o.resolver.Passwords.Fresh(ctx)
	if err != nil {
		return nil, err
	}
	set, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) (identity.Temporary, error) {
		actor, err := o.actorIn(ctx, db) // anew: they may have lost their role while they waited
		if err != nil {
			return identity.Temporary{}, err
		}
		return fresh.SetTemporary(ctx, db, o.resolver.Guard, actor, account)
	})
	if err != nil || len(refusals) > 0 {
		return &model.SetTemporaryPasswordPayload{UserErrors: refusals}, err
	}
	return &model.SetTemporaryPasswordPayload{Password: &set.Password, Account: &set.Account, Expires: &set.Expires, UserErrors: refusals}, nil
}

// createSignInLink makes a link with which an account that the caller keeps signs in once.
func (o *Operation) createSignInLink(ctx context.Context, id string) (*model.CreateSignInLinkPayload, error) {
	account, err := accountID(id)
	if err != nil {
		return nil, err
	}
	made, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) (identity.OneTimeLink, error) {
		actor, err := o.actorIn(ctx, db)
		if err != nil {
			return identity.OneTimeLink{}, err
		}
		return identity.MakeLink(ctx, db, o.resolver.Guard, actor, account)
	})
	if err != nil || len(refusals) > 0 {
		return &model.CreateSignInLinkPayload{UserErrors: refusals}, err
	}
	return &model.CreateSignInLinkPayload{Link: &made.Path, Account: &made.Account, Expires: &made.Expires, UserErrors: refusals}, nil
}
