package server

import (
	"context"
	"net/http"
	"strconv"
	"time"

	"thidua/graph/limit"
	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
)

const (
	// deniedWithin is for how long refusals that are alike are counted in one record.
	deniedWithin = time.Minute
	// deniedApart is how many different ones of an account are told apart within that.
	deniedApart = 10
	// deniedPatience is how long writing one down may take.
	deniedPatience = 2 * time.Second
)

// denial is something that was refused to an account for want of a role.
type denial struct {
	account   int64
	operation string // as the caller names it, or what was asked for by its path
	hash      string // of its text; empty: it has none
}

// denials returns what counts refusals, so that a flood of them is no flood of records.
func (h *handler) denials() *limit.Repeats[denial] {
	return &limit.Repeats[denial]{
		While: deniedWithin, Most: deniedApart, Ending: h.Ending, Telling: h.Writing,
		Others: func(account int64) denial { return denial{account: account, operation: "others"} },
		Tell: func(d denial, times int) {
			h.auditDenial(audit.By(context.Background(), audit.Origin{Account: &d.account}), d, map[string]string{
				"times": strconv.Itoa(times), "within": deniedWithin.String(),
			})
		},
	}
}

// deny writes down that a request was refused for want of a role, one record however many of its fields
// were. It is called when all is answered, and nothing holds a connection any more.
func (h *handler) deny(ctx context.Context, r *http.Request, q *request, operation string) {
	if !q.forbidden || q.caller.ID == 0 {
		return
	}
	d, first := h.denied.First(q.caller.ID, denial{q.caller.ID, operation, q.hash})
	if first {
		h.auditDenial(audit.By(context.WithoutCancel(ctx), origin(r, q)), d, nil)
	}
}

// auditDenial writes a refusal down, at the units at which the account holds roles.
func (h *handler) auditDenial(ctx context.Context, d denial, more map[string]string) {
	ctx, cancel := context.WithTimeout(ctx, deniedPatience)
	defer cancel()
	e := audit.Entry{Act: audit.Denied, What: map[string]string{"operation": d.operation, "code": string(fault.Forbidden)}}
	if d.hash != "" {
		e.What["hash"] = d.hash
	}
	for name, value := range more {
		e.What[name] = value
	}
	err := h.holding(h.DB.Places.For(ctx, d.account, limit.Millisecond, false), func(ctx context.Context) error {
		who := access.Caller{Account: access.Account{ID: d.account}, Credential: access.Credential{Passkey: true}}
		actor, err := access.ActorOf(ctx, h.DB, who, h.Today())
		if err != nil {
			return err
		}
		for _, g := range actor.Grants {
			e.Units = append(e.Units, g.UnitID)
		}
		return audit.Write(ctx, h.DB, e)
	})
	if err != nil { // what was refused stays refused
		h.Log.WarnContext(ctx, "a refusal could not be written into the audit", "err", err, "operation", d.operation, "request", audit.OriginOf(ctx).Request)
	}
}
