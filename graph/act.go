package graph

import (
	"context"
	"errors"
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
func (o *Operation) actorIn(ctx context.Context, tx bun.IDB) (access.Actor, error) {
	return access.ActorOf(ctx, tx, o.caller, o.today)
}

// act does one act on one report in the caller's name, in a transaction of its own, and
// answers with the report as it stands.
// Input that cannot be read is answered as the other refusals are.
func (o *Operation) act(ctx context.Context, action access.Action, cmd report.Command, unread error) (*model.ReportPayload, error) {
	var why error
	done, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) (done *report.Report, err error) {
		defer func() { why = err }()
		if unread != nil {
			return nil, unread
		}
		err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) (err error) {
			done, err = o.actIn(ctx, tx, action, cmd)
			return err
		})
		return done, err
	})
	var refused *report.FindingsError
	payload := &model.ReportPayload{UserErrors: refusals, Findings: []*report.Finding{}, Above: []*org.Unit{}}
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
			return report.Of(ctx, db, scope, []int64{cmd.Unit}, cmd.Month)
		})
		if err != nil {
			return nil, err
		}
		done = of[cmd.Unit]
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
func (o *Operation) above(ctx context.Context, r *report.Report) ([]*org.Unit, error) {
	units, err := readWhere(ctx, access.ReadFigure, func(ctx context.Context, db bun.IDB, scope org.Scope) ([]*org.Unit, error) {
		return org.Above(ctx, db, scope, r.UnitID, min(movement.MonthOf(r.Month).Last(), o.today))
	})
	o.units.join(units...)
	return append([]*org.Unit{}, units...), err
}

func (o *Operation) actIn(ctx context.Context, tx bun.IDB, action access.Action, cmd report.Command) (*report.Report, error) {
	actor, err := o.actorIn(ctx, tx)
	if err != nil {
		return nil, err
	}
	scope, err := o.resolver.Guard.Scope(actor, action)
	if err != nil {
		return nil, err
	}
	c, err := o.resolver.campaignIn(ctx, tx, cmd.Month.Year())
	if err != nil {
		return nil, err
	}
	cmd.By, cmd.At = &o.caller.ID, time.Now()
	return report.Do(ctx, tx, scope, c, cmd)
}

// command reads what is to be done to which report.
func command(act report.Act, unit string, month movement.Period, values []*model.ReportValueInput, expected *int, comment *string) (c report.Command, err error) {
	c = report.Command{Act: act, Expected: expected}
	id, err := scalar.UnmarshalUnitID(unit)
	if err != nil {
		return c, err
	}
	c.Unit = id.Unit // whatever the day on which the caller looked at it
	if c.Month, err = month.Month(); err != nil {
		return c, err
	}
	if comment != nil {
		if len(*comment) > 2000 {
			return c, fault.New(fault.Invalid, "the comment is longer than 2,000 bytes")
		}
		c.Comment = *comment
	}
	if values == nil {
		return c, nil
	}
	c.Values = map[string]int64{}
	known := map[string]bool{}
	for _, v := range values {
		if known[v.Element] {
			return c, fault.New(fault.Invalid, "%s is given twice", v.Element)
		}
		if known[v.Element] = true; v.Value != nil {
			c.Values[v.Element] = *v.Value
		}
	}
	return c, nil
}

// approve approves the reports that are named, all or none, or those that wait.
func (o *Operation) approve(ctx context.Context, input model.ApproveReportsInput) (*model.ApproveReportsPayload, error) {
	payload := &model.ApproveReportsPayload{Reports: []*report.Report{}}
	_, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) (bool, error) {
		return true, db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
			if (input.Reports == nil) == (input.Waiting == nil) {
				return fault.New(fault.Invalid, "give either the reports or those that wait below a unit")
			}
			if input.Waiting != nil {
				return o.approveWaiting(ctx, tx, *input.Waiting, payload)
			}
			for _, named := range input.Reports {
				cmd, err := command(report.Approve, named.Unit, named.Month, nil, named.ExpectedRevision, named.Comment)
				if err != nil {
					return err
				}
				r, err := o.actIn(ctx, tx, access.ApproveReport, cmd)
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
	if len(refusals) > 0 || err != nil {
		payload = &model.ApproveReportsPayload{Reports: []*report.Report{}}
	}
	o.reports.join(payload.Reports...)
	payload.UserErrors = refusals
	return payload, err
}

func (o *Operation) approveWaiting(ctx context.Context, tx bun.IDB, input model.WaitingReportsInput, payload *model.ApproveReportsPayload) error {
	cmd, err := command(report.Approve, input.Under, input.Month, nil, nil, input.Comment)
	if err != nil {
		return err
	}
	actor, err := o.actorIn(ctx, tx)
	if err != nil {
		return err
	}
	approving, err := o.resolver.Guard.Scope(actor, access.ApproveReport)
	if err != nil {
		return err
	}
	reading, err := o.resolver.Guard.Scope(actor, access.ReadReport)
	if err != nil {
		return err
	}
	payload.Approved, err = report.ApproveAll(ctx, tx, reading, approving, report.Approval{
		Under: cmd.Unit, Month: cmd.Month, By: &o.caller.ID, At: time.Now(), Comment: cmd.Comment,
	})
	return err
}
