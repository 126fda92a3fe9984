package org_test

import (
	"testing"

	"thidua/internal/org"
)

func TestUnit_TitleShort(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ kind, name, want string }{
		{"thành phố", "Buôn Ma Thuột", "TP. Buôn Ma Thuột"},
		{"Thành phố", "Buôn Ma Thuột", "TP. Buôn Ma Thuột"},
		{"xã", "Ea Na", "X. Ea Na"},
		{"phường", "5", "P. 5"},
		{"thị xã", "Buôn Hồ", "TX. Buôn Hồ"},
		{"thị trấn", "Ea Súp", "TT. Ea Súp"},
		{"huyện", "Ea H'leo", "H. Ea H'leo"},
		{"tỉnh", "Đắk Lắk", "T. Đắk Lắk"},
		{"Chi hội", "Thôn 1", "Chi hội Thôn 1"},
		{"", "Khối Doanh nghiệp", "Khối Doanh nghiệp"},
	} {
		u := org.Unit{Type: tt.kind, Name: tt.name}
		if got := u.TitleShort(); got != tt.want {
			t.Errorf("%s is %q for short, want %q", u.Title(), got, tt.want)
		}
	}
}
