package graph

import (
	"context"
	"errors"
	"time"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// ReviewPath is where reviews lie as they are printed, before their numbers.
const ReviewPath = "/reviews/"

// ReviewSight returns how far an actor may read reviews. It fails with Forbidden where that is nowhere.
func ReviewSight(guard *access.Guard, actor access.Actor) (may contest.Sight, err error) {
	var none error
	may.All, none = guard.Scope(actor, access.ReadReview)
	if none != nil && fault.KindOf(none) != fault.Forbidden {
		return may, none
	}
	if may.Final, err = guard.Scope(actor, access.ReadFinal); fault.KindOf(err) == fault.Forbidden && none == nil {
		err = nil
	}
	if none != nil {
		may.All = org.NewScope(actor.Day)
	}
	return may, err
}

// reviewsRead reads reviews as far as the caller may.
func reviewsRead[T any](ctx context.Context, call func(ctx context.Context, db bun.IDB, may contest.Sight) (T, error)) (answer T, err error) {
	o := operationOf(ctx)
	actor, err := o.actor(ctx)
	if err != nil {
		return answer, err
	}
	may, err := ReviewSight(o.resolver.Guard, actor)
	if err != nil {
		return answer, err
	}
	err = o.snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error {
		answer, err = call(ctx, db, may)
		return err
	})
	return answer, err
}

// review returns the review with an id.
func (o *Operation) review(ctx context.Context, id int64) (*contest.Review, error) {
	return reviewsRead(ctx, func(ctx context.Context, db bun.IDB, may contest.Sight) (*contest.Review, error) {
		return contest.ReviewByID(ctx, db, may, id)
	})
}

// reviewsOf returns the reviews of a unit, together with those of its batch; none where the caller may read none.
func (o *Operation) reviewsOf(ctx context.Context, u *org.Unit) ([]*contest.Review, error) {
	return together(&o.units, u, "reviews", func(units []*org.Unit) (map[*org.Unit][]*contest.Review, error) {
		of, err := reviewsRead(ctx, func(ctx context.Context, db bun.IDB, may contest.Sight) (map[int64][]*contest.Review, error) {
			return contest.ReviewsOf(ctx, db, may, idsOf(units))
		})
		if fault.KindOf(err) == fault.Forbidden {
			err = nil
		}
		return each(units, func(u *org.Unit) []*contest.Review { return append([]*contest.Review{}, of[u.ID]...) }), err
	})
}

// mayWithReview returns what the caller may do to a review now.
func (o *Operation) mayWithReview(ctx context.Context, r *contest.Review) ([]model.ReviewAct, error) {
	may := []model.ReviewAct{}
	if r.SignedAt != nil {
		return may, nil
	}
	for _, of := range []struct {
		action access.Action
		acts   []model.ReviewAct
	}{{access.WriteReview, []model.ReviewAct{model.ReviewActSave, model.ReviewActFreeze}}, {access.SignReview, []model.ReviewAct{model.ReviewActSign}}} {
		within, err := readWhere(ctx, of.action, func(ctx context.Context, db bun.IDB, scope org.Scope) ([]*org.Unit, error) {
			return org.ByID(ctx, db, scope, []int64{r.UnitID}, o.today)
		})
		if err != nil {
			return nil, err
		}
		if len(within) == 0 {
			continue
		}
		for _, act := range of.acts {
			p, err := movement.ParsePeriod(r.Period)
			if err != nil {
				return nil, err
			}
			if act == model.ReviewActFreeze && (r.Frozen != nil || p.Last() >= o.today) || act == model.ReviewActSign && r.Frozen == nil {
				continue
			}
			may = append(may, act)
		}
	}
	return may, nil
}

// workOnReview does something to a review in the caller's name, and answers it as it stands then.
func (o *Operation) workOnReview(ctx context.Context, action access.Action, do func(ctx context.Context, tx bun.IDB, w contest.Reviewing) (*contest.Review, error)) (*model.ReviewPayload, error) {
	var why error
	r, refusals, err := staffed(ctx, func(ctx context.Context, tx bun.IDB, actor access.Actor) (r *contest.Review, err error) {
		defer func() { why = err }()
		scope, err := o.resolver.Guard.Scope(actor, action)
		if err != nil {
			return nil, err
		}
		return do(ctx, tx, contest.Reviewing{Scope: scope, Account: &actor.ID, At: time.Now().UTC().Truncate(time.Microsecond)})
	})
	payload := &model.ReviewPayload{UserErrors: refusals}
	if refused, ok := errors.AsType[*contest.ReviewRefusedError](why); ok {
		payload.Rule = &refused.Rule
	}
	if err != nil || r == nil {
		return payload, err
	}
	payload.Review, err = o.review(ctx, r.ID)
	if fault.KindOf(err) == fault.NotFound || fault.KindOf(err) == fault.Forbidden {
		return payload, nil // whoever writes it may not read it any more
	}
	return payload, err
}

func (o *Operation) saveReview(ctx context.Context, input model.SaveReviewInput) (*model.ReviewPayload, error) {
	return o.workOnReview(ctx, access.WriteReview, func(ctx context.Context, tx bun.IDB, w contest.Reviewing) (*contest.Review, error) {
		unit, err := scalar.UnmarshalUnitID(input.Unit)
		if err != nil {
			return nil, err
		}
		text := contest.ReviewText{Unit: unit.Unit, Period: input.Period, Place: input.Place, Day: input.Day,
			Sections: []contest.Section{}, Recipients: append([]string{}, input.Recipients...), Expected: input.ExpectedRevision}
		text.Number = said(input.Number)
		for _, s := range input.Sections {
			text.Sections = append(text.Sections, contest.Section{Title: s.Title, Text: s.Text})
		}
		return w.Save(ctx, tx, text)
	})
}

func (o *Operation) freezeReview(ctx context.Context, id string, expected int) (*model.ReviewPayload, error) {
	return o.workOnReview(ctx, access.WriteReview, func(ctx context.Context, tx bun.IDB, w contest.Reviewing) (*contest.Review, error) {
		number, err := numbered(id, "review")
		if err != nil {
			return nil, err
		}
		return w.Freeze(ctx, tx, func(year int) (*movement.Campaign, error) { return o.resolver.campaignIn(ctx, tx, year) }, number, expected)
	})
}

func (o *Operation) signReview(ctx context.Context, id, signedAs string, expected int) (*model.ReviewPayload, error) {
	return o.workOnReview(ctx, access.SignReview, func(ctx context.Context, tx bun.IDB, w contest.Reviewing) (*contest.Review, error) {
		number, err := numbered(id, "review")
		if err != nil {
			return nil, err
		}
		return w.Sign(ctx, tx, number, signedAs, expected)
	})
}

// printedAt returns where a review lies as it is printed; nil: its numbers are not frozen yet.
func printedAt(r *contest.Review, ending string) *string {
	if r.Frozen == nil {
		return nil
	}
	_, number, _ := scalar.ParseID(r.NodeID())
	address := ReviewPath + number + ending
	return &address
}
