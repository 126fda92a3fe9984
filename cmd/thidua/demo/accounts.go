package demo

import (
	"strings"

	"thidua/internal/access"
	"thidua/internal/org"
)

// Look is an account to look around with. What is written in both languages is Vietnamese first.
type Look struct {
	Account string
	Office  [2]string // whose it is
	Sees    [2]string // in a few words
}

// Showcase returns the accounts to look around with, from the province down to one branch.
func (s Scene) Showcase() []Look {
	below := inDistricts
	if s.Years {
		below = afterDistricts
	}
	return append([]Look{
		{"province.leader", [2]string{"Chủ tịch Hội Cựu chiến binh tỉnh Đắk Lắk", "Chairman of the province, Đắk Lắk"},
			[2]string{"toàn tỉnh; giao chỉ tiêu và duyệt báo cáo của các đơn vị trực thuộc", "the whole province; sets quotas and approves the reports of the units directly below"}},
		{"province.analyst", [2]string{"Chuyên viên phân tích của tỉnh", "Analyst of the province"},
			[2]string{"mọi đơn vị và mọi số tổng hợp, nhưng không thấy ai báo cáo gì; không thay đổi gì", "every unit and every sum, but not who reported what; changes nothing"}},
		{"province.board", [2]string{"Cán bộ ban của tỉnh", "Officer of a board of the province"},
			[2]string{"mọi báo cáo; lập báo cáo của tỉnh", "every report; draws up the province's own"}},
		{"province.council", [2]string{"Ủy viên Hội đồng Thi đua - Khen thưởng tỉnh", "Member of the province's emulation council"},
			[2]string{"theo dõi mọi báo cáo; cho điểm các đơn vị, bỏ phiếu xét khen thưởng", "every report; gives units points and votes on commendations"}},
		{"province.admin", [2]string{"Quản trị hệ thống của tỉnh", "Administrator of the province"},
			[2]string{"mọi đơn vị và tài khoản, nhưng không thấy số liệu; sắp xếp lại tổ chức", "every unit and account, but no figure; reorganises the tree"}},
	}, below...)
}

// inDistricts are those below the province as long as there are districts.
var inDistricts = []Look{
	{"district.643.leader", [2]string{"Chủ tịch Hội Cựu chiến binh thành phố Buôn Ma Thuột", "Chairman of a district, thành phố Buôn Ma Thuột"},
		[2]string{"thành phố Buôn Ma Thuột và các đơn vị bên dưới, không thấy huyện khác", "thành phố Buôn Ma Thuột and all below it, and no other district"}},
	{"commune.24121.leader", [2]string{"Chủ tịch Hội Cựu chiến binh phường Tân Hòa", "Chairman of a commune, phường Tân Hòa"},
		[2]string{"phường Tân Hòa và các chi hội của phường", "phường Tân Hòa and its branches"}},
	{"branch.24121-01.reporter", [2]string{"Chi hội trưởng Tổ dân phố 1, phường Tân Hòa", "Head of a branch, Tổ dân phố 1 of phường Tân Hòa"},
		[2]string{"một chi hội, nơi người này báo cáo", "one branch, for which it reports"}},
}

// afterDistricts are those below the province since July 2025, when each new commune is led by
// whoever led the first-named one that went into it.
var afterDistricts = []Look{
	{"district.B01.leader", [2]string{"Chủ tịch Hội Cựu chiến binh Khối các cơ quan tỉnh", "Chairman of a block, Khối các cơ quan tỉnh"},
		[2]string{"Khối các cơ quan tỉnh và các Hội cơ quan của khối", "Khối các cơ quan tỉnh and its agencies"}},
	{"commune.24118.leader", [2]string{"Chủ tịch Hội Cựu chiến binh phường Tân Lập", "Chairman of a commune, phường Tân Lập"},
		[2]string{"phường Tân Lập, lập từ ba phường vào tháng 7/2025, và các chi hội của phường", "phường Tân Lập, made of three wards in July 2025, and its branches"}},
	{"branch.24121-01.reporter", [2]string{"Chi hội trưởng Tổ dân phố 1, phường Tân Lập", "Head of a branch, Tổ dân phố 1 of phường Tân Lập"},
		[2]string{"một chi hội, nơi người này báo cáo", "one branch, for which it reports"}},
}

// parts names the accounts of a unit by its level, each with its role there.
var parts = map[org.Level][]struct{ name, role string }{
	org.Province: {{"leader", "province_leader"}, {"analyst", "analyst"}, {"board", "province_board"}, {"admin", "system_admin"},
		{"council", "council"}, {"inspector", "inspector"}, {"central", "central_viewer"}},
	org.District: {{"leader", "district_leader"}, {"officer", "district_officer"}},
	org.Commune:  {{"leader", "commune_leader"}, {"reporter", "commune_reporter"}},
	org.Branch:   {{"reporter", "branch_reporter"}},
}

// inOffice is the day from which everyone has had a part.
const inOffice org.Date = "2024-01-01"

// accountsOf returns an account for every part in every unit, which keeps it.
func accountsOf(t *tree) []access.NewAccount {
	var all []access.NewAccount
	for _, u := range t.units {
		for _, p := range parts[u.Level] {
			name := accountName(t, u, p.name)
			all = append(all, access.NewAccount{
				Name: name, Person: personOf(name), UnitID: &u.ID, Roles: []access.NewRole{{Role: p.role, UnitID: u.ID, From: inOffice}},
			})
		}
	}
	return all
}

// accountName names an account after a unit and a part in it: district.643.leader. The
// province's own needs no code; those of an invented province begin with its own.
func accountName(t *tree, u *unit, part string) string {
	var words []string
	code := u.Code
	if home := t.province().Code; home != "66" {
		words, code = append(words, strings.ToLower(home)), strings.TrimPrefix(code, home+"-")
	}
	words = append(words, strings.ToLower(string(u.Level)))
	if u.parent != nil {
		words = append(words, code)
	}
	return strings.Join(append(words, part), ".")
}
