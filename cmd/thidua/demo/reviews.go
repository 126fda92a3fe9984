package demo

import (
	"context"
	"fmt"

	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// reviewed is when the first half year is reviewed.
const reviewed org.Date = "2024-07-15"

// reviews writes what the first half year came to: the province's is frozen and signed, and one district's is begun.
func (c *contestant) reviews(ctx context.Context) error {
	if after(reviewed, 3) > c.today {
		return nil
	}
	t := c.plan.tree
	half, err := movement.ParsePeriod(fmt.Sprint(c.plan.year, "-6M"))
	if err != nil {
		return err
	}
	var r *contest.Review
	err = c.reviewing(ctx, accountName(t, t.province(), "board"), access.WriteReview, reviewed, func(ctx context.Context, w contest.Reviewing) (err error) {
		r, err = w.Save(ctx, c.tx, contest.ReviewText{
			Unit: t.province().ID, Period: half, Number: "27/BC-CCB", Place: "Đắk Lắk", Day: reviewed,
			Sections: []contest.Section{
				{Title: "Công tác lãnh đạo, chỉ đạo", Text: "Ban Thường vụ Tỉnh hội đã giao chỉ tiêu cho 17 đơn vị trực thuộc, chia thành 3 cụm thi đua và ký giao ước thi đua từ đầu năm.\n\nCác đơn vị báo cáo hằng tháng; số liệu kèm theo được tổng hợp từ các báo cáo đó."},
				{Title: "Những việc làm tốt", Text: "Kết nạp hội viên mới tiến triển đều; nhiều nhà Nghĩa tình đồng đội được khởi công trong sáu tháng."},
				{Title: "Hạn chế", Text: "Tỷ lệ hội viên học tập nghị quyết còn thấp ở một số nơi; vẫn còn chi hội chưa báo cáo đủ."},
				{Title: "Nhiệm vụ sáu tháng cuối năm", Text: "Tập trung các chỉ tiêu còn chậm; các cụm chuẩn bị chấm điểm và bình xét cuối năm."},
			},
			Recipients: []string{"Trung ương Hội Cựu chiến binh Việt Nam (để báo cáo)", "Thường trực Tỉnh ủy (để báo cáo)", "Các đơn vị trực thuộc", "Lưu: VT"},
		})
		if err != nil {
			return err
		}
		campaign := func(int) (*movement.Campaign, error) { return c.campaign, nil }
		r, err = w.Freeze(ctx, c.tx, campaign, r.ID, r.Revision)
		return err
	})
	if err != nil {
		return err
	}
	leader := accountName(t, t.province(), "leader")
	err = c.reviewing(ctx, leader, access.SignReview, after(reviewed, 3), func(ctx context.Context, w contest.Reviewing) (err error) {
		_, err = w.Sign(ctx, c.tx, r.ID, "CHỦ TỊCH "+personOf(leader).FullName, r.Revision)
		return err
	})
	if err != nil {
		return err
	}
	district := c.direct["643"]
	return c.reviewing(ctx, accountName(t, district, "officer"), access.WriteReview, after(reviewed, 1), func(ctx context.Context, w contest.Reviewing) error {
		_, err := w.Save(ctx, c.tx, contest.ReviewText{
			Unit: district.ID, Period: half, Place: "Buôn Ma Thuột", Day: after(reviewed, 1),
			Sections:   []contest.Section{{Title: "Công tác lãnh đạo, chỉ đạo", Text: "Dự thảo, đang lấy ý kiến các Hội cơ sở."}},
			Recipients: []string{"Hội Cựu chiến binh tỉnh (để báo cáo)", "Lưu: VT"},
		})
		return err
	})
}

// reviewing works on reviews in the name of an account on a day.
func (c *contestant) reviewing(ctx context.Context, name string, action access.Action, day org.Date, do func(ctx context.Context, w contest.Reviewing) error) error {
	ctx, by, err := c.hand(ctx, name, day)
	if err != nil {
		return err
	}
	scope, err := c.guard.Scope(by.Actor, action)
	if err != nil {
		return err
	}
	return do(ctx, contest.Reviewing{Scope: scope, Account: &by.ID, At: by.at})
}
