package reminder

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// What is something that may wait for a person.
type What string

// All that may wait, in the order in which it is told.
const (
	Late      What = "LATE"      // reports that are late, of units whose reports they may read
	Due       What = "DUE"       // reports that they may enter, of months that have ended, and that are due soon
	Returned  What = "RETURNED"  // reports that were sent back to them
	Waiting   What = "WAITING"   // reports that wait for their approval
	Pacts     What = "PACTS"     // that wait for their signature
	Points    What = "POINTS"    // that they are to give by hand, lines of units
	Proposals What = "PROPOSALS" // that wait for a step of theirs
	Reviews   What = "REVIEWS"   // that they are to write
)

// Item is how much of something waits.
type Item struct {
	What  What
	Count int
}

// Reader counts what waits for people, as they would find it on their desk.
type Reader struct {
	Guard   *access.Guard
	Library *movement.Library // of campaigns
}

// Waits returns what waits for an account on a day, without what there is none of. Roles that ask for a passkey
// count as well: whoever has one is told that something waits, and signs in with it to see it.
func (r Reader) Waits(ctx context.Context, db bun.IDB, account access.Account, today org.Date) ([]Item, error) {
	actor, err := access.ActorOf(ctx, db, access.Caller{Account: account, Credential: access.Credential{Passkey: true}}, today)
	if err != nil || len(actor.Grants) == 0 {
		return nil, err
	}
	late, due, err := movement.Deadlines(today, func(year int) (*movement.Campaign, error) { return r.Library.Campaign(ctx, db, year) })
	if err != nil {
		return nil, err
	}
	from, to := movement.Lately(today)
	months := report.Waiting{From: from, To: to}
	returned, submitted := months, months
	returned.State, submitted.State, submitted.NotBy = report.Returned, report.Submitted, &account.ID

	var items []Item
	for _, c := range []struct {
		what   What
		action access.Action
		count  func(scope org.Scope) (int, error)
	}{
		{Late, access.ReadReport, func(scope org.Scope) (int, error) { return owed(ctx, db, scope, late) }},
		{Due, access.WriteReport, func(scope org.Scope) (int, error) { return owed(ctx, db, scope, due) }},
		{Returned, access.SubmitReport, func(scope org.Scope) (int, error) { return report.CountInState(ctx, db, scope, returned) }},
		{Waiting, access.ApproveReport, func(scope org.Scope) (int, error) { return report.CountInState(ctx, db, scope, submitted) }},
		{Pacts, access.SignPact, func(scope org.Scope) (int, error) { return length(contest.PactsToSign(ctx, db, scope)) }},
		{Reviews, access.WriteReview, func(scope org.Scope) (int, error) { return length(contest.ReviewsToWrite(ctx, db, scope)) }},
	} {
		scope, err := scopeOf(r.Guard, actor, c.action)
		if err != nil {
			return nil, err
		}
		if scope.Empty() {
			continue
		}
		if items, err = with(items, c.what)(c.count(scope)); err != nil {
			return nil, fmt.Errorf("what of %s waits for account %d: %w", c.what, account.ID, err)
		}
	}
	if items, err = with(items, Points)(points(ctx, db, r.Guard, actor)); err != nil {
		return nil, err
	}
	return with(items, Proposals)(proposals(ctx, db, r.Guard, actor))
}

// with adds how much of something waits, where any does.
func with(items []Item, what What) func(count int, err error) ([]Item, error) {
	return func(count int, err error) ([]Item, error) {
		if err != nil || count == 0 {
			return items, err
		}
		return append(items, Item{what, count}), nil
	}
}

func length[T any](things []T, err error) (int, error) { return len(things), err }

// owed returns how many reports of some months have not come in.
func owed(ctx context.Context, db bun.IDB, scope org.Scope, months []movement.Period) (int, error) {
	if len(months) == 0 {
		return 0, nil
	}
	a, err := report.Owed(ctx, db, scope, months)
	if err != nil {
		return 0, err
	}
	return a.Count(nil, months), nil
}

// points returns how many points an actor is to give by hand, lines of units.
func points(ctx context.Context, db bun.IDB, guard *access.Guard, actor access.Actor) (n int, err error) {
	for _, by := range contest.Givers {
		scope, err := scopeOf(guard, actor, by.Action())
		if err != nil {
			return 0, err
		}
		if scope.Empty() {
			continue
		}
		waiting, err := contest.PointsToGive(ctx, db, scope, by)
		if err != nil {
			return 0, err
		}
		for _, w := range waiting {
			n += w.Waiting
		}
	}
	return n, nil
}
