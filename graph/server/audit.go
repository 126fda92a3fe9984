package server

import (
	"context"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"thidua/graph"
	"thidua/graph/label"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/grid"
	"thidua/internal/org"
	"thidua/internal/postgres"
)

const (
	// auditRows are given out in one file at most.
	auditRows = 100_000
	// auditAtOnce are read at once.
	auditAtOnce = 500
)

// auditColumns are those of the file, for programs.
var auditColumns = []string{"id", "at", "act", "by", "byFullName", "about", "aboutFullName", "units", "address", "request", "what"}

// giveAudit answers with what was done as CSV, newest first, as far as the caller may read it: in pages,
// each within what the caller may read when it is read. That it is given out is written down first.
func (h *handler) giveAudit(ctx context.Context, w http.ResponseWriter, r *http.Request, c sheetCaller) error {
	asked, err := auditAsked(r)
	if err != nil {
		return err
	}
	p := &auditPage{handler: h, asked: asked}
	rows, err := p.count(ctx, c.Actor)
	if err != nil {
		return err
	}
	if rows > auditRows {
		return fault.New(fault.Invalid, "%d things were done, and one file holds %d; ask below a unit, about an account, or since a later moment", rows, auditRows)
	}
	err = h.holding(ctx, func(ctx context.Context) error { return audit.Write(ctx, h.DB, p.entry(rows)) })
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/csv; charset=utf-8")
	w.Header().Set("Content-Disposition", `attachment; filename="audit.csv"`)
	out, err := grid.NewCSVWriter(w, "")
	if err == nil {
		err = out.Write(auditColumns...)
	}
	for more := true; more && err == nil; {
		if more, err = p.next(ctx, r, out); err == nil {
			err = out.Flush()
		}
	}
	if err != nil { // the file has begun: whoever reads it sees that it breaks off
		_ = presenter(h.Log)(ctx, err)
		panic(http.ErrAbortHandler)
	}
	return nil
}

// auditAsked reads what is asked of the audit. It fails with Invalid.
func auditAsked(r *http.Request) (graph.AuditAsked, error) {
	given := func(name string) *string {
		if text := r.URL.Query().Get(name); text != "" {
			return &text
		}
		return nil
	}
	var since *time.Time
	if text := given("since"); text != nil {
		at, err := scalar.UnmarshalDateTime(*text)
		if err != nil {
			return graph.AuditAsked{}, err
		}
		since = &at
	}
	var acts []audit.Act
	if text := given("acts"); text != nil {
		for act := range strings.SplitSeq(*text, ",") {
			if !label.Known("AuditAct", act) {
				return graph.AuditAsked{}, fault.New(fault.Invalid, "%.40q is no act; write those of AuditAct, with commas between them", act)
			}
			acts = append(acts, audit.Act(act))
		}
	}
	return graph.AskedOfAudit(given("under"), given("about"), since, acts)
}

// auditPage is how far a file has come.
type auditPage struct {
	*handler

	asked graph.AuditAsked
	last  org.Place // of what was given out; empty: nothing yet
}

// entry says what is given out.
func (p *auditPage) entry(rows int) audit.Entry {
	e := audit.Entry{Act: audit.Exported, What: map[string]string{"file": "audit.csv", "rows": strconv.Itoa(rows)}}
	if p.asked.Under != nil {
		e.Units = []int64{*p.asked.Under}
	}
	if p.asked.About != nil {
		e.What["about"] = fmt.Sprintf("account:%d", *p.asked.About)
	}
	if len(p.asked.Acts) > 0 {
		acts := make([]string, len(p.asked.Acts))
		for i, act := range p.asked.Acts {
			acts[i] = string(act)
		}
		e.What["acts"] = strings.Join(acts, " ")
	}
	if p.asked.Since != nil {
		e.What["since"] = p.asked.Since.UTC().Format(time.RFC3339)
	}
	return e
}

// read reads within what an actor may read of the audit.
func (p *auditPage) read(ctx context.Context, actor access.Actor, read func(ctx context.Context, db bun.IDB, scope org.Scope, reach audit.Reach) error) error {
	scope, err := p.Guard.Scope(actor, access.ReadAudit)
	if err != nil {
		return err
	}
	snapshot := postgres.NewSnapshot(p.DB.DB)
	defer snapshot.Close()
	return snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error {
		reach, err := access.AuditReach(ctx, db, scope, p.asked.Under)
		if err != nil {
			return err
		}
		return read(ctx, db, scope, reach)
	})
}

// count returns how many records the file is to hold.
func (p *auditPage) count(ctx context.Context, actor access.Actor) (rows int, err error) {
	err = p.read(ctx, actor, func(ctx context.Context, db bun.IDB, _ org.Scope, reach audit.Reach) (err error) {
		rows, err = audit.Count(ctx, db, reach, p.asked.Filter)
		return err
	})
	return rows, err
}

// next writes the next records, and reports whether there are more. Whoever may not read them any more
// gets none.
func (p *auditPage) next(ctx context.Context, r *http.Request, out *grid.CSVWriter) (more bool, err error) {
	caller, err := p.authenticate(ctx, r)
	if err != nil {
		return false, err
	}
	actor, err := access.ActorOf(ctx, p.DB, caller, p.Today())
	if err != nil {
		return false, err
	}
	var records []*audit.Record
	var units map[*audit.Record][]*org.Unit
	var accounts map[int64]*access.Account
	err = p.read(ctx, actor, func(ctx context.Context, db bun.IDB, scope org.Scope, reach audit.Reach) (err error) {
		page := org.Page{First: auditAtOnce, After: p.last}
		if records, err = audit.List(ctx, db, reach, p.asked.Filter, graph.AuditNewestFirst.Narrow(page)); err != nil {
			return err
		}
		records, more = org.Flip(records, page)
		if units, err = access.AuditedUnits(ctx, db, scope, records); err != nil {
			return err
		}
		accounts, err = access.AuditedAccounts(ctx, db, records)
		return err
	})
	if err != nil {
		return false, err
	}
	for _, record := range records {
		if err := out.Write(auditRow(record, units[record], accounts)...); err != nil {
			return false, err
		}
		p.last = org.PlaceOf(record.Newness())
	}
	return more, nil
}

// auditRow is a record as the file tells it.
func auditRow(r *audit.Record, units []*org.Unit, accounts map[int64]*access.Account) []string {
	row := []string{strconv.FormatInt(r.ID, 10), r.At.UTC().Format(time.RFC3339Nano), string(r.Act)}
	for _, id := range []*int64{r.AccountID, r.AboutID} {
		name, full := "", ""
		if id != nil && accounts[*id] != nil {
			name, full = accounts[*id].Name, accounts[*id].FullName
		}
		row = append(row, name, full)
	}
	codes := make([]string, len(units))
	for i, u := range units {
		codes[i] = u.Code
	}
	var what []string
	for _, name := range slices.Sorted(maps.Keys(r.What)) {
		what = append(what, name+"="+r.What[name])
	}
	return append(row, strings.Join(codes, " "), r.Address, r.Request, strings.Join(what, "; "))
}
