package contest

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// kept is what the table keeps of a review, as its numbers were frozen by the first version that froze any.
const kept = `{"unit": "tỉnh Đắk Lắk", "units": [{"code": "643", "name": "thành phố Buôn Ma Thuột", "open": 3, "missed": 1, "reached": 2}],
	"boards": [{"name": "Thang điểm", "rows": [{"code": "643", "name": "thành phố Buôn Ma Thuột", "rank": 1, "class": "Tốt", "barred": false, "points": "7,50", "missing": 0},
		{"code": "644", "name": "thị xã Buôn Hồ", "rank": null, "class": "", "barred": false, "points": "9,00", "missing": 2}, {"code": "645", "name": "huyện Ea H'leo", "rank": null, "class": "", "barred": true, "points": "8,00", "missing": 0}], "example": true}],
	"groups": [{"name": "Xây dựng tổ chức Hội", "rows": [{"code": "4.1", "name": "Kết nạp hội viên mới", "unit": "hội viên", "value": "1.512", "status": "MET", "target": "≥ 1.500", "missing": 0},
		{"code": "4.2", "name": "Nề nếp", "unit": "%", "value": "97,5", "status": "INCOMPLETE", "target": "100", "missing": 12}, {"code": "4.3", "name": "Xếp loại", "unit": "%", "value": "", "status": "NOT_REPORTED", "target": "100", "missing": 40}]}],
	"example": false, "movement": "Phong trào 2024", "superior": "Hội Cựu chiến binh Việt Nam"}`

func keptReview(t *testing.T) *Review {
	t.Helper()
	at := time.Date(2024, time.July, 15, 2, 5, 6, 7000, time.UTC)
	r := &Review{Period: "2024-6M", Number: "27/BC-CCB", Place: "Đắk Lắk", Day: "2024-07-15", Sections: []Section{{"Kết quả", "Tốt."}}, Recipients: []string{"Lưu: VT"},
		Frozen: &Frozen{}, FrozenAt: &at, SignedAs: "CHỦ TỊCH Nguyễn Văn An"}
	if err := json.Unmarshal([]byte(kept), r.Frozen); err != nil {
		t.Fatal(err)
	}
	r.Hash = r.sum()
	return r
}

// TestReview_HashOfWhatIsKept: reviews that are signed hold their hash in later versions too, wherever the moment is told.
func TestReview_HashOfWhatIsKept(t *testing.T) {
	t.Parallel()
	r := keptReview(t)
	elsewhere := r.FrozenAt.In(time.FixedZone("", 7*60*60))
	r.FrozenAt = &elsewhere
	if got := hex.EncodeToString(r.sum()); got != "2cc7d20a36b1e6d7f6e3e4d0cc04ff6fe69ca2ef131c7509d19241e510841cc6" || !r.holds() {
		t.Errorf("the hash is %s: reviews that stand signed would not be printed any more", got)
	}
	later := elsewhere.Add(time.Microsecond)
	r.FrozenAt = &later
	if r.holds() {
		t.Error("it holds at another moment too")
	}
	if _, err := r.Document(); err == nil {
		t.Error("it is printed though it does not hold")
	}
}

// TestReview_PrintsHowItStands looks at what is printed of figures that lack reports, and of boards.
func TestReview_PrintsHowItStands(t *testing.T) {
	t.Parallel()
	d, err := keptReview(t).Document()
	if err != nil {
		t.Fatal(err)
	}
	var page bytes.Buffer
	if _, err := d.WriteHTML(&page); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"Hội Cựu chiến binh tỉnh\u00a0Đắk\u00a0Lắk", "I. Kết quả", "Số liệu chốt lúc 09 giờ 05 phút ngày 15/07/2024, theo các báo cáo đã nhận đến lúc đó.",
		"Trong 3 chỉ tiêu: 1 đạt hoặc vượt, 0 chưa đạt, 0 còn đang thực hiện, 2 chưa đủ báo cáo, 0 không giao hoặc không thuộc diện.",
		"(2 chỉ tiêu chưa đủ báo cáo: số liệu in ra chỉ gồm những báo cáo đã nhận)", `<td class="right">97,5</td><td class="left">Thiếu 12 báo cáo</td>`, `<td class="left">Chưa báo cáo</td>`,
		`<td class="center">1</td><td class="left">Thành phố Buôn Ma Thuột</td><td class="right">7,50</td><td class="left">Tốt</td>`,
		`<td class="center">–</td><td class="left">Thị xã Buôn Hồ</td><td class="right">9,00</td><td class="left">Không xếp hạng: thiếu 2 báo cáo</td>`,
		`<td class="center">–</td><td class="left">Huyện Ea H&#39;leo</td><td class="right">8,00</td><td class="left">Không xét</td>`,
		"bảng điểm này là ví dụ", "<p>CHỦ TỊCH</p>", `<p class="signer">Nguyễn Văn An</p>`,
	} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("no %q in\n%s", want, page.String())
		}
	}
	r := keptReview(t)
	r.Sections[0].Title = "III. Kết quả"
	r.Frozen.Units, r.Frozen.Boards, r.Frozen.Groups[0].Rows = nil, nil, r.Frozen.Groups[0].Rows[:1]
	r.Hash = r.sum()
	if d, err = r.Document(); err != nil {
		t.Fatal(err)
	}
	titles := []string{}
	for _, p := range d.Parts {
		titles = append(titles, p.Title+p.Notice)
	}
	if want := []string{"Kết quả", "Kết quả thực hiện các nhóm chỉ tiêu", "Số chỉ tiêu của các đơn vị trực thuộc"}; !slices.Equal(titles, want) || d.Parts[2].Text != "Không có đơn vị trực thuộc." {
		t.Errorf("a unit without units, board and gaps has %q", titles)
	}
}

// TestHandOf parts what signers write.
func TestHandOf(t *testing.T) {
	t.Parallel()
	for signedAs, want := range map[string]struct {
		offices []string
		name    string
	}{
		"CHỦ TỊCH Nguyễn Văn An":                                {[]string{"CHỦ TỊCH"}, "Nguyễn Văn An"},
		"KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Thị Ước":                  {[]string{"KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}, "Lê Thị Ước"},
		"TM. BAN THƯỜNG VỤ CHỦ TỊCH Y Moan":                     {[]string{"TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"}, "Y Moan"},
		"TM. BAN THƯỜNG VỤ KT. CHỦ TỊCH PHÓ CHỦ TỊCH H'Hen Niê": {[]string{"TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}, "H'Hen Niê"},
		"CHỦ TỊCH NGUYỄN VĂN AN":                                {[]string{"CHỦ TỊCH"}, "NGUYỄN VĂN AN"},
		"Chủ tịch Nguyễn Văn An":                                {[]string{"CHỦ TỊCH"}, "Nguyễn Văn An"},
		"Chi hội trưởng Nguyễn Văn Trưởng":                      {[]string{"CHI HỘI TRƯỞNG"}, "Nguyễn Văn Trưởng"},
		"CHI HỘI PHÓ Nguyễn Văn An":                             {[]string{"CHI HỘI PHÓ"}, "Nguyễn Văn An"},
		"Nguyễn Văn An":                                         {nil, "Nguyễn Văn An"},
		"CHỦ TỊCH":                                              {[]string{"CHỦ TỊCH"}, ""},
	} {
		offices, name := handOf(signedAs)
		if diff := cmp.Diff(want.offices, offices); diff != "" || name != want.name {
			t.Errorf("%s: %q of %q\n%s", signedAs, name, offices, diff)
		}
	}
}
