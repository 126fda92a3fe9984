package graph

import (
	"context"
	"errors"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// administer does something in the caller's name in one transaction, in which their grants are read,
// as change does.
func administer[T any](ctx context.Context, do func(ctx context.Context, tx bun.IDB, actor access.Actor) (T, error)) (answer T, refusals []*model.UserError, err error) {
	o := operationOf(ctx)
	return change(ctx, func(ctx context.Context, db *bun.DB) (answer T, err error) {
		err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
			actor, err := o.actorIn(ctx, tx)
			if err != nil {
				return err
			}
			answer, err = do(ctx, tx, actor)
			return err
		})
		return answer, err
	})
}

// sealings does something to the seals of every unit, and returns those that there are of the
// month's year since.
func sealings(ctx context.Context, action access.Action, period movement.Period, do func(ctx context.Context, tx bun.IDB, month movement.Month) error) ([]*report.Sealing, []*model.UserError, error) {
	o := operationOf(ctx)
	stand, refusals, err := administer(ctx, func(ctx context.Context, tx bun.IDB, actor access.Actor) ([]*report.Sealing, error) {
		if _, err := o.resolver.Guard.Everywhere(ctx, tx, actor, action); err != nil {
			return nil, err
		}
		month, err := period.Month()
		if err != nil {
			return nil, err
		}
		if err := do(ctx, tx, month); err != nil {
			return nil, err
		}
		return report.Sealings(ctx, tx, month.Year())
	})
	return append([]*report.Sealing{}, stand...), refusals, err
}

// decide does something to the decision on an indicator for a unit.
func decide(ctx context.Context, unit string, year int, do func(ctx context.Context, tx bun.IDB, scope org.Scope, c *movement.Campaign, unit int64) (*movement.Recorded, error)) (*movement.Recorded, []*model.UserError, error) {
	o := operationOf(ctx)
	decided, refusals, err := administer(ctx, func(ctx context.Context, tx bun.IDB, actor access.Actor) (*movement.Recorded, error) {
		scope, err := o.resolver.Guard.Scope(actor, access.WriteDecision)
		if err != nil {
			return nil, err
		}
		id, err := scalar.UnmarshalUnitID(unit)
		if err != nil {
			return nil, err
		}
		c, err := o.resolver.campaignIn(ctx, tx, year)
		if err != nil {
			return nil, err
		}
		return do(ctx, tx, scope, c, id.Unit) // whatever the day on which the caller looked at it
	})
	if decided != nil {
		o.units.join(decided.Unit)
	}
	return decided, refusals, err
}

// take takes a file in; what is wrong with it is told place by place.
func take[T any](ctx context.Context, text string, dryRun bool, do func(ctx context.Context, tx bun.IDB, actor access.Actor, f File) (T, error)) (answer T, problems []*fault.Problem, refusals []*model.UserError, err error) {
	var broken *fault.FileError
	var wrong contest.LinesError
	answer, refusals, err = administer(ctx, func(ctx context.Context, tx bun.IDB, actor access.Actor) (T, error) {
		done, err := do(ctx, tx, actor, File{Name: "file", Data: []byte(text), DryRun: dryRun})
		errors.As(err, &broken)
		errors.As(err, &wrong)
		return done, err
	})
	problems = []*fault.Problem{}
	if broken != nil {
		problems = pointers(broken.Problems)
	}
	if err == nil && len(wrong) > 0 {
		refusals, err = operationOf(ctx).eachRefused(wrong)
	}
	return answer, problems, refusals, err
}
