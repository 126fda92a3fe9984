package graph

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/org"
)

// ownTokens returns the caller's tokens.
func (o *Operation) ownTokens(ctx context.Context) ([]*access.IssuedToken, error) {
	issued, err := remember(&o.known, "own tokens", func() ([]access.IssuedToken, error) {
		return asked(ctx, o, func(ctx context.Context, db bun.IDB) ([]access.IssuedToken, error) {
			return access.OwnTokens(ctx, db, o.caller)
		})
	})
	if err != nil {
		return nil, err
	}
	tokens := pointers(issued)
	return tokens, o.readWithin(ctx, tokens)
}

// tokensOfAccount returns the tokens of an account, together with those of its batch; nil where the
// caller may not read them.
func (o *Operation) tokensOfAccount(ctx context.Context, a *access.Account) ([]*access.IssuedToken, error) {
	return together(&o.accounts, a, "tokens", func(accounts []*access.Account) (map[*access.Account][]*access.IssuedToken, error) {
		of, err := readWhere(ctx, access.ReadToken, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64][]access.IssuedToken, error) {
			return access.TokensOf(ctx, db, scope, idsOfAccounts(accounts))
		})
		if err != nil {
			return nil, err
		}
		var all []*access.IssuedToken
		tokens := each(accounts, func(a *access.Account) []*access.IssuedToken {
			if of[a.ID] == nil {
				return nil
			}
			own := pointers(of[a.ID])
			all = append(all, own...)
			return own
		})
		return tokens, o.readWithin(ctx, all)
	})
}

// tokenNamed returns the token with an id: one of the caller's own.
func (o *Operation) tokenNamed(ctx context.Context, id string) (*access.IssuedToken, error) {
	tokens, err := o.ownTokens(ctx)
	if err != nil {
		return nil, err
	}
	return one(tokens, func(t *access.IssuedToken) bool { return t.ID == id })
}

// readWithin reads the units that tokens are narrowed to, all at once, as far as the caller may.
func (o *Operation) readWithin(ctx context.Context, tokens []*access.IssuedToken) error {
	var units []org.At
	for _, t := range tokens {
		for _, u := range t.Within {
			units = append(units, org.At{ID: u, On: o.today})
		}
	}
	found, err := o.unitsOn(ctx, access.ReadUnit, units)
	if err != nil {
		return err
	}
	for _, at := range units {
		prime(&o.known, narrowing(at.ID), found[at])
	}
	return nil
}

// narrowing asks for a unit that a token is narrowed to.
type narrowing int64

// within returns the units that a token is narrowed to, of them those that the caller may read; nil
// where it is narrowed to none.
func (o *Operation) within(ctx context.Context, t *access.IssuedToken) ([]*org.Unit, error) {
	if t.Within == nil {
		return nil, nil
	}
	units := []*org.Unit{}
	for _, id := range t.Within {
		u, err := remember(&o.known, narrowing(id), func() (*org.Unit, error) {
			at := org.At{ID: id, On: o.today}
			found, err := o.unitsOn(ctx, access.ReadUnit, []org.At{at})
			return found[at], err
		})
		if err != nil {
			return nil, err
		}
		if u != nil {
			units = append(units, u)
		}
	}
	return units, nil
}

// createToken makes a token of the caller's.
func (o *Operation) createToken(ctx context.Context, input model.CreateTokenInput) (*model.CreateTokenPayload, error) {
	payload := &model.CreateTokenPayload{}
	issued, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) (issued access.IssuedToken, err error) {
		terms := access.Terms{Name: input.Name, Expires: &input.Expires, ReadOnly: input.ReadOnly}
		if input.Within != nil {
			terms.Within = []int64{}
		}
		for _, named := range input.Within {
			id, err := scalar.UnmarshalUnitID(named)
			if err != nil {
				return issued, err
			}
			terms.Within = append(terms.Within, id.Unit) // whatever the day on which the caller looked at it
		}
		token, issued, err := o.resolver.Guard.IssueToken(ctx, db, o.caller, o.today, terms)
		if err == nil {
			payload.Token = &token
		}
		return issued, err
	})
	if err != nil {
		return nil, err
	}
	payload.UserErrors = refusals
	if payload.Token == nil {
		return payload, nil
	}
	payload.AccessToken = &issued
	return payload, o.readWithin(ctx, []*access.IssuedToken{&issued})
}

// revokeToken ends one of the caller's tokens.
func (o *Operation) revokeToken(ctx context.Context, id string) (*model.RevokeTokenPayload, error) {
	ended, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) (*access.IssuedToken, error) {
		kind, rest, err := scalar.ParseID(id)
		if err != nil || kind != "token" {
			return nil, scalar.NoID(id)
		}
		ended, err := access.RevokeOwnToken(ctx, db, o.caller, rest)
		return &ended, err
	})
	if err != nil {
		return nil, err
	}
	payload := &model.RevokeTokenPayload{UserErrors: refusals}
	if len(refusals) == 0 {
		payload.AccessToken = ended
	}
	return payload, nil
}

// revokeTokens ends tokens and tells how many they were.
func revokeTokens(ctx context.Context, do func(ctx context.Context, db *bun.DB) (int, error)) (*model.RevokeTokensPayload, error) {
	revoked, refusals, err := change(ctx, do)
	if err != nil {
		return nil, err
	}
	return &model.RevokeTokensPayload{Revoked: revoked, UserErrors: refusals}, nil
}

// endTokens ends the tokens of the account with an id.
func (o *Operation) endTokens(ctx context.Context, id string) (*model.RevokeTokensPayload, error) {
	return revokeTokens(ctx, func(ctx context.Context, db *bun.DB) (int, error) {
		kind, rest, err := scalar.ParseID(id)
		if err != nil || kind != "account" {
			return 0, scalar.NoID(id)
		}
		account, err := scalar.ParseNumber(rest)
		if err != nil {
			return 0, scalar.NoID(id)
		}
		actor, err := o.actorIn(ctx, db)
		if err != nil {
			return 0, err
		}
		return o.resolver.Guard.EndTokens(ctx, db, actor, account)
	})
}
