package report

import (
	"context"
	"fmt"
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/org"
)

// inTurn are the acts in the order in which a report goes through them.
var inTurn = []Act{Save, Submit, Withdraw, Approve, Return, Reopen}

// Allowed returns which of the acts may be done to each of the reports as it stands, by an account: the
// scope is that in which it may do them, and they are all of one side, from above or not. What a report
// says, and what is said to it, may stand against an act still.
func Allowed(ctx context.Context, db bun.IDB, scope org.Scope, reports []*Report, acts []Act, by int64) (map[*Report][]Act, error) {
	within := map[Key]bool{}
	var candidates []*Report
	for _, r := range reports {
		if slices.ContainsFunc(acts, func(a Act) bool { return a.may(r, by) }) {
			candidates = append(candidates, r)
		}
	}
	if len(candidates) == 0 {
		return nil, nil
	}
	units, months := named(keysOf(candidates))
	q := db.NewSelect().TableExpr("unnest(?::bigint[], ?::date[]) AS asked (unit_id, month)", units, months).
		Join("JOIN unit AS u ON u.id = asked.unit_id").
		Join("LEFT JOIN sealed AS s ON s.month = asked.month").
		ColumnExpr("asked.unit_id AS unit, asked.month").
		Where("s.month IS NULL AND u.opened < asked.month + interval '1 month' AND (u.closed IS NULL OR u.closed > asked.month)")
	if acts[0].fromAbove() {
		q.Apply(scope.JoinHanded(bun.Safe("asked.month"))).Apply(scope.Within("handed.path", "u.level"))
	} else {
		q.Apply(scope.JoinHere).Apply(scope.Within("here.path", "u.level"))
	}
	var keys []Key
	if err := q.Scan(ctx, &keys); err != nil {
		return nil, fmt.Errorf("what may be done to %d reports: %w", len(reports), err)
	}
	for _, k := range keys {
		within[k] = true
	}
	allowed := map[*Report][]Act{}
	for _, r := range candidates {
		for _, a := range inTurn {
			if within[r.Key()] && slices.Contains(acts, a) && a.may(r, by) {
				allowed[r] = append(allowed[r], a)
			}
		}
	}
	return allowed, nil
}

// may reports whether the act can be done to a report that has come as far, by an account.
func (a Act) may(r *Report, by int64) bool {
	return slices.Contains(acts[a].from, r.State) && (!a.fromAbove() || r.SubmittedBy == nil || *r.SubmittedBy != by)
}
