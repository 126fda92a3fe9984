package demo

import (
	"context"
	"fmt"

	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/org"
)

// bars are what keeps units and people from being ranked or commended: one unit is under discipline, and what is complained
// of holds a proposal up.
var bars = []struct {
	kind             contest.BarKind
	unit, person     string
	since, until     org.Date // until is empty while it holds
	reason, document string
}{
	{kind: contest.Discipline, unit: "657", since: "2024-10-29", reason: "Ban Thường vụ bị khiển trách vì để thất lạc hồ sơ quỹ hội", document: "15/QĐ-KL"},
	{kind: contest.Complaint, unit: "652", person: "Phạm Văn Thử", since: "2024-10-30", reason: "Có đơn khiếu nại về kê khai thành tích, đang xác minh", document: "02/ĐKN"},
	{kind: contest.Discipline, unit: "646", person: "Hoàng Văn Mẫu", since: "2024-03-11", until: "2024-09-11", reason: "Khiển trách vì nộp hội phí chậm kéo dài", document: "04/QĐ-KL"},
	{kind: contest.Disqualified, unit: "24121", person: "Đỗ Văn Thử", since: "2024-05-20", reason: "Vi phạm trật tự an toàn giao thông"},
}

// bars records them in the name of the inspector, and ends those that no longer hold.
func (c *contestant) bars(ctx context.Context) error {
	for _, b := range bars {
		if b.since > c.today {
			continue
		}
		u := c.coded(b.unit)
		err := c.inspecting(ctx, b.since, func(ctx context.Context, scope org.Scope, by *hand) error {
			recorded, err := contest.RecordBar(ctx, c.tx, scope, contest.Bar{
				Kind: b.kind, UnitID: u.ID, Person: b.person, Since: b.since, Reason: b.reason, Document: b.document, At: by.at, AccountID: &by.ID,
			})
			if err != nil || b.until == "" || b.until > c.today {
				return err
			}
			return c.inspecting(ctx, b.until, func(ctx context.Context, scope org.Scope, by *hand) error {
				_, err := contest.EndBar(ctx, c.tx, scope, recorded.ID, b.until, &by.ID, by.at)
				return err
			})
		})
		if err != nil {
			return fmt.Errorf("%s at %s: %w", b.kind, b.unit, err)
		}
	}
	return nil
}

// inspecting does something in the name of the province's inspector on a day, where they record bars.
func (c *contestant) inspecting(ctx context.Context, day org.Date, do func(ctx context.Context, scope org.Scope, by *hand) error) error {
	ctx, by, err := c.hand(ctx, accountName(c.plan.tree, c.plan.tree.province(), "inspector"), day)
	if err != nil {
		return err
	}
	scope, err := c.guard.Scope(by.Actor, access.WriteBar)
	if err != nil {
		return err
	}
	return do(ctx, scope, by)
}
