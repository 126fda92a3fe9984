package graph

import (
	"context"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/reminder"
)

// pointsToGive returns what the caller may give by hand and has not: as the council, as who heads a cluster, and
// for their own unit.
func (o *Operation) pointsToGive(ctx context.Context) ([]*contest.ToGive, error) {
	waiting := []*contest.ToGive{}
	for _, by := range contest.Givers {
		some, err := readWhere(ctx, by.Action(), func(ctx context.Context, db bun.IDB, scope org.Scope) ([]*contest.ToGive, error) {
			return contest.PointsToGive(ctx, db, scope, by)
		})
		if err != nil {
			return nil, err
		}
		waiting = append(waiting, some...)
	}
	o.toGive.join(waiting...)
	return waiting, nil
}

// clusterToGive returns on which cluster's board points wait, together with those of its batch. Whoever may give
// points to its members knows them as a cluster.
func (o *Operation) clusterToGive(ctx context.Context, w *contest.ToGive) (*contest.Cluster, error) {
	return together(&o.toGive, w, "cluster", func(waiting []*contest.ToGive) (map[*contest.ToGive]*contest.Cluster, error) {
		return asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[*contest.ToGive]*contest.Cluster, error) {
			return contest.ClustersToGive(ctx, db, waiting)
		})
	})
}

// unitToGive returns to which unit points are to be given, together with those of its batch.
func (o *Operation) unitToGive(ctx context.Context, w *contest.ToGive) (*org.Unit, error) {
	return together(&o.toGive, w, "unit", func(waiting []*contest.ToGive) (map[*contest.ToGive]*org.Unit, error) {
		var at []org.At
		for _, w := range waiting {
			if w.UnitID != nil {
				at = append(at, org.At{ID: *w.UnitID, On: o.today})
			}
		}
		found, err := o.unitsOn(ctx, access.ReadUnit, at)
		return each(waiting, func(w *contest.ToGive) *org.Unit {
			if w.UnitID == nil {
				return nil
			}
			return found[org.At{ID: *w.UnitID, On: o.today}]
		}), err
	})
}

// proposalsWaiting returns how many proposals wait for a step that the caller may take.
func (o *Operation) proposalsWaiting(ctx context.Context) (int, error) {
	return remember(&o.known, "proposals waiting", func() (int, error) {
		reach, err := o.proposalReach(ctx)
		if fault.KindOf(err) == fault.Forbidden {
			return 0, nil
		}
		if err != nil {
			return 0, err
		}
		return asked(ctx, o, func(ctx context.Context, db bun.IDB) (int, error) {
			return contest.CountProposals(ctx, db, reach, contest.ProposalFilter{Waiting: true, By: &o.caller.ID})
		})
	})
}

// reviewsToWrite returns the reviews that the caller may write and that are due.
func (o *Operation) reviewsToWrite(ctx context.Context) ([]*contest.ToWrite, error) {
	owed, err := readWhere(ctx, access.WriteReview, contest.ReviewsToWrite)
	if err != nil || owed == nil {
		return []*contest.ToWrite{}, err
	}
	o.toWrite.join(owed...)
	return owed, nil
}

// unitToWrite returns whose review is to be written, together with those of its batch.
func (o *Operation) unitToWrite(ctx context.Context, w *contest.ToWrite) (*org.Unit, error) {
	return together(&o.toWrite, w, "unit", func(owed []*contest.ToWrite) (map[*contest.ToWrite]*org.Unit, error) {
		at := make([]org.At, len(owed))
		for i, w := range owed {
			at[i] = org.At{ID: w.UnitID, On: o.today}
		}
		found, err := o.unitsOn(ctx, access.ReadUnit, at)
		return each(owed, func(w *contest.ToWrite) *org.Unit { return found[org.At{ID: w.UnitID, On: o.today}] }), err
	})
}

// reviewBegun returns what there is of a review that is to be written, together with those of its batch.
func (o *Operation) reviewBegun(ctx context.Context, w *contest.ToWrite) (*contest.Review, error) {
	return together(&o.toWrite, w, "review", func(owed []*contest.ToWrite) (map[*contest.ToWrite]*contest.Review, error) {
		return asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[*contest.ToWrite]*contest.Review, error) {
			return contest.ReviewsBegun(ctx, db, owed)
		})
	})
}

// reminded reports whether the caller is reminded.
func (o *Operation) reminded(ctx context.Context) (bool, error) {
	return remember(&o.known, "reminded", func() (bool, error) {
		return asked(ctx, o, func(ctx context.Context, db bun.IDB) (bool, error) { return reminder.Wanted(ctx, db, o.caller.ID) })
	})
}

// setReminders turns the caller's reminders on or off.
func setReminders(ctx context.Context, wanted bool) (*model.SetRemindersPayload, error) {
	o := operationOf(ctx)
	_, _, err := change(ctx, func(ctx context.Context, db *bun.DB) (bool, error) {
		return wanted, reminder.Want(ctx, db, o.caller, wanted)
	})
	if err != nil {
		return nil, err
	}
	return &model.SetRemindersPayload{Viewer: o.viewer()}, nil
}
