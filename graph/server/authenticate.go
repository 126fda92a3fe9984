package server

import (
	"context"
	"mime"
	"net/http"
	"net/url"
	"strconv"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
)

// authenticate returns whoever a request comes from, as caller does. One with a temporary password
// may do nothing but sign in and out, and set their own. It fails with Conflict, and returns who asks all
// the same, where the request names another account.
func (h *handler) authenticate(ctx context.Context, r *http.Request) (access.Caller, error) {
	caller, err := h.caller(ctx, r)
	if err == nil && caller.Temporary {
		return access.Caller{}, errTemporary
	}
	if named := r.Header.Get(accountHeader); err == nil && named != "" && named != accountNamed(caller) {
		return caller, errOtherAccount
	}
	return caller, err
}

// errOtherAccount refuses what a page asks in the name of one account where another has signed in with its
// browser meanwhile: nobody hands up under their name what somebody else wrote.
var errOtherAccount = fault.New(fault.Conflict, "another account has signed in with this browser meanwhile: load the page anew")

// accountNamed is what answers, and pages that ask, call an account.
func accountNamed(caller access.Caller) string { return strconv.FormatInt(caller.ID, 10) }

// caller returns whoever a request comes from, by its token or its session. A session may change
// things only from our own pages.
func (h *handler) caller(ctx context.Context, r *http.Request) (caller access.Caller, err error) {
	kind, secret, ok := h.secret(r)
	if !ok {
		return access.Caller{}, fault.New(fault.Unauthenticated, "this needs a token: send the header Authorization: Bearer TOKEN")
	}
	if kind == access.BySession {
		if err := h.checkPage(r); err != nil {
			return access.Caller{}, err
		}
		if err := checkNoForm(r); err != nil {
			return access.Caller{}, err
		}
	}
	// What is unknown as a token may be a session all the same: each is kept in mind by itself.
	err = h.strangers.Look(ctx, r.RemoteAddr, string(kind)+" "+secret, func() error {
		caller, err = access.Authenticate(ctx, h.DB, kind, secret)
		return err
	})
	return caller, err
}

// secret returns what a request is asked with.
func (h *handler) secret(r *http.Request) (kind access.CredentialKind, secret string, ok bool) {
	return access.Secret(r, access.Secure(r, h.URL))
}

// checkPage refuses what changes something from a page of another site.
func (h *handler) checkPage(r *http.Request) error {
	if err := h.ownPage.Check(r); err != nil {
		return errOtherPage
	}
	return nil
}

// checkNoForm refuses what a page of another site could send without asking beforehand: a form, or a
// body of no kind. It is the second wall, for browsers that do not say which page it is that asks.
func checkNoForm(r *http.Request) error {
	if r.Method != http.MethodPost {
		return nil
	}
	kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	switch {
	case err != nil, kind == "application/x-www-form-urlencoded", kind == "multipart/form-data", kind == "text/plain":
		return errForm
	}
	return nil
}

// ownPages tells our own pages from those of other sites: by what browsers say of the page that
// asks, held against the host that was asked, or our URL where that is known, for a proxy may ask
// us by another name.
func ownPages(reached *url.URL) *http.CrossOriginProtection {
	p := http.NewCrossOriginProtection()
	if reached != nil {
		if err := p.AddTrustedOrigin(reached.Scheme + "://" + reached.Host); err != nil {
			panic(err) // only of a URL without a scheme or a host, which the command line refuses
		}
	}
	return p
}

var (
	errOtherPage = fault.New(fault.Forbidden, "another site's page may change nothing in your name; use a token there")
	errTemporary = fault.New(fault.Forbidden, "your password was set by another; set your own first")
	errForm      = refused(http.StatusUnsupportedMediaType, "whoever is signed in with a browser sends no forms: say what the body is by Content-Type, such as application/json")
)

// origin returns where what a request does comes from.
func origin(r *http.Request, req *request) audit.Origin {
	o := audit.Origin{Address: address(r.RemoteAddr), Request: req.id}
	if req.caller.ID != 0 {
		o.Account = &req.caller.ID
	}
	return o
}
