package graph

import (
	"context"
	"encoding/base64"
	"strings"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/identity"
)

// ownPasskeys returns the caller's passkeys.
func (o *Operation) ownPasskeys(ctx context.Context) ([]*identity.Passkey, error) {
	if o.caller.Narrowed() { // how its owner signs in is nothing to it
		return []*identity.Passkey{}, nil
	}
	passkeys, err := remember(&o.known, "own passkeys", func() ([]identity.Passkey, error) {
		return asked(ctx, o, func(ctx context.Context, db bun.IDB) ([]identity.Passkey, error) {
			return identity.AccountPasskeys(ctx, db, o.caller.ID)
		})
	})
	return pointers(passkeys), err
}

// passkeyNamed returns the passkey with an id: one of the caller's own.
func (o *Operation) passkeyNamed(ctx context.Context, id string) (*identity.Passkey, error) {
	passkeys, err := o.ownPasskeys(ctx)
	if err != nil {
		return nil, err
	}
	return one(passkeys, func(p *identity.Passkey) bool { return p.NodeID() == id })
}

// ownIdentities returns who the caller is to providers.
func (o *Operation) ownIdentities(ctx context.Context) ([]*identity.Identity, error) {
	if o.caller.Narrowed() {
		return []*identity.Identity{}, nil
	}
	identities, err := remember(&o.known, "own identities", func() ([]identity.Identity, error) {
		return asked(ctx, o, func(ctx context.Context, db bun.IDB) ([]identity.Identity, error) {
			return identity.Identities(ctx, db, o.caller.ID)
		})
	})
	return pointers(identities), err
}

// identityNamed returns the identity with an id: one of the caller's own.
func (o *Operation) identityNamed(ctx context.Context, id string) (*identity.Identity, error) {
	identities, err := o.ownIdentities(ctx)
	if err != nil {
		return nil, err
	}
	return one(identities, func(i *identity.Identity) bool { return i.NodeID() == id })
}

// changePasskey does something with one of the caller's passkeys, by its id.
func changePasskey(ctx context.Context, id string, do func(ctx context.Context, db bun.IDB, caller access.Caller, key []byte) (identity.Passkey, error)) (*model.PasskeyPayload, error) {
	caller := operationOf(ctx).caller
	changed, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) (*identity.Passkey, error) {
		text, named := strings.CutPrefix(id, "passkey:")
		key, err := base64.RawURLEncoding.DecodeString(text)
		if err != nil || !named {
			return nil, scalar.NoID(id)
		}
		p, err := do(ctx, db, caller, key)
		return &p, err
	})
	return &model.PasskeyPayload{Passkey: changed, UserErrors: refusals}, err
}

// removeLostPasskeys removes the passkeys of the account with an id.
func (o *Operation) removeLostPasskeys(ctx context.Context, id string) (*model.RemoveLostPasskeysPayload, error) {
	removed, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) (*int, error) {
		account, err := accountID(id)
		if err != nil {
			return nil, err
		}
		actor, err := o.actorIn(ctx, db)
		if err != nil {
			return nil, err
		}
		n, err := identity.RemoveLostPasskeys(ctx, db, o.resolver.Guard, actor, account)
		return &n, err
	})
	return &model.RemoveLostPasskeysPayload{Removed: removed, UserErrors: refusals}, err
}

// requirePasskey has a role ask for a passkey, or no longer.
func (o *Operation) requirePasskey(ctx context.Context, role string, required bool) (*model.RequirePasskeyPayload, error) {
	roles, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) ([]identity.PasskeyRole, error) {
		actor, err := o.actorIn(ctx, db)
		if err != nil {
			return nil, err
		}
		return identity.RequirePasskey(ctx, db, o.resolver.Guard, actor, role, required)
	})
	if len(refusals) > 0 || err != nil {
		return &model.RequirePasskeyPayload{UserErrors: refusals}, err
	}
	return &model.RequirePasskeyPayload{Roles: pointers(roles), UserErrors: refusals}, nil
}
