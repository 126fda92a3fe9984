package org_test

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"thidua/internal/org"
	"thidua/internal/testdb"
)

// named are units as lists call them.
var named = []struct{ code, kind, name string }{
	{"645", "huyện", "Ea H'leo"},
	{"652", "huyện", "M’Đrắk"},
	{"643", "thành phố", "Buôn Ma Thuột"},
	{"644", "thị xã", "Buôn Hồ"},
	{"24118", "phường", "Tân Lập"},
	{"24305", "xã", "Tân Lập"},
	{"24310", "thị trấn", "Quảng Phú"},
	{"24274", "xã", "Ea Mʼ Doal"},
	{"24700", "xã", "Mỹ Lý"},
	{"24701", "xã", "Đlyê Ya"},
	{"24702", "xã", "Hòa-Thắng"},
	{"24118-01", "Chi hội", "Tổ  dân phố 1"},
	{"24703", "buôn", "Ƀuôn Ama Thuôt"},
	{"760", "quận", "1 (minh họa)"},
}

func TestList_FindsWhatPeopleType(t *testing.T) {
	t.Parallel()
	ctx, db := t.Context(), testdb.New(t)
	root, err := org.Open(ctx, db, org.NewScope(today), org.Opening{Level: org.Province, Kind: org.Territorial, Opened: opened, Code: "66", Type: "tỉnh", Name: "Đắk Lắk"})
	if err != nil {
		t.Fatal(err)
	}
	whole := org.Subtree(today, root.Path)
	for _, n := range named {
		if _, err := org.Open(ctx, db, whole, org.Opening{Level: org.Commune, Kind: org.Territorial, Opened: opened, Code: n.code, Type: n.kind, Name: n.name, Parent: &root.ID}); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct{ typed, found string }{
		{"ea hleo", "645"},
		{"Ea H’leo", "645"},
		{"EA H`LEO", "645"},
		{"ea h leo", "645"},
		{"eahleo", "645"},
		{"mdrak", "652"},
		{"M'Drắk", "652"},
		{"m'\u00d0rắk", "652"}, // the letter eth, which looks like Đ
		{"m'\u0189rak", "652"}, // and the African D
		{"\u00d0ắk Lắk", "66"},
		{norm.NFD.String("M'Đrắk"), "652"},
		{"ＭĐRẮＫ", "652"},
		{"TP. Buôn Ma Thuột", "643"},
		{"TP.Buôn Ma Thuột", "643"},
		{"T.P. Buôn Ma Thuột", "643"},
		{"tp buon ma thuot", "643"},
		{"  tp   buon  ma thuot ", "643"},
		{"P. Tân Lập", "24118"},
		{"p.tan lap", "24118"},
		{"P Tân Lập", "24118"},
		{"F. Tân Lập", "24118"},
		{"X. Tân Lập", "24305"},
		{"tan lap", "24118 24305"},
		{"Tx.Buôn Hồ", "644"},
		{"TT. Quảng Phú", "24310"},
		{"H. Ea H'leo", "645"},
		{"T. Đắk Lắk", "66"},
		{"Q. 1", "760"},
		{"ea m'doal", "24274"},
		{"mỹ lý", "24700"},
		{"mĩ lí", "24700"},
		{"dly", "24701"}, // and goes on typing
		{"dlye ya", "24701"},
		{"hoa thang", "24702"},
		{"hòa–thắng", "24702"},
		{"to dan pho 1", "24118-01"},
		{"buon ama thuot", "24703"},
		{"24118", "24118 24118-01"},
		{"2411801", "24118-01"},
		{" 24118-01", "24118-01"},
		{"tp", "643"},
		{"%", ""},
		{"_", ""},
		{"…'", ""},
		{"khong co", ""},
		{strings.Repeat("tp ", 20_000), ""},
	} {
		units, _, err := org.List(ctx, db, whole, org.Filter{Search: tt.typed}, today, org.Page{First: 20})
		if err != nil {
			t.Fatalf("%.40q: %v", tt.typed, err)
		}
		var codes []string
		for _, u := range units {
			codes = append(codes, u.Code)
		}
		if got := strings.Join(codes, " "); got != tt.found {
			t.Errorf("%.40q finds %q, want %q", tt.typed, got, tt.found)
		}
	}
	if n, err := org.Count(ctx, db, whole, org.Filter{Search: " "}, today); err != nil || n != len(named)+1 {
		t.Errorf("an empty search finds %d, %v", n, err)
	}
}
