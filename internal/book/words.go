package book

import (
	"cmp"
	"fmt"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
)

// said is a word in both languages.
type said struct{ vi, en string }

func (s said) in(l fault.Language) string {
	if l == fault.English {
		return s.en
	}
	return s.vi
}

// The words of a book beside what its register says.
var (
	numberWord    = said{"STT", "No."}
	dayWord       = said{"Ngày ghi sổ", "Day"}
	keeperWord    = said{"Mã đơn vị ghi sổ", "Code of the keeping unit"}
	titleWord     = said{"Đơn vị ghi sổ", "Keeping unit"}
	stateWord     = said{"Tình trạng", "State"}
	documentWords = [3]said{{"%s: số", "%s: number"}, {"%s: ngày", "%s: day"}, {"%s: nơi ban hành", "%s: issuer"}}
	sumWord       = said{"Cộng", "Sum"}
	confirmedSum  = said{"Trong đó đã xác nhận", "Of it confirmed"}
	unitWord      = said{"Đơn vị", "Unit"}
	belowWord     = said{"và các đơn vị trực thuộc", "and all units below"}
	writerWord    = said{"NGƯỜI GHI SỔ", "KEPT BY"}
	writerHint    = said{"(Ký, ghi rõ họ tên)", "(signature and full name)"}
	leaderWord    = said{"LÃNH ĐẠO ĐƠN VỊ", "LEADER OF THE UNIT"}
	leaderHint    = said{"(Ký tên, đóng dấu)", "(signature and seal)"}
	placeAndDay   = said{"……………, ngày …… tháng …… năm ……", "……………, ……………… 20……"}
	printedWord   = said{"In ngày %s", "Printed on %s"}
	pageWord      = said{"Trang", "Page"}
	withheldWord  = said{"(không được xem)", "(withheld)"}
	emptyWord     = said{"Không có mục nào.", "There are no entries."}
	quarterWord   = said{"Quý %s", "Quarter %s"}
	nothingWord   = said{"không phát sinh (ghi ngày %s)", "nothing to enter (said on %s)"}
	entriesWord   = said{"%d mục", "entries: %d"}
	silentWord    = said{"chưa ghi gì", "nothing was said"}
	ongoingWord   = said{"chưa hết quý", "not over yet"}
	struckWord    = said{"Mục gạch ngang đã hủy và không tính vào số cộng.", "Entries that are struck through are void, and counted in no sum."}
	unconfirmed   = said{"Chỉ mục đã xác nhận được tính vào báo cáo.", "Only confirmed entries are counted in reports."}
	yesWord       = said{"có", "yes"}
	noWord        = said{"không", "no"}
)

var stateWords = map[register.State]said{
	register.Noted: {"Đã ghi", "Noted"}, register.Confirmed: {"Đã xác nhận", "Confirmed"}, register.Void: {"Đã hủy", "Void"},
}

// nameOf returns what a thing is called in a language.
func nameOf(l fault.Language, vi, en string) string {
	if l == fault.English {
		return cmp.Or(en, vi)
	}
	return vi
}

// dayIn writes a day as people of a language read it.
func dayIn(l fault.Language, d org.Date) string {
	if d == "" {
		return ""
	}
	if l == fault.English {
		return string(d)
	}
	return d.Time().Format("02/01/2006")
}

// numberIn writes a number with its thousands divided.
func numberIn(l fault.Language, n int64) string {
	tag := language.Vietnamese
	if l == fault.English {
		tag = language.English
	}
	return message.NewPrinter(tag).Sprintf("%d", n)
}

// documentIn writes a document on a line.
func documentIn(l fault.Language, d register.Document) string {
	parts := []string{d.Number}
	for _, part := range []string{dayIn(l, d.Date), d.Issuer} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

// choiceIn says what a choice is called; one that is offered no more by its code.
func choiceIn(l fault.Language, f *movement.Field, code string) string {
	for _, c := range f.Choices {
		if c.Code == code {
			return nameOf(l, c.Name, c.NameEn)
		}
	}
	return code
}

// title says which unit it is: what it is called, and its code.
func title(u *org.Unit) string { return fmt.Sprintf("%s (%s)", u.Title(), u.Code) }

// entryIn says which entry is followed: by its document where it has one, and otherwise by its day.
func entryIn(l fault.Language, e *register.Entry) string {
	least := ""
	for code, value := range e.Values {
		if _, is := value.(register.Document); is && (least == "" || code < least) {
			least = code
		}
	}
	if d, is := e.Values[least].(register.Document); is {
		return documentIn(l, d)
	}
	return dayIn(l, e.Day)
}
