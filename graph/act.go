package graph

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strconv"
	"time"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
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
	done, err := o.doAll(ctx, tx, action, []report.Command{cmd})
	if each, refused := errors.AsType[report.RefusalsError](err); refused {
		return nil, each[0].Err
	}
	if err != nil {
		return nil, err
	}
	return done[0], nil
}

// doAll does acts on reports of one month in the caller's name, as report.DoAll does.
func (o *Operation) doAll(ctx context.Context, tx bun.IDB, action access.Action, all []report.Command) ([]*report.Report, error) {
	actor, err := o.actorIn(ctx, tx)
	if err != nil {
		return nil, err
	}
	scope, err := o.resolver.Guard.Scope(actor, action)
	if err != nil {
		return nil, err
	}
	c, err := o.resolver.campaignIn(ctx, tx, all[0].Month.Year())
	if err != nil {
		return nil, err
	}
	at := time.Now()
	for i := range all {
		all[i].By, all[i].At = &o.caller.ID, at
	}
	return report.DoAll(ctx, tx, scope, c, register.Records, all)
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

// approve approves the reports that are named, all or none of them, or those that wait.
func (o *Operation) approve(ctx context.Context, input model.ApproveReportsInput) (*model.ApproveReportsPayload, error) {
	payload := &model.ApproveReportsPayload{Reports: []*report.Report{}}
	var refused report.RefusalsError
	_, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) (bool, error) {
		err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
			if (input.Reports == nil) == (input.Waiting == nil) {
				return fault.New(fault.Invalid, "give either the reports or those that wait below a unit")
			}
			if input.Waiting != nil {
				return o.approveWaiting(ctx, tx, *input.Waiting, payload)
			}
			return o.approveNamed(ctx, tx, input.Reports, payload)
		})
		refused, _ = errors.AsType[report.RefusalsError](err)
		return true, err
	})
	if len(refusals) > 0 || err != nil {
		payload = &model.ApproveReportsPayload{Reports: []*report.Report{}}
	}
	if len(refusals) > 0 && len(refused) > 0 {
		refusals = o.refusalsOf(refused)
	}
	o.reports.join(payload.Reports...)
	payload.UserErrors = refusals
	return payload, err
}

// refusalsOf tells of each report that was named why it is not approved.
func (o *Operation) refusalsOf(refused report.RefusalsError) []*model.UserError {
	refusals := make([]*model.UserError, len(refused))
	for i, r := range refused {
		f, _ := errors.AsType[*fault.Error](r.Err)
		refusals[i] = &model.UserError{Field: []string{"input", "reports", strconv.Itoa(r.Command)}, Code: f.Kind, Message: f.In(o.language)}
	}
	return refusals
}

// approveNamed approves the reports that are named, month by month. It fails with RefusalsError, each at
// its place among them, where some cannot be approved.
func (o *Operation) approveNamed(ctx context.Context, tx bun.IDB, named []*model.ReportActInput, payload *model.ApproveReportsPayload) error {
	places := map[report.Key]int{}
	months := map[movement.Month][]report.Command{}
	for i, n := range named {
		cmd, err := command(report.Approve, n.Unit, n.Month, nil, n.ExpectedRevision, n.Comment)
		if err != nil {
			return err
		}
		key := report.Key{Unit: cmd.Unit, Month: cmd.Month.First()}
		if _, twice := places[key]; twice {
			return fault.New(fault.Invalid, "%s is given twice", n.Unit+" "+string(cmd.Month))
		}
		places[key] = i
		months[cmd.Month] = append(months[cmd.Month], cmd)
	}
	payload.Reports = make([]*report.Report, len(named))
	var refusals report.RefusalsError
	for _, m := range slices.Sorted(maps.Keys(months)) {
		done, err := o.doAll(ctx, tx, access.ApproveReport, months[m])
		if each, refused := errors.AsType[report.RefusalsError](err); refused {
			for _, r := range each {
				cmd := months[m][r.Command]
				refusals = append(refusals, report.Refusal{Command: places[report.Key{Unit: cmd.Unit, Month: m.First()}], Err: r.Err})
			}
			continue
		}
		if kind := fault.KindOf(err); kind == fault.Locked || kind == fault.Invalid { // all of the month are refused
			for _, cmd := range months[m] {
				refusals = append(refusals, report.Refusal{Command: places[report.Key{Unit: cmd.Unit, Month: m.First()}], Err: err})
			}
			continue
		}
		if err != nil {
			return err
		}
		for _, r := range done {
			payload.Reports[places[r.Key()]] = r
			if r.Changed {
				payload.Approved++
			}
		}
	}
	if len(refusals) == 0 {
		return nil
	}
	slices.SortFunc(refusals, func(a, b report.Refusal) int { return a.Command - b.Command })
	for _, r := range refusals {
		if !userErrors[fault.KindOf(r.Err)] { // which ends the field
			return r.Err
		}
	}
	return refusals
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
