package access

import (
	"thidua/internal/fault"
	"thidua/internal/org"
)

// labels are what the roles of the policy are called to people, by name.
var labels = map[string]struct {
	fault.Both

	also []string // that people write for it in a table
}{
	"system_admin":     {fault.Both{Vi: "Quản trị hệ thống", En: "System administrator"}, []string{"Quản trị", "Administrator"}},
	"province_leader":  {fault.Both{Vi: "Lãnh đạo Hội cấp tỉnh", En: "Leader of a province association"}, []string{"Chủ tịch Hội cấp tỉnh", "Phó Chủ tịch Hội cấp tỉnh", "Chủ tịch Tỉnh hội", "Phó Chủ tịch Tỉnh hội"}},
	"council":          {fault.Both{Vi: "Hội đồng Thi đua - Khen thưởng", En: "Emulation and commendation council"}, []string{"Hội đồng TĐKT"}},
	"province_board":   {fault.Both{Vi: "Ban, Văn phòng Hội cấp tỉnh", En: "Board or office of a province association"}, []string{"Văn phòng Hội cấp tỉnh", "Văn phòng Tỉnh hội"}},
	"analyst":          {fault.Both{Vi: "Chuyên viên tổng hợp", En: "Analyst"}, nil},
	"inspector":        {fault.Both{Vi: "Ban Kiểm tra", En: "Inspection board"}, nil},
	"district_leader":  {fault.Both{Vi: "Lãnh đạo Hội cấp huyện", En: "Leader of a district association"}, []string{"Chủ tịch Hội cấp huyện", "Phó Chủ tịch Hội cấp huyện"}},
	"district_officer": {fault.Both{Vi: "Cán bộ Hội cấp huyện", En: "Officer of a district association"}, nil},
	"commune_leader":   {fault.Both{Vi: "Lãnh đạo Hội cơ sở", En: "Leader of a base association"}, []string{"Chủ tịch Hội cơ sở", "Phó Chủ tịch Hội cơ sở"}},
	"commune_reporter": {fault.Both{Vi: "Cán bộ báo cáo Hội cơ sở", En: "Reporter of a base association"}, nil},
	"branch_reporter":  {fault.Both{Vi: "Chi hội trưởng", En: "Branch head"}, []string{"Chi hội phó"}},
	ClusterHead:        {fault.Both{Vi: "Cụm trưởng cụm thi đua", En: "Head of an emulation cluster"}, []string{"Cụm trưởng"}},
	"central_viewer":   {fault.Both{Vi: "Trung ương Hội theo dõi", En: "Viewer of the Central Association"}, nil},
}

// RoleLabel returns what a role is called to people, its name where it has no label.
func RoleLabel(role string) fault.Both {
	if l, known := labels[role]; known {
		return l.Both
	}
	return fault.Both{Vi: role, En: role}
}

// RoleNamed returns the role that people mean by a word: its name, or what it is called in either
// language, whatever its case and accents.
func (g *Guard) RoleNamed(word string) (role string, known bool) {
	if g.knows(word) {
		return word, true
	}
	role, known = rolesCalled[org.Fold(word)]
	return role, known && g.knows(role)
}

// rolesCalled are the roles by what they are called, folded.
var rolesCalled = func() map[string]string {
	called := map[string]string{}
	for role, l := range labels {
		for _, word := range append([]string{role, l.Vi, l.En}, l.also...) {
			called[org.Fold(word)] = role
		}
	}
	return called
}()
