package demo

import (
	"fmt"

	"thidua/internal/org"
	"thidua/internal/register"
)

// study writes down what was studied, by whom for the first time.
func (b *book) study() {
	topics := []struct{ matter, title string }{
		{"PARTY", "Nghị quyết Hội nghị Trung ương (minh họa)"}, {"LAW", "Luật Đất đai"}, {"PARTY", "Chỉ thị của Tỉnh ủy (minh họa)"},
		{"TOPIC", "Chuyên đề học tập và làm theo Bác năm 2024"}, {"ASSOCIATION", "Nghị quyết Ban Chấp hành Hội khóa VII (minh họa)"}, {"LAW", "Luật Phòng, chống tác hại của rượu, bia"},
	}
	members, party := b.risen("members_studied"), b.risen("party_members_studied")
	for m := range b.clerk.ended {
		topic := topics[b.d.IntN(len(topics))]
		switch {
		case b.leaf() && members[m]+party[m] == 0, !b.leaf() && m%3 != 1:
			continue
		}
		attended := members[m] + b.d.between(0, 3)
		if !b.leaf() {
			attended = b.d.between(20, 90)
		}
		b.note("study_sessions", b.some(m), register.Values{
			"unit": b.ID, "matter": topic.matter, "title": topic.title,
			"attended": int64(attended), "persons": int64(members[m]), "party_members": int64(party[m]),
		})
	}
}

// meet writes down the meetings of branches of the city.
func (b *book) meet() {
	if !b.leaf() || b.Level != org.Branch || b.parent.parent != b.stage.tree.province().children[0] {
		return
	}
	for m, n := range b.each("meetings_held") {
		for i := range n {
			members := b.told(m, "members_total")
			kind, matter := "REGULAR", "Sinh hoạt thường kỳ; thông báo tình hình, đóng hội phí"
			if i > 0 {
				kind, matter = "TOPIC", "Sinh hoạt chuyên đề về học tập và làm theo Bác"
			}
			b.note("meetings", b.some(m), register.Values{
				"kind": kind, "matter": matter, "members": int64(members), "attended": int64(members - min(members, b.d.between(0, 4))),
			})
		}
	}
}

// admissions writes down each member who was admitted.
func (b *book) admissions() {
	for m, n := range b.each("members_admitted") {
		for range n {
			if b.forgets() {
				continue
			}
			kind, day := "VETERAN", b.some(m)
			if b.d.once(300) {
				kind = "EX_SERVICEPERSON"
			}
			values := register.Values{"member": b.person(), "kind": kind, "admitted": string(day), "decision": b.document("QĐ", day)}
			if children := b.below(m); len(children) > 0 {
				values["branch"] = children[b.d.IntN(len(children))].ID
			}
			e := b.note("admissions", day, values)
			if b.d.once(15) { // the same person again, struck out when somebody saw it
				twice := register.Values{"member": b.person(), "kind": kind, "admitted": string(day), "decision": values["decision"]}
				b.later(b.note("admissions", day, twice), register.Strike, b.by, 2, "Ghi trùng")
			}
			if e != nil && b.first("paper of an admission") {
				e.Papers = append(e.Papers, paper("quyet-dinh-ket-nap.pdf", "QUYET DINH KET NAP HOI VIEN (MINH HOA)"))
			}
		}
	}
}

// Of what a register asks for, the least that counts.
const (
	house = 40_000_000 // đồng, of a new house
	cow   = 15_000_000 // đồng, of one animal
)

// assist writes down houses, cows and other support. One house of the province is worth a đồng too little,
// one was not written down, and one herd is worth too little: their reports say otherwise.
func (b *book) assist() {
	if !b.kept("assistance") {
		return
	}
	given := func(day org.Date, values register.Values) *register.Past {
		values["handed_over"] = string(day)
		return b.note("assistance", day, values)
	}
	for m, n := range b.each("houses_built") {
		for range n {
			day, worth := b.some(m), int64(house+b.d.between(0, 8)*5_000_000)
			if b.first("house that is not written down") {
				continue
			}
			if b.first("house of a đồng too little") {
				worth = house - 1
			}
			values := register.Values{"kind": "HOUSE", "value": worth, "household": b.person(), "document": b.document("BB", day)}
			e := given(day, values)
			if b.first("paper of a house") {
				e.Papers = append(e.Papers, paper("bien-ban-ban-giao-nha.pdf", "BIEN BAN BAN GIAO NHA NGHIA TINH DONG DOI (MINH HOA)"))
			}
			if b.first("house that was mended") {
				before := register.Values{}
				for field, value := range values {
					before[field] = value
				}
				before["value"] = worth - 3_000_000
				e.Acts[0].Values = before
				b.later(e, register.Save, b.by, 4, "Ghi lại trị giá theo biên bản bàn giao")
			}
		}
	}
	for m, n := range b.each("cows_given") {
		for n > 0 {
			animals, each := min(n, b.d.between(1, 3)), int64(cow+b.d.between(0, 4)*500_000)
			n -= animals
			if animals > 1 && b.first("herd of too little") {
				each = cow - 500_000
			}
			day := b.some(m)
			given(day, register.Values{
				"kind": "COW", "animals": int64(animals), "value": each * int64(animals), "household": b.person(), "document": b.document("BB", day),
			})
		}
	}
	value := b.each("other_support_value")
	for m, n := range b.each("other_support_households") {
		if n > 0 && !b.forgets() {
			given(b.some(m), register.Values{"kind": "OTHER", "households": int64(n), "value": int64(value[m])})
		}
	}
	if b.d.once(60) && b.clerk.ended > 0 { // help that is under way and not yet handed over counts nowhere
		b.note("assistance", b.some(b.clerk.ended-1), register.Values{"kind": "HOUSE", "value": int64(house + 10_000_000), "household": b.person()})
	}
}

// violations writes down the members with signs of violation, and which of them were inspected.
func (b *book) violations() {
	cleared := b.each("members_flagged_inspected")
	for m, n := range b.each("members_flagged") {
		for i := range n {
			day := b.day(m, b.d.between(2, 10))
			values := register.Values{"member": b.person(), "kind": "DISCIPLINE", "inspect_by": string(b.day(m+2, 15))}
			if i < cleared[m] {
				inspected := b.day(m, b.d.between(15, 27))
				values["inspected"], values["conclusion"] = string(inspected), b.document("KL", inspected)
			}
			b.note("violations", day, values)
		}
	}
}

// mediate writes down the mediations and their outcomes.
func (b *book) mediate() {
	succeeded := b.each("mediations_successful")
	matters := []string{"LAND", "FAMILY", "NEIGHBOURS", "OTHER"}
	for m, n := range b.each("mediations_held") {
		for i := range n {
			if b.forgets() {
				continue
			}
			outcome := "FAILED"
			if i < succeeded[m] {
				outcome = "SUCCEEDED"
			}
			values := register.Values{"matter": matters[b.d.IntN(4)], "outcome": outcome}
			if children := b.below(m); len(children) > 0 {
				values["place"] = children[b.d.IntN(len(children))].Name
			}
			b.note("mediations", b.some(m), values)
		}
	}
}

// clubs writes down the clubs, which were founded in the years before.
func (b *book) clubs() {
	if b.clerk.ended == 0 {
		return
	}
	for _, c := range []struct{ element, kind, title string }{
		{"environment_clubs", "ENVIRONMENT", "Câu lạc bộ CCB bảo vệ môi trường"}, {"exservicepersons_clubs", "EX_SERVICEPERSONS", "Câu lạc bộ Cựu quân nhân"},
	} {
		most := 0
		for _, n := range b.each(c.element) {
			most = max(most, n)
		}
		for i := range most {
			founded := b.day(-12*b.d.between(1, 5)+b.d.IntN(12), b.d.between(2, 26))
			b.note("clubs", b.day(0, b.d.between(3, 12)), register.Values{
				"kind": c.kind, "title": fmt.Sprintf("%s số %d", c.title, i+1), "members": int64(b.d.between(12, 45)), "founded": string(founded), "decision": b.document("QĐ", founded),
			})
		}
	}
}

// programmes writes down what was signed with the Traffic Safety Committee and the Youth Union, in part
// in the years before.
func (b *book) programmes() {
	for _, p := range []struct{ element, partner, title string }{
		{"traffic", "TRAFFIC_SAFETY", "Chương trình phối hợp bảo đảm trật tự, an toàn giao thông"},
		{"youth", "YOUTH_UNION", "Chương trình phối hợp giáo dục truyền thống cho thế hệ trẻ"},
	} {
		signed, doing := b.since(p.element+"_programme_signed"), b.since(p.element+"_programme_implemented")
		if signed == never {
			continue
		}
		at, written := b.some(signed), b.some(signed)
		if signed == 0 {
			at, written = b.day(-12*b.d.between(1, 3)+b.d.IntN(12), b.d.between(2, 26)), b.day(0, b.d.between(3, 12))
		}
		if written < at {
			written = at
		}
		values := register.Values{"partner": p.partner, "title": p.title, "signed": string(at), "valid_to": fmt.Sprintf("%d-12-31", b.stage.year+b.d.between(0, 2)), "document": b.document("CTPH", at)}
		if doing < never {
			values["implemented"] = string(max(at, b.day(doing, 28)))
		}
		b.note("programmes", written, values)
	}
}

// achieve writes down products, works and models. Of the last month some still wait to be confirmed.
func (b *book) achieve() {
	done := func(element, kind, title string) {
		for m, n := range b.risen(element) {
			for range n {
				day := b.some(m)
				values := register.Values{
					"kind": kind, "title": title, "cost": int64(b.d.between(3, 60) * 1_000_000),
					"begun": string(b.day(max(0, m-2), 1)), "completed": string(day),
				}
				if b.Level == org.District {
					values["completed"], values["effective"] = string(b.day(max(0, m-1), 1)), string(day)
				}
				b.confirm(b.note("achievements", day, values), b.over, m)
			}
		}
	}
	done("products_completed", "PRODUCT", "Mô hình kinh tế của hội viên")
	done("works_completed", "WORK", "Đường hoa, hàng rào xanh do Hội đảm nhận")
	done("business_models_effective", "MODEL_BUSINESS", "Mô hình CCB sản xuất, kinh doanh giỏi")
	done("rural_urban_works_effective", "WORK_RURAL_URBAN", "Công trình thắp sáng đường quê")
	done("traffic_models_effective", "MODEL_TRAFFIC", "Cổng trường an toàn giao thông")
}
