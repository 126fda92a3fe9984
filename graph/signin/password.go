package signin

import (
	"context"
	"errors"
	"net/http"
	"slices"

	"thidua/graph/limit"
	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/identity"
)

// signIn lets in whoever brings an account's name and its password, a link that works once, or the
// name of one of the demo's accounts.
func (d *desk) signIn(ctx context.Context, w http.ResponseWriter, r *http.Request) (any, error) {
	if err := d.OwnPage(r); err != nil { // or others could sign somebody in as themselves
		return nil, err
	}
	said, err := d.Object(w, r)
	if err != nil {
		return nil, err
	}
	link, byLink := said["link"].(string)
	name, byDemo := said["demo"].(string)
	account, named := said["account"].(string)
	password, proved := said["password"].(string)
	switch {
	case byLink && len(said) == 1:
		return d.byLink(ctx, w, r, link)
	case byDemo && len(said) == 1:
		return d.byDemo(ctx, w, r, name)
	case named && proved && len(said) == 2:
		return d.byPassword(ctx, w, r, account, password)
	}
	return nil, fault.New(fault.Invalid, `sign in with {"account": "…", "password": "…"}, or with {"link": "…"}`)
}

// byPassword lets in whoever knows an account's password. Whatever is wrong, the answer is the same,
// after as long and as many statements.
func (d *desk) byPassword(ctx context.Context, w http.ResponseWriter, r *http.Request, account, password string) (any, error) {
	try, err := d.Attempts.Admit(r.RemoteAddr, identity.NameOf(account))
	if err != nil {
		return nil, err
	}
	defer try.End()
	claim, err := identity.Look(ctx, d.DB, account, audit.OriginOf(ctx).Address)
	if err != nil {
		return nil, err
	}
	if !claim.Familiar {
		if err := try.AsStranger(); err != nil {
			return nil, err
		}
	}
	if err := d.check(ctx, try, &claim, password); err != nil {
		return nil, err
	}
	secret, s, err := identity.Open(ctx, d.DB.DB, identity.Entry{
		Account: claim.Account, Claim: &claim, Proof: identity.ByPassword, Temporary: claim.Temporary, Before: d.before(r), Agent: r.UserAgent(),
	})
	if err != nil {
		return nil, err
	}
	return d.entered(ctx, w, r, claim.Account, secret, s)
}

// check holds a password against a claim, and writes down what came of it.
func (d *desk) check(ctx context.Context, try *limit.Try, claim *identity.Claim, password string) error {
	err := d.Passwords.Check(ctx, d.DB, claim, password)
	if err == nil {
		err = d.keeping().CheckMaker(ctx, d.DB, claim)
	}
	var busy *identity.BusyError
	switch {
	case err == nil:
		try.Succeeded()
		return nil
	case errors.As(err, &busy):
		return limit.Late(err, busy.Wait)
	case fault.KindOf(err) == fault.Unauthenticated:
		try.Failed()
		if refused := identity.Refused(ctx, d.DB, *claim, identity.ByPassword); refused != nil {
			return refused
		}
	}
	return err
}

// byLink lets in whoever brings a link that works once.
func (d *desk) byLink(ctx context.Context, w http.ResponseWriter, r *http.Request, link string) (any, error) {
	try, err := d.Attempts.Admit(r.RemoteAddr, "")
	if err != nil {
		return nil, err
	}
	defer try.End()
	account, secret, s, err := identity.FollowLink(ctx, d.DB.DB, d.keeping(), link, identity.Entry{Before: d.before(r), Agent: r.UserAgent()})
	if fault.KindOf(err) == fault.Unauthenticated {
		try.Failed()
		if refused := identity.Refused(ctx, d.DB, identity.Claim{}, identity.ByLink); refused != nil {
			return nil, refused
		}
	}
	if err != nil {
		return nil, err
	}
	return d.entered(ctx, w, r, account, secret, s)
}

// byDemo lets in whoever names an account of the demo, where that is loaded. Of any other account,
// and where there is none, the answer is that of a wrong password.
func (d *desk) byDemo(ctx context.Context, w http.ResponseWriter, r *http.Request, name string) (any, error) {
	try, err := d.Attempts.Admit(r.RemoteAddr, "")
	if err != nil {
		return nil, err
	}
	defer try.End()
	account, err := d.shown(ctx, name)
	if fault.KindOf(err) == fault.Unauthenticated {
		try.Failed()
		if refused := identity.Refused(ctx, d.DB, identity.Claim{}, identity.ByDemo); refused != nil {
			return nil, refused
		}
	}
	if err != nil {
		return nil, err
	}
	return d.enter(ctx, w, r, account, identity.ByDemo, identity.ErrWrong)
}

// shown returns an account of the demo.
func (d *desk) shown(ctx context.Context, name string) (access.Account, error) {
	if !slices.ContainsFunc(d.Demo, func(one Demo) bool { return one.Account == name }) {
		return access.Account{}, identity.ErrWrong
	}
	account, err := access.FindAccount(ctx, d.DB, name)
	if fault.KindOf(err) == fault.NotFound || err == nil && account.Deactivated != nil {
		return access.Account{}, identity.ErrWrong
	}
	return account, err
}

// setPassword gives whoever is signed in the password that they want.
func (d *desk) setPassword(ctx context.Context, w http.ResponseWriter, r *http.Request) (any, error) {
	ctx, caller, err := d.inSession(ctx, r)
	if err != nil {
		return nil, err
	}
	said, err := d.Object(w, r)
	if err != nil {
		return nil, err
	}
	current, _ := said["current"].(string)
	wanted, ok := said["new"].(string)
	if !ok {
		return nil, fault.New(fault.Invalid, `set a password with {"current": "…", "new": "…"}`)
	}
	try, err := d.Attempts.Admit(r.RemoteAddr, identity.NameOf(caller.Name))
	if err != nil {
		return nil, err
	}
	defer try.End()
	secret, s, err := d.Passwords.Set(ctx, d.DB.DB, identity.Change{Caller: caller, Current: current, New: wanted, Agent: r.UserAgent()})
	var busy *identity.BusyError
	switch {
	case errors.As(err, &busy):
		return nil, limit.Late(err, busy.Wait)
	case fault.KindOf(err) == fault.Unauthenticated:
		try.Failed()
		claim := identity.Claim{Account: caller.Account, Known: true}
		if refused := identity.Refused(ctx, d.DB, claim, identity.ByPassword); refused != nil {
			return nil, refused
		}
	case err == nil:
		try.Succeeded()
	}
	if err != nil {
		return nil, err
	}
	return d.entered(ctx, w, r, caller.Account, secret, s)
}
