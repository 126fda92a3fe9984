package demo

import (
	"cmp"
	"fmt"
	"slices"

	"thidua/internal/org"
	"thidua/internal/register"
)

// congress writes down the emulation congress: planned, and held where it was. Whoever held theirs last is
// not confirmed yet, and who did not is late.
func (b *book) congress() {
	held, onPlan := b.since("congress_held"), b.since("congress_on_plan")
	m := held
	if held == never {
		m = b.d.between(3, 7)
		if b.Level == org.Province {
			m = 11
		}
	}
	from, to, day := b.day(m, 3), b.day(m, 28), b.some(m)
	switch {
	case held < never && onPlan == never:
		from, to = b.day(m-1, 1), b.day(m-1, 27)
	case held < never:
		from, to = min(from, day), max(to, day)
	}
	written := b.day(max(0, m-2), b.d.between(2, 20))
	if written > b.clerk.today {
		return
	}
	form := "SUMMARY_CONFERENCE"
	if b.Level == org.Province {
		form = "CONGRESS"
	}
	values := register.Values{"form": form, "plan": b.document("KH", written), "planned_from": string(from), "planned_to": string(to)}
	if held == never {
		b.note("congresses", written, values)
		return
	}
	values["held"], values["delegates"] = string(day), int64(b.d.between(35, 120))
	e := b.note("congresses", max(written, day), values)
	if b.Level != org.District && b.first("congress that is not confirmed") {
		return
	}
	b.confirm(e, b.over, m)
}

// found are the shortcomings that inspections find, with what was done about each.
var found = []struct{ finding, remedy string }{
	{"Sổ sách thi đua, khen thưởng chưa cập nhật đầy đủ", "Đã lập lại và cập nhật sổ theo dõi"},
	{"Chi quỹ Nội bộ hội thiếu chứng từ ở hai khoản", "Đã bổ sung chứng từ, công khai trước hội nghị"},
	{"Chậm thu hồi nợ quá hạn của hai hộ vay", "Đã thu hồi và lập biên bản xác nhận nợ"},
	{"Sinh hoạt chi hội chưa đúng định kỳ", "Đã xây dựng lịch và duy trì sinh hoạt hằng tháng"},
	{"Hồ sơ đề nghị khen thưởng thiếu biên bản bình xét", "Đã họp bình xét lại và hoàn thiện hồ sơ"},
	{"Ban chấp hành khuyết một ủy viên chưa kiện toàn", "Đã bầu bổ sung ủy viên"},
}

// inspect writes down which of the units directly below were inspected and supervised, and what was found.
func (b *book) inspect() {
	if !b.kept("inspections") || b.leaf() {
		return
	}
	order := b.d.Perm(max(1, len(b.below(0))))
	if at := slices.Index(order, 0); at > 0 {
		order[0], order[at] = order[at], order[0] // the first is shown in the showcase
	}
	work, funds := b.inspected("children_inspected", order), b.inspected("children_inspected_on_funds", order)
	for m := range b.clerk.ended {
		for _, u := range b.below(m) {
			both := work[u.ID] == m+1 && funds[u.ID] == m+1
			switch {
			case both:
				b.look(u, "INSPECTION", "WORK_AND_FUNDS", b.some(m), b.d.once(110))
			case work[u.ID] == m+1:
				b.look(u, "INSPECTION", "WORK", b.some(m), b.d.once(110))
			case funds[u.ID] == m+1:
				b.look(u, "INSPECTION", "FUNDS", b.some(m), b.d.once(110))
			}
		}
	}
	supervised := b.inspected("children_supervised", b.d.Perm(len(order)))
	for m := range b.clerk.ended {
		for _, u := range b.below(m) {
			if supervised[u.ID] == m+1 {
				b.look(u, "SUPERVISION", "WORK", b.some(m), false)
			}
		}
	}
	// The same unit once more, which does not count twice.
	if children := b.below(8); b.clerk.ended > 8 && len(children) > 0 && work[children[0].ID] > 0 && (b.Level != org.Commune || b.d.once(250)) {
		b.look(children[0], "INSPECTION", "WORK", b.day(8, b.d.between(5, 12)), true)
	}
}

// inspected returns in which month, from 1, each of the units directly below was counted, as a running
// count tells it. order is in which they come.
func (b *book) inspected(element string, order []int) map[int64]int {
	at := map[int64]int{}
	next := 0
	for m, n := range b.risen(element) {
		children := b.below(m)
		for range n {
			for next < len(order) && (order[next] >= len(children) || at[children[order[next]].ID] > 0) {
				next++
			}
			if next < len(order) {
				at[children[order[next]].ID] = m + 1
				next++
			}
		}
	}
	return at
}

// look writes down one inspection. What was found is to be remedied within six weeks: mostly it was, at times
// a day late, and of what was found last some waits beyond its day.
func (b *book) look(at *unit, kind, programme string, day org.Date, finds bool) {
	values := register.Values{"subject": at.ID, "kind": kind, "programme": programme, "plan": b.document("KH", day), "conclusion": b.document("KL", day)}
	if finds && (at.Level != org.Branch || at != at.parent.children[0]) { // the branch of the showcase has nothing to put right
		what := found[b.d.IntN(len(found))]
		due := org.DateOf(day.Time().AddDate(0, 0, 42))
		values["findings"], values["remedy_due"] = what.finding, string(due)
		days := -b.d.between(1, 25)
		if b.d.once(120) {
			days = b.d.between(1, 9)
		}
		done := org.DateOf(due.Time().AddDate(0, 0, days))
		waits := day >= b.day(8, 1) || b.d.once(60)
		if !waits && done <= b.clerk.today {
			values["remedied"], values["remedy"] = string(done), what.remedy
		}
	}
	b.note("inspections", day, values)
}

// committees writes down the seats of the unit's executive committee; some are to be filled.
func (b *book) committees() {
	seats := map[org.Level]int{org.Province: 39, org.District: 21, org.Commune: 11}[b.Level]
	values := register.Values{"committee": "EXECUTIVE", "seats": int64(seats), "filled": int64(seats)}
	if b.d.once(180) {
		values["filled"], values["fill_by"] = int64(seats-b.d.between(1, 2)), string(b.day(b.d.between(7, 11), 28))
		if b.d.once(600) {
			values["completed"] = string(b.day(b.d.between(5, 9), 20))
		}
	}
	if b.clerk.ended > 0 {
		b.note("rosters", b.day(0, b.d.between(8, 24)), values)
	}
}

// praise writes down an exemplary person here and there.
func (b *book) praise() {
	deeds := []string{"Hiến đất mở rộng đường thôn", "Giúp ba hộ hội viên vay vốn phát triển kinh tế", "Hòa giải nhiều vụ việc ở khu dân cư", "Nhặt được của rơi trả lại người mất"}
	if b.clerk.ended > 0 && b.d.once(350) {
		b.note("exemplars", b.some(b.d.IntN(b.clerk.ended)), register.Values{"kind": "PERSON", "person": b.person(), "deed": deeds[b.d.IntN(len(deeds))]})
	}
}

// topic writes down who registered for the year's topic and who carries it out: the unit with its own officers,
// and its members where it has them itself. Communes with branches do not keep it yet.
func (b *book) topic() {
	if b.Level == org.Commune && !b.leaf() {
		return
	}
	for _, s := range []struct{ step, unit, officers, members string }{
		{"REGISTERED", "org_hcm_registered", "officers_hcm_registered", "members_hcm_registered"},
		{"IMPLEMENTED", "org_hcm_implemented", "officers_hcm_implemented", "members_hcm_implemented"},
	} {
		officers, members, since := b.risen(s.officers), b.risen(s.members), b.since(s.unit)
		// An entry says that the unit took the step: whoever did so before it is written down with it.
		var of, who int
		for m := range b.clerk.ended {
			of, who = of+officers[m], who+members[m]
			if m < since || m > since && of+who == 0 {
				continue
			}
			b.note("topic_registrations", b.some(m), register.Values{"unit": b.ID, "step": s.step, "officers": int64(of), "members": int64(who)})
			of, who = 0, 0
		}
	}
}

// news writes down what was published: on the association's own site, which the board confirms, and elsewhere.
// Items of the days after the last report wait. One item of the province stands on another site, and its
// district counted it all the same.
func (b *book) news() {
	item := func(day org.Date, channel string) *register.Past {
		titles := []string{"Hội CCB tặng quà hội viên nghèo", "Ra quân dọn vệ sinh đường thôn", "Sơ kết phong trào “Cựu chiến binh gương mẫu”", "Gương sáng cựu chiến binh làm kinh tế giỏi", "Bàn giao nhà Nghĩa tình đồng đội", "Nói chuyện truyền thống với học sinh"}
		values := register.Values{"kind": []string{"NEWS", "NEWS", "ARTICLE"}[b.d.IntN(3)], "title": titles[b.d.IntN(len(titles))], "channel": channel, "published": string(day)}
		if channel == "PORTAL" || channel == "OTHER" {
			site := map[string]string{"PORTAL": "ccb", "OTHER": "bao"}[channel]
			values["url"] = fmt.Sprintf("https://%s.example/tin/%d", site, b.clerk.next)
		}
		return b.note("news", day, values)
	}
	for m, n := range b.each("news_published") {
		for range n {
			channel := "PORTAL"
			if m > 5 && b.ID != b.stage.tree.province().children[0].ID && b.first("news item on another site") {
				channel = "OTHER"
			}
			b.later(item(b.some(m), channel), register.Confirm, b.board, b.d.between(1, 3), "")
		}
		if m < b.clerk.ended && b.d.once(80) {
			b.later(item(b.some(m), "LOCAL_PRESS"), register.Confirm, b.board, 2, "")
		}
	}
	if after := b.day(b.clerk.ended, 1); after < b.clerk.today && b.d.once(600) {
		item(b.day(b.clerk.ended, 5), "PORTAL")
	}
}

// train writes down the classes that the district held, those that it was summoned to, and those of others in
// which its officers learnt.
func (b *book) train() {
	held, convened := b.each("training_classes_held"), b.each("classes_convened")
	summoned, attended := b.each("summoned_persons"), b.each("attended_persons")
	for m, learnt := range b.risen("officers_trained") {
		class := func(values register.Values) {
			values["officers"] = int64(learnt)
			learnt = 0
			b.note("training", b.some(m), values)
		}
		for range held[m] {
			class(register.Values{"class": "HELD", "title": "Tập huấn nghiệp vụ công tác Hội", "political_centre": true, "participants": int64(b.d.between(40, 110))})
		}
		for range convened[m] {
			class(register.Values{"class": "CONVENED", "title": "Bồi dưỡng cán bộ chủ chốt do Tỉnh hội triệu tập", "summoned": int64(summoned[m]), "attended": int64(attended[m])})
		}
		if learnt > 0 {
			class(register.Values{"class": "OTHER", "title": "Bồi dưỡng tại lớp của Trung tâm chính trị"})
		}
	}
}

// supervise writes down the sessions of social supervision.
func (b *book) supervise() {
	for m, n := range b.each("social_supervision_sessions") {
		for range n {
			b.note("social_supervision", b.some(m), register.Values{
				"kind": []string{"SUPERVISION", "CRITICISM"}[b.d.IntN(2)], "role": "JOINED", "organiser": "FRONT", "title": "Giám sát việc thực hiện chính sách đối với người có công",
			})
		}
	}
}

// direct issues the year's directives downward. The first asks for a plan; the last is days old.
func (b *book) direct() {
	if b.Level == org.Commune {
		return
	}
	early := map[org.Level]int{org.Province: 3, org.District: 9}[b.Level]
	last, late := b.clerk.today, map[org.Level]int{org.Province: 6, org.District: 4}[b.Level]
	for _, of := range []struct {
		kind, short, title string
		plan               bool
		day                org.Date
		days               int // to answer in
	}{
		{"PLAN", "KH", fmt.Sprintf("Phát động phong trào thi đua “Cựu chiến binh gương mẫu” năm %d", b.stage.year), true, b.day(0, early), 30},
		{"GUIDANCE", "HD", "Tổ chức hội nghị tổng kết phong trào thi đua", false, b.day(2, early), 0},
		{"LETTER", "CV", "Rà soát, bổ sung sổ sách theo dõi thi đua, khen thưởng", false, b.day(7, early), 20},
		{"LETTER", "CV", "Chuẩn bị tổng kết phong trào thi đua và bình xét khen thưởng", true, org.DateOf(last.Time().AddDate(0, 0, -late)), 20},
	} {
		if of.day >= b.clerk.today || of.day.Time().Year() != b.stage.year {
			continue
		}
		values := register.Values{"kind": of.kind, "document": b.document(of.short, of.day), "title": of.title, "plan_wanted": of.plan}
		if of.days > 0 {
			values["answer_by"] = string(org.DateOf(of.day.Time().AddDate(0, 0, of.days)))
		}
		e := b.note("directives", of.day, values)
		if e == nil {
			return
		}
		if b.Level == org.Province {
			e.Papers = append(e.Papers, paper(fmt.Sprintf("%s-%s.pdf", of.short, e.Day), "VAN BAN CUA TINH HOI (MINH HOA)"))
		}
		b.clerk.issued[b.ID] = append(b.clerk.issued[b.ID], e)
	}
}

// answer acknowledges what came from above, and makes the plan that the unit reported. What came in the last
// days is not acknowledged everywhere, and here and there something older is not.
func (b *book) answer() {
	planned := b.since("org_has_plan")
	made := func(values register.Values, after org.Date) {
		day := max(b.some(planned), after)
		if planned == 0 {
			day = max(b.day(0, 31), after)
		}
		values["plan_made"], values["plan"] = string(day), b.document("KH", day)
	}
	if b.Level == org.Province {
		received := b.day(0, 2)
		values := register.Values{"document": register.Document{Number: "05/HD-CCB (minh họa)", Date: received, Issuer: "Hội CCB Việt Nam"}, "acknowledged": string(received)}
		if planned < never {
			made(values, b.day(0, 3))
		}
		if b.clerk.ended > 0 {
			b.note("directives_received", received, values)
		}
		return
	}
	issued := b.clerk.issued[b.parent.ID]
	for i, directive := range issued {
		day := org.DateOf(directive.Day.Time().AddDate(0, 0, b.d.between(1, 4)))
		newest := i > 0 && i == len(issued)-1
		switch {
		case newest && (b.d.once(450) || b.shown()), i > 0 && !newest && b.d.once(70):
			continue
		case day > b.clerk.today:
			continue
		}
		values := register.Values{"directive": directive.ID, "acknowledged": string(day)}
		if i == 0 && planned < never {
			made(values, day)
		}
		b.note("directives_received", day, values)
	}
}

// shown reports whether the unit is one of the showcase.
func (b *book) shown() bool {
	return b.parent != nil && cmp.Or(b.parent.parent, b.parent) == b.stage.tree.province() && slices.Index(b.parent.children, b.unit) < 2
}
