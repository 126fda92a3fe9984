package graph

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// actorIn returns the caller with the grants that they hold, read in a transaction.
func (o *operation) actorIn(ctx context.Context, tx bun.IDB) (access.Actor, error) {
	grants, err := access.Grants(ctx, tx, o.account.ID, o.today)
	return access.Actor{Account: o.account, Grants: grants, Day: o.today}, err
}

// act does one act on one report in the caller's name, in a transaction of its own, and
// answers with the report as it stands.
// Input that cannot be read is told as the other refusals are.
func (o *operation) act(ctx context.Context, action access.Action, doing report.Doing, unread error) (*model.ReportPayload, error) {
	var why error
	done, told, err := change(ctx, func(ctx context.Context, db *bun.DB) (done *report.Report, err error) {
		defer func() { why = err }()
		if unread != nil {
			return nil, unread
		}
		err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) (err error) {
			done, err = o.actIn(ctx, tx, action, doing)
			return err
		})
		return done, err
	})
	var refused *report.FindingsError
	payload := &model.ReportPayload{UserErrors: told, Findings: []*report.Finding{}, Above: []*org.Unit{}}
	switch {
	case err != nil:
		return nil, err
	case errors.As(why, &refused):
		payload.Findings = pointers(refused.Findings)
	case done != nil:
		payload.Findings = pointers(done.Warnings)
	}
	if done == nil && unread == nil { // refused: what stands is answered, where the caller may read it
		of, err := readWhere(ctx, access.ReadReport, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64]*report.Report, error) {
			return report.Of(ctx, db, scope, []int64{doing.Unit}, doing.Month)
		})
		if err != nil {
			return nil, err
		}
		done = of[doing.Unit]
	}
	if done == nil {
		return payload, nil
	}
	o.reports.join(done)
	payload.Report = done
	payload.Above, err = o.above(ctx, done)
	return payload, err
}

// above returns the units above a report's, lowest first, at the month's end and since, as far
// as the caller may read their figures.
func (o *operation) above(ctx context.Context, r *report.Report) ([]*org.Unit, error) {
	units, err := readWhere(ctx, access.ReadFigure, func(ctx context.Context, db bun.IDB, scope org.Scope) ([]*org.Unit, error) {
		return org.Above(ctx, db, scope, r.UnitID, min(movement.MonthOf(r.Month).Last(), o.today))
	})
	o.units.join(units...)
	return append([]*org.Unit{}, units...), err
}

func (o *operation) actIn(ctx context.Context, tx bun.IDB, action access.Action, doing report.Doing) (*report.Report, error) {
	actor, err := o.actorIn(ctx, tx)
	if err != nil {
		return nil, err
	}
	scope, err := o.service.Guard.Scope(actor, action)
	if err != nil {
		return nil, err
	}
	c, err := o.library.Campaign(ctx, tx, doing.Month.Year())
	if fault.KindOf(err) == fault.NotFound {
		return nil, fault.New(fault.Invalid, "there is no campaign of %d", doing.Month.Year())
	}
	if err != nil {
		return nil, err
	}
	doing.By, doing.At = &o.account.ID, time.Now()
	return report.Do(ctx, tx, scope, c, doing)
}

// doing reads what is to be done to which report.
func doing(act report.Act, unit string, month movement.Period, values []*model.ReportValueInput, expected *int, comment *string) (d report.Doing, err error) {
	d = report.Doing{Act: act, Expected: expected}
	id, err := scalar.UnmarshalUnitID(unit)
	if err != nil {
		return d, err
	}
	d.Unit = id.Unit // whatever the day on which the caller looked at it
	if d.Month, err = monthOf(month); err != nil {
		return d, err
	}
	if comment != nil {
		if len(*comment) > 2000 {
			return d, fault.New(fault.Invalid, "the comment is longer than 2,000 bytes")
		}
		if strings.ContainsRune(*comment, 0) { // which no text in the database may hold
			return d, fault.New(fault.Invalid, "the comment holds a NUL, a character that cannot be seen; write it anew")
		}
		d.Comment = *comment
	}
	if values == nil {
		return d, nil
	}
	d.Values = map[string]int64{}
	known := map[string]bool{}
	for _, v := range values {
		if known[v.Element] {
			return d, fault.New(fault.Invalid, "%s is given twice", v.Element)
		}
		if known[v.Element] = true; v.Value != nil {
			d.Values[v.Element] = *v.Value
		}
	}
	return d, nil
}

// approve approves the reports that are named, all or none, or those that wait.
func (o *operation) approve(ctx context.Context, input model.ApproveReportsInput) (*model.ApproveReportsPayload, error) {
	payload := &model.ApproveReportsPayload{Reports: []*report.Report{}}
	_, told, err := change(ctx, func(ctx context.Context, db *bun.DB) (bool, error) {
		return true, db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
			if (input.Reports == nil) == (input.Waiting == nil) {
				return fault.New(fault.Invalid, "give either the reports or those that wait below a unit")
			}
			if input.Waiting != nil {
				return o.approveWaiting(ctx, tx, *input.Waiting, payload)
			}
			for _, named := range input.Reports {
				d, err := doing(report.Approve, named.Unit, named.Month, nil, named.ExpectedRevision, named.Comment)
				if err != nil {
					return err
				}
				r, err := o.actIn(ctx, tx, access.ApproveReport, d)
				if err != nil {
					return err
				}
				if r.Changed {
					payload.Approved++
				}
				payload.Reports = append(payload.Reports, r)
			}
			return nil
		})
	})
	if len(told) > 0 || err != nil {
		payload = &model.ApproveReportsPayload{Reports: []*report.Report{}}
	}
	o.reports.join(payload.Reports...)
	payload.UserErrors = told
	return payload, err
}

func (o *operation) approveWaiting(ctx context.Context, tx bun.IDB, input model.WaitingReportsInput, payload *model.ApproveReportsPayload) error {
	d, err := doing(report.Approve, input.Under, input.Month, nil, nil, input.Comment)
	if err != nil {
		return err
	}
	actor, err := o.actorIn(ctx, tx)
	if err != nil {
		return err
	}
	approving, err := o.service.Guard.Scope(actor, access.ApproveReport)
	if err != nil {
		return err
	}
	reading, err := o.service.Guard.Scope(actor, access.ReadReport)
	if err != nil {
		return err
	}
	payload.Approved, err = report.ApproveAll(ctx, tx, reading, approving, report.Approval{
		Under: d.Unit, Month: d.Month, By: &o.account.ID, At: time.Now(), Comment: d.Comment,
	})
	return err
}
