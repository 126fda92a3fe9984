package server

import (
	"context"
	"net/http"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
)

// authenticate returns whoever a request comes from, by its token or its session. A session may
// change things only from our own pages; one with a temporary password may do nothing.
func (h *handler) authenticate(ctx context.Context, r *http.Request) (caller access.Caller, err error) {
	kind, secret, ok := access.Secret(r)
	if !ok {
		return access.Caller{}, fault.New(fault.Unauthenticated, "this needs a token: send the header Authorization: Bearer TOKEN")
	}
	if kind == access.BySession {
		if err := h.ownPage.Check(r); err != nil {
			return access.Caller{}, errOtherPage
		}
	}
	err = h.strangers.Look(ctx, r.RemoteAddr, secret, func() error {
		caller, err = access.Authenticate(ctx, h.DB, kind, secret)
		return err
	})
	if err == nil && caller.Temporary {
		return access.Caller{}, errTemporary
	}
	return caller, err
}

var (
	errOtherPage = fault.New(fault.Forbidden, "another site's page may change nothing in your name; use a token there")
	errTemporary = fault.New(fault.Forbidden, "your password was set by another; set your own first")
)

// origin returns where what a request does comes from.
func origin(r *http.Request, req *request) audit.Origin {
	o := audit.Origin{Address: address(r.RemoteAddr), Request: req.id}
	if req.caller.ID != 0 {
		o.Account = &req.caller.ID
	}
	return o
}
