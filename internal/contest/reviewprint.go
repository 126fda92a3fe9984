package contest

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"thidua/internal/document"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Document returns the review as it is printed, out of what it holds itself: nothing is read for it. It fails with
// NotFound where its numbers are not frozen yet, and where the row is not what its hash was made of.
func (r *Review) Document() (*document.Official, error) {
	f := r.Frozen
	if f == nil {
		return nil, fault.New(fault.NotFound, "the review's numbers are not frozen yet: there is nothing to print")
	}
	if !r.holds() {
		return nil, fmt.Errorf("review %d is not what its hash was made of", r.ID)
	}
	p, err := movement.ParsePeriod(r.Period)
	if err != nil {
		return nil, err
	}
	d := &document.Official{
		Superior: office(f.Superior), Issuer: office(f.Unit), Number: r.Number, Place: r.Place, Day: r.Day, Title: "BÁO CÁO",
		Abstract: fmt.Sprintf("Sơ kết phong trào thi đua 6 tháng đầu năm %d", p.Year()), Recipients: r.Recipients,
	}
	if p.IsYear() {
		d.Abstract = fmt.Sprintf("Tổng kết phong trào thi đua năm %d", p.Year())
	}
	if f.Example {
		d.Notice = "(" + f.Movement + ": bộ chỉ tiêu này là ví dụ, không phải văn bản chính thức)"
	}
	d.Offices, d.Signer = handOf(r.SignedAs)
	for _, s := range r.Sections {
		d.Parts = append(d.Parts, &document.Part{Title: numeral.ReplaceAllString(s.Title, ""), Text: s.Text})
	}
	d.Parts = append(d.Parts, f.targets(*r.FrozenAt), f.units())
	for _, b := range f.Boards {
		d.Parts = append(d.Parts, b.part())
	}
	return d, nil
}

// numeral is the number that some write before the title of a part: the document numbers its parts itself.
var numeral = regexp.MustCompile(`^[IVX]+[.)/]\s+`)

// office calls a unit by its association. A line does not break within a unit's own name, unless that is long.
func office(unit string) string {
	lower := strings.ToLower(unit)
	if unit == "" || strings.HasPrefix(lower, "hội ") || strings.Contains(lower, "cựu chiến binh") {
		return unit
	}
	of := "Hội Cựu chiến binh "
	if branch, is := strings.CutPrefix(lower, "chi hội "); is {
		of, unit = "Chi hội Cựu chiến binh ", unit[len(unit)-len(branch):]
	}
	if utf8.RuneCountInString(unit) <= mostUnbroken {
		unit = strings.ReplaceAll(unit, " ", "\u00a0")
	}
	return of + unit
}

// mostUnbroken is how many letters of a name fit into a line of the issuer's column.
const mostUnbroken = 24

// handOf parts how somebody signs into office, in capitals and a line each (KT. CHỦ TỊCH, PHÓ CHỦ TỊCH), and name. What
// leads in capitals is the office, before a name that is not; else what ends as offices do.
func handOf(signedAs string) (offices []string, name string) {
	words, upper := strings.Fields(signedAs), strings.Fields(strings.ToUpper(signedAs))
	n := slices.IndexFunc(words, func(w string) bool { return strings.ContainsFunc(w, unicode.IsLower) })
	if n < 1 {
		ends := []int{}
		for i, w := range upper {
			if w == "TỊCH" || w == "TRƯỞNG" {
				ends = append(ends, i+1)
			}
		}
		n = 0
		if len(ends) > 0 {
			n = ends[len(ends)-1]
		}
		if n == len(words) && n > 0 {
			n = ends[0] // a name may end so as well
		}
	}
	if n > 1 && words[n-1] == "Y" { // as the names of many men of Đắk Lắk begin: Y Moan
		n--
	}
	for i, w := range upper[:n] {
		switch {
		case i == 0, w == "KT.", w == "PHÓ" && i+1 < n && upper[i+1] == "CHỦ", w == "CHỦ" && !slices.Contains([]string{"PHÓ", "KT.", "Q."}, upper[i-1]):
			offices = append(offices, w)
		default:
			offices[len(offices)-1] += " " + w
		}
	}
	return offices, strings.Join(words[n:], " ")
}

var statusWords = map[figure.Status]string{
	figure.NoTarget: "Không giao chỉ tiêu", figure.NotReported: "Chưa báo cáo", figure.NotApplicable: "Không thuộc diện", figure.Incomplete: "Thiếu báo cáo",
	figure.OnTrack: "Đúng tiến độ", figure.Behind: "Chậm tiến độ", figure.Met: "Đạt", figure.Exceeded: "Vượt", figure.NotMet: "Chưa đạt", figure.MetByDecision: "Đạt theo quyết định",
}

// sort is what a printed review counts together.
type sort int

const (
	stoodAside sort = iota
	stoodReached
	stoodMissed
	stoodOpen
	stoodShort // of reports
)

func sortOf(s figure.Status) sort {
	switch s {
	case figure.Met, figure.Exceeded, figure.MetByDecision:
		return stoodReached
	case figure.NotMet:
		return stoodMissed
	case figure.OnTrack, figure.Behind:
		return stoodOpen
	case figure.NotReported, figure.Incomplete:
		return stoodShort
	case figure.NoTarget, figure.NotApplicable:
	}
	return stoodAside
}

func (f *Frozen) targets(at time.Time) *document.Part {
	t := &document.Table{Head: []string{"STT", "Chỉ tiêu", "Đơn vị tính", "Chỉ tiêu giao", "Kết quả", "Đánh giá"}, Widths: []int{7, 34, 13, 14, 17, 15}, Align: []string{"center", "left", "left", "right", "right", "left"}}
	n, of := 0, map[sort]int{}
	for _, g := range f.Groups {
		t.Rows = append(t.Rows, document.Row{g.Name})
		for _, l := range g.Rows {
			n++
			of[sortOf(l.Status)]++
			words := statusWords[l.Status]
			if l.Status == figure.Incomplete {
				words = fmt.Sprintf("Thiếu %d báo cáo", l.Missing)
			}
			t.Rows = append(t.Rows, document.Row{strconv.Itoa(n), l.Name, l.Unit, l.Target, l.Value, words})
		}
	}
	at = at.In(org.Vietnam)
	p := &document.Part{Title: "Kết quả thực hiện các nhóm chỉ tiêu", Table: t, Text: fmt.Sprintf(
		"Số liệu chốt lúc %s ngày %s, theo các báo cáo đã nhận đến lúc đó. Trong %d chỉ tiêu: %d đạt hoặc vượt, %d chưa đạt, %d còn đang thực hiện, %d chưa đủ báo cáo, %d không giao hoặc không thuộc diện.",
		at.Format("15 giờ 04 phút"), at.Format("02/01/2006"), n, of[stoodReached], of[stoodMissed], of[stoodOpen], of[stoodShort], of[stoodAside])}
	if of[stoodShort] > 0 {
		p.Notice = fmt.Sprintf("(%d chỉ tiêu chưa đủ báo cáo: số liệu in ra chỉ gồm những báo cáo đã nhận)", of[stoodShort])
	}
	return p
}

// atStart writes a unit's title as it stands at the start of a line.
func atStart(title string) string {
	first, size := utf8.DecodeRuneInString(title)
	return string(unicode.ToUpper(first)) + title[size:]
}

func (f *Frozen) units() *document.Part {
	t := &document.Table{Head: []string{"STT", "Đơn vị trực thuộc", "Đạt, vượt", "Chưa đạt", "Chưa đủ báo cáo hoặc đang thực hiện"}, Widths: []int{7, 45, 13, 13, 22}, Align: []string{"center", "left", "right", "right", "right"}}
	for i, u := range f.Units {
		t.Rows = append(t.Rows, document.Row{strconv.Itoa(i + 1), atStart(u.Name), strconv.Itoa(u.Reached), strconv.Itoa(u.Missed), strconv.Itoa(u.Open)})
	}
	p := &document.Part{Title: "Số chỉ tiêu của các đơn vị trực thuộc", Table: t}
	if len(f.Units) == 0 {
		p.Table, p.Text = nil, "Không có đơn vị trực thuộc."
	}
	return p
}

func (b *FrozenBoard) part() *document.Part {
	t := &document.Table{Head: []string{"Thứ hạng", "Đơn vị", "Điểm", "Xếp loại"}, Widths: []int{12, 38, 13, 37}, Align: []string{"center", "left", "right", "left"}}
	for _, s := range b.Rows {
		rank, class := "–", s.Class
		switch {
		case s.Barred:
			class = "Không xét"
		case s.Missing > 0:
			class = fmt.Sprintf("Không xếp hạng: thiếu %d báo cáo", s.Missing)
		case s.Rank != nil:
			rank = strconv.Itoa(*s.Rank)
		}
		t.Rows = append(t.Rows, document.Row{rank, atStart(s.Name), s.Points, class})
	}
	p := &document.Part{Title: "Bảng điểm thi đua", Table: t}
	if b.Example {
		p.Notice = "(" + b.Name + ": bảng điểm này là ví dụ, không phải bảng điểm chính thức)"
	}
	return p
}
