package demo

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"thidua/internal/contest"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// candidate is a unit or person who is proposed for an award, and how far that has come.
type candidate struct {
	award  string
	unit   string // its code
	person string // empty: the unit itself
	born   int
	deed   string
	begun  org.Date
	done   contest.Step  // the last step that is taken
	turned contest.Doing // what is done to it then; empty: nothing
	back   contest.Step  // of what is sent back: to which step
	why    string
}

// candidates wait at every step, and one each was sent back, refused, forwarded and revoked.
var candidates = []candidate{
	{award: "giay_khen", unit: "B01", begun: "2024-07-22", done: contest.HandedOver,
		deed: "Vận động hội viên các cơ quan đóng góp sửa nhà cho năm gia đình hội viên khó khăn"},
	{award: "giay_khen", unit: "655", person: "Trần Văn Ví Dụ", born: 1957, begun: "2024-07-29", done: contest.HandedOver, turned: contest.Revoke,
		why:  "Kiểm tra lại: thành tích kê khai không đúng thực tế",
		deed: "Mô hình chăn nuôi gia đình, giúp mười hội viên vay vốn thoát nghèo"},
	{award: "giay_khen", unit: "657", person: "Lê Thị Minh Họa", born: 1961, begun: "2024-10-01", done: contest.Decision,
		deed: "Mười năm phụ trách chi hội, chi hội luôn hoàn thành tốt nhiệm vụ"},
	{award: "bang_khen", unit: "648", begun: "2024-09-20", done: contest.Council, turned: contest.Forward,
		deed: "Đi đầu xây dựng nhà Nghĩa tình đồng đội của cả tỉnh"},
	{award: "giay_khen", unit: "650", begun: "2024-10-03", done: contest.Council,
		deed: "Hoàn thành sớm chỉ tiêu kết nạp hội viên, quỹ hội tăng so với năm trước"},
	{award: "co_thi_dua", unit: "652", begun: "2024-10-07", done: contest.Opinion,
		deed: "Dẫn đầu phong trào Cựu chiến binh gương mẫu của cụm thi đua"},
	{award: "co_thi_dua", unit: "644", begun: "2024-10-14", done: contest.Dossier,
		deed: "Dẫn đầu cụm thi đua về chấp hành chế độ báo cáo và xây dựng tổ chức Hội"},
	{award: "bang_khen", unit: "653", begun: "2024-10-18", done: contest.Letter,
		deed: "Tuyên truyền, vận động nhân dân hiến đất làm đường nông thôn mới"},
	{award: "giay_khen", unit: "652", person: "Phạm Văn Thử", born: 1955, begun: "2024-10-22", done: contest.Meeting,
		deed: "Hòa giải thành nhiều vụ việc ở cơ sở, giữ gìn đoàn kết thôn buôn"},
	{award: "giay_khen", unit: "649", begun: "2024-10-28", done: contest.Achievement,
		deed: "Duy trì đội cựu chiến binh tự quản an toàn giao thông trên quốc lộ"},
	{award: "giay_khen", unit: "643", begun: "2024-10-16", done: contest.Letter, turned: contest.Return, back: contest.Letter,
		why:  "Tờ trình chưa kèm danh sách hội viên tham gia; bổ sung rồi trình lại",
		deed: "Chăm sóc nghĩa trang liệt sĩ thành phố suốt năm"},
	{award: "bang_khen", unit: "651", begun: "2024-09-12", done: contest.Letter, turned: contest.Refuse,
		why:  "Thành tích mới đạt mức cấp tỉnh khen; đề nghị xét Giấy khen",
		deed: "Tổ chức thành công hội nghị tổng kết phong trào thi đua"},
	{award: "giay_khen", unit: "24121", begun: "2024-10-21", done: contest.Letter,
		deed: "Xây dựng tuyến phố tự quản sáng, xanh, sạch, đẹp"},
	{award: "ky_niem_chuong", unit: "24121", person: "Nguyễn Văn Mẫu", born: 1950, begun: "2024-10-02", done: contest.Council,
		deed: "Hơn hai mươi năm tham gia công tác Hội ở tổ dân phố"},
}

// proposals leads each candidate along its way.
func (c *contestant) proposals(ctx context.Context) error {
	for _, one := range candidates {
		if one.begun > c.today {
			continue
		}
		if err := c.propose(ctx, one); err != nil {
			return fmt.Errorf("%s of %s: %w", one.award, one.unit, err)
		}
	}
	return nil
}

// taken is so many days after the achievement report that a step is taken; a turn comes two days after the step before.
var taken = map[contest.Step]int{contest.Meeting: 3, contest.Letter: 6, contest.Dossier: 10, contest.Opinion: 15, contest.Council: 21, contest.Decision: 26, contest.HandedOver: 32}

func (c *contestant) propose(ctx context.Context, one candidate) error {
	u := c.direct[one.unit]
	if u == nil {
		u = c.coded(one.unit)
	}
	p := &contest.Proposal{}
	day := one.begun
	err := c.reaching(ctx, c.takes(u, contest.Achievement), day, func(ctx context.Context, reach contest.Reach, by *hand) (err error) {
		draft := contest.Draft{Award: one.award, Year: c.plan.year, Unit: u.ID, Person: one.person, Achievement: one.deed, Paper: "03/BC-CCB", Day: day, By: &by.ID, At: by.at}
		if one.person != "" {
			draft.Born = &one.born
		}
		p, err = contest.Propose(ctx, c.tx, reach, draft)
		return err
	})
	if err != nil {
		return err
	}
	for _, step := range contest.Steps[1:one.done] {
		if step == contest.Opinion && one.award != "co_thi_dua" {
			continue
		}
		if day = after(one.begun, taken[step]); day > c.today {
			return nil
		}
		if err := c.step(ctx, u, p, step, day); err != nil {
			return fmt.Errorf("%s: %w", step, err)
		}
	}
	if day = after(day, 2); one.turned == "" || day > c.today {
		return nil
	}
	turning := contest.Turning{Proposal: p.ID, How: one.turned, Day: day, Reason: one.why, Expected: p.Revision}
	by := contest.Dossier // whoever checks it sends back and refuses
	switch one.turned {
	case contest.Return:
		turning.To = &one.back
	case contest.Forward:
		by, turning.Paper = contest.Decision, "61/TTr-CCB"
	case contest.Revoke:
		by, turning.Paper = contest.Decision, "118/QĐ-CCB"
	}
	return c.reaching(ctx, c.takes(u, by), day, func(ctx context.Context, reach contest.Reach, by *hand) error {
		turning.By, turning.At = &by.ID, by.at
		_, err := contest.Turn(ctx, c.tx, reach, c.declared, turning)
		return err
	})
}

// step takes one step of a proposal in the name of who takes it.
func (c *contestant) step(ctx context.Context, u *unit, p *contest.Proposal, step contest.Step, day org.Date) error {
	return c.reaching(ctx, c.takes(u, step), day, func(ctx context.Context, reach contest.Reach, by *hand) error {
		d := drawOf(u.Code, fmt.Sprint("proposal ", p.ID, step))
		number := fmt.Sprintf("%02d", d.between(4, 96))
		t := contest.Taking{Proposal: p.ID, Step: step, Day: day, Expected: p.Revision, By: &by.ID, At: by.at}
		vote := func(members, present, votes int) {
			against := present - votes
			t.Members, t.Present, t.For, t.Against = &members, &present, &votes, &against
		}
		switch step {
		case contest.Meeting:
			present := d.between(7, 9)
			t.Paper = number + "/BB-CCB"
			vote(9, present, present-d.IntN(2))
		case contest.Letter:
			t.Paper = number + "/TTr-CCB"
		case contest.Opinion:
			t.Text = "Cụm thi đua nhất trí đề nghị, theo kết quả bình xét của các thành viên"
			t.Paper = number + "/BB-CTĐ"
		case contest.Council:
			t.Paper = number + "/BB-HĐTĐKT"
			vote(11, 10, d.between(9, 10))
		case contest.Decision:
			t.Paper = number + "/QĐ-CCB"
		}
		q, err := contest.Take(ctx, c.tx, reach, c.declared, t)
		if err == nil {
			*p = *q
		}
		return err
	})
}

// takes returns the account that takes a step of a proposal of a unit.
func (c *contestant) takes(u *unit, step contest.Step) string {
	t := c.plan.tree
	writes, checks := "officer", accountName(t, t.province(), "board")
	if u.Level == org.Commune {
		writes, checks = "reporter", accountName(t, u.parent, "officer")
	}
	switch step {
	case contest.Achievement, contest.Meeting:
		return accountName(t, u, writes)
	case contest.Letter:
		return accountName(t, u, "leader")
	case contest.Dossier:
		return checks
	case contest.Opinion:
		return accountName(t, c.direct[clusterOf(u.Code)[0]], "leader")
	case contest.Council:
		return accountName(t, t.province(), "council")
	case contest.Decision:
		return accountName(t, t.province(), "leader")
	default:
		return accountName(t, t.province(), "board")
	}
}

// reaching does something with proposals in the name of an account, as far as its roles let it on a day.
func (c *contestant) reaching(ctx context.Context, name string, day org.Date, do func(ctx context.Context, reach contest.Reach, by *hand) error) error {
	ctx, by, err := c.hand(ctx, name, day)
	if err != nil {
		return err
	}
	reach, err := contest.ReachOf(c.guard, by.Actor)
	if err != nil {
		return err
	}
	if err := do(ctx, reach, by); err != nil {
		return fmt.Errorf("by %s: %w", name, err)
	}
	return nil
}

// coded returns the unit with a code.
func (c *contestant) coded(code string) *unit {
	for _, u := range c.plan.tree.units {
		if u.Code == code {
			return u
		}
	}
	return nil
}

// declared returns the registers of the year that is told of.
func (c *contestant) declared(context.Context, bun.IDB, int) ([]*movement.Register, error) {
	return c.campaign.Registers, nil
}
