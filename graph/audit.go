package graph

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/uptrace/bun"

	"thidua/graph/page"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/org"
)

// AuditNewestFirst orders what was done: it is handed out newest first.
var AuditNewestFirst = org.Order{{Column: audit.Newness, Kind: org.Number}}

func placeOfRecord(r *audit.Record) org.Place { return org.PlaceOf(r.Newness()) }

// AuditAsked is what is asked of the audit.
type AuditAsked struct {
	Under *int64 // only what concerns this unit and those below it
	audit.Filter
}

// AskedOfAudit reads what is asked of the audit; nil and nothing do not narrow. It fails with Invalid.
func AskedOfAudit(under, about *string, since *time.Time, acts []audit.Act) (a AuditAsked, err error) {
	a.Since, a.Acts = since, acts
	if a.Under, _, err = underArgument(under); err != nil || about == nil {
		return a, err
	}
	kind, rest, err := scalar.ParseID(*about)
	if err != nil {
		return a, err
	}
	if kind != "account" {
		return a, fault.New(fault.Invalid, "%.80s is the id of a %s; give the id of an account", *about, kind)
	}
	id, err := scalar.ParseNumber(rest)
	a.About = &id
	return a, err
}

// key names what is asked: what has the same key asks the same.
func (a AuditAsked) key() string {
	since := ""
	if a.Since != nil {
		since = a.Since.UTC().Format(time.RFC3339Nano)
	}
	return fmt.Sprint("audit ", under(a.Under), " ", under(a.About), " ", since, " ", a.Acts)
}

// audit returns a page of what was done, as far as the caller may read it.
func (o *Operation) audit(ctx context.Context, a AuditAsked, p org.Page) (*page.AuditEntries, error) {
	found, err := listed(ctx, access.ReadAudit, p, placeOfRecord, list[*audit.Record]{
		of: a.key(),
		page: func(ctx context.Context, db bun.IDB, scope org.Scope, p org.Page) ([]*audit.Record, bool, error) {
			reach, err := access.AuditReach(ctx, db, scope, a.Under)
			if err != nil {
				return nil, false, err
			}
			records, err := audit.List(ctx, db, reach, a.Filter, AuditNewestFirst.Narrow(p))
			records, more := org.Flip(records, p)
			return records, more, err
		},
		count: func(ctx context.Context, db bun.IDB, scope org.Scope) (int, error) {
			reach, err := access.AuditReach(ctx, db, scope, a.Under)
			if err != nil {
				return 0, err
			}
			return audit.Count(ctx, db, reach, a.Filter)
		},
	})
	if err != nil {
		return nil, err
	}
	o.records.join(found.Nodes...)
	return found, nil
}

// auditNamed returns the entry with an id.
func (o *Operation) auditNamed(ctx context.Context, id int64) (*audit.Record, error) {
	records, err := read(ctx, access.ReadAudit, func(ctx context.Context, db bun.IDB, scope org.Scope) ([]*audit.Record, error) {
		reach, err := access.AuditReach(ctx, db, scope, nil)
		if err != nil {
			return nil, err
		}
		return audit.List(ctx, db, reach, audit.Filter{}, audit.Only(id))
	})
	if err != nil {
		return nil, err
	}
	return one(records, func(*audit.Record) bool { return true })
}

// accountOf returns an account that an entry names, together with those of its batch: whoever may read
// the entry may read whom it names.
func (o *Operation) accountOf(ctx context.Context, r *audit.Record, id *int64) (*access.Account, error) {
	if id == nil {
		return nil, nil
	}
	named, err := together(&o.records, r, "accounts", func(records []*audit.Record) (map[*audit.Record]map[int64]*access.Account, error) {
		named, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64]*access.Account, error) {
			return access.AuditedAccounts(ctx, db, records)
		})
		o.accounts.join(slices.Collect(maps.Values(named))...)
		return each(records, func(*audit.Record) map[int64]*access.Account { return named }), err
	})
	return named[*id], err
}

// unitsOfRecord returns the units that an entry concerns, together with those of its batch.
func (o *Operation) unitsOfRecord(ctx context.Context, r *audit.Record) ([]*org.Unit, error) {
	return together(&o.records, r, "units", func(records []*audit.Record) (map[*audit.Record][]*org.Unit, error) {
		of, err := read(ctx, access.ReadAudit, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[*audit.Record][]*org.Unit, error) {
			return access.AuditedUnits(ctx, db, scope, records)
		})
		for _, units := range of {
			o.units.join(units...)
		}
		return of, err
	})
}
