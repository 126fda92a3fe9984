package demo

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"thidua/internal/audit"
	"thidua/internal/contest"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// quota is what the province asks of its direct units together: new members, a few more
// than the 1,500 that are asked of it.
const quota = 1_530

// quotas divides the new members asked for among the units directly under the province,
// by their members; agencies are asked for fewer.
func (p *plan) quotas() map[int64]int {
	direct := p.tree.province().children
	weights := make([]int, len(direct))
	for _, l := range p.tree.only((*unit).leaf) {
		for i, d := range direct {
			if d.Path.Contains(l.Path) {
				weights[i] += p.of(l).members[0]
				if l.Kind == org.Agency {
					weights[i] -= p.of(l).members[0] / 2
				}
			}
		}
	}
	of := map[int64]int{}
	for i, n := range allot(quota, weights, equal(len(direct), quota)) {
		of[direct[i].ID] = n
	}
	return of
}

// setting is how quotas of new members are set.
type setting struct {
	owner    *unit // of the units below it
	day      org.Date
	document string
	reason   string
}

// quotas sets the quotas of new members of the units directly under the province.
func (l *loader) quotas(ctx context.Context, p *plan) error {
	return l.assign(ctx, p, p.quotas(), setting{
		owner: p.tree.province(), day: min(l.today, org.Date(fmt.Sprint(p.year, "-01-31"))), document: "04/KH-CCB",
		reason: "Giao dư để chắc đạt chỉ tiêu Trung ương Hội giao",
	})
}

// assign sets quotas of new members in the name of who leads the unit above, in the units' order.
func (l *loader) assign(ctx context.Context, p *plan, of map[int64]int, s setting) error {
	moment, err := at(s.day)
	if err != nil {
		return err
	}
	lines := make([]contest.TargetLine, 0, len(of))
	for unit, n := range of {
		low, err := movement.ParseDecimal(strconv.Itoa(n))
		if err != nil {
			return fmt.Errorf("setting quotas: %w", err)
		}
		lines = append(lines, contest.TargetLine{Indicator: "4.1", Unit: unit, Low: low})
	}
	slices.SortFunc(lines, func(a, b contest.TargetLine) int { return int(a.Unit - b.Unit) })
	var leaders []int64
	if err := l.tx.NewRaw("SELECT id FROM account WHERE name = ?", accountName(p.tree, s.owner, "leader")).Scan(ctx, &leaders); err != nil {
		return fmt.Errorf("who sets quotas: %w", err)
	}
	work := contest.Paperwork{Day: s.day, Document: s.document, Reason: s.reason, Today: l.today, At: moment}
	if len(leaders) > 0 {
		work.By = &leaders[0]
	}
	scope := org.Subtree(min(l.today, movement.YearPeriod(p.year).Last()), s.owner.Path)
	_, err = contest.SetTargets(audit.By(ctx, audit.Origin{Account: work.By}), l.tx, scope, p.year, lines, work, false)
	return err
}
