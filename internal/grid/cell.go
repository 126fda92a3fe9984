package grid

import (
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"thidua/internal/fault"
	"thidua/internal/wording"
)

// kind is what a cell holds.
type kind uint8

const (
	nothing  kind = iota
	words         // of a text file every cell that says something, of a workbook what was typed as text
	number        // of a workbook
	day           // of a workbook: a number that is shown as a day or a time
	boolean       // of a workbook
	broken        // of a workbook: an error in place of a value
	unworked      // of a workbook: a formula whose value was never worked out
)

// Cell is one cell of a file. The zero Cell of a place says nothing.
type Cell struct {
	Place

	kind    kind
	text    string   // what it says; of a number its digits, of a day 2024-11-10
	few     bool     // a number is whole, and of few digits
	whole   int64    // the number, where it is so
	number  *big.Rat // the number, where it is not; nil: it is too large
	percent bool     // a number that is shown as a percentage
	comma   bool     // the file's columns are separated as where a comma divides decimals
}

// textCell returns a cell of text, which is clean. One that holds nothing that can be seen says
// nothing.
func textCell(at Place, s string) Cell {
	if s = strings.TrimSpace(s); s == "" || !isDigit(s[0]) && plain(s) == "" {
		return Cell{Place: at}
	}
	return Cell{Place: at, kind: words, text: s}
}

// clean returns a text as it is kept. One that is refused stays as it is, for whoever asks for
// what the cell says to be told.
func clean(s string) string {
	if kept, err := wording.Clean(s); err == nil {
		return kept
	}
	return s
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// plain returns a text as it is meant: without characters that have no shape, letters and
// digits of full width as others, without the apostrophe that keeps spreadsheets from reading it
// as a number, and without blanks around.
func plain(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) { // nothing to fold
		return strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(s), "'"))
	}
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, width.Fold.String(s))
	s = strings.TrimSpace(s)
	for _, apostrophe := range []string{"'", "’"} {
		s = strings.TrimPrefix(s, apostrophe)
	}
	return strings.TrimSpace(s)
}

// Empty reports whether the cell says nothing.
func (c Cell) Empty() bool { return c.kind == nothing }

// Shown returns what the cell says, for telling people: not to be taken for a value.
func (c Cell) Shown() string { return c.text }

// Counts reports whether the cell holds a number, rightly written or not, or a formula.
func (c Cell) Counts() bool {
	switch c.kind {
	case number, broken, unworked:
		return true
	case words:
		_, wrong := whole(c.text, nil)
		return wrong == nil
	case nothing, day, boolean:
	}
	return false
}

// problem returns a problem with the cell.
func (c Cell) problem(b fault.Both) *ReadError {
	return &ReadError{Place: c.Place, Both: b, Value: printable(c.text)}
}

// What a cell holds that is neither text nor number.
var (
	isBroken = fault.Both{Vi: "công thức ở ô này bị lỗi; sửa công thức hoặc ghi giá trị", En: "the formula here has come to an error; mend it, or write the value"}
	unWorked = fault.Both{
		Vi: "ô là công thức chưa được tính; mở tệp bằng Excel hoặc LibreOffice rồi lưu lại, hoặc ghi giá trị",
		En: "this is a formula whose value was never worked out; open the file in a spreadsheet program and save it again, or write the value",
	}
	isBoolean = fault.Both{Vi: "ô này chứa TRUE hoặc FALSE, không phải số; ghi số", En: "this is true or false, not a number; write the number"}
	isDay     = fault.Both{Vi: "ô này là ngày tháng, không phải số; đổi định dạng ô sang số (Number) rồi nhập lại", En: "this is a date, not a number; format the cell as a number and enter it again"}
	madeDay   = fault.Both{
		Vi: "bảng tính đã đổi nội dung ô này thành ngày tháng; đổi định dạng ô sang văn bản (Text) rồi nhập lại",
		En: "the spreadsheet has made a date of what was written here; format the cell as text and enter it again",
	}
	shortened = fault.Both{
		Vi: "bảng tính đã rút gọn nội dung ô này; đổi định dạng cột (số: Number, mã: Text), nới rộng cột rồi lưu lại",
		En: "the spreadsheet has shortened what stands here; format the column as numbers (codes: as text), widen it and save again",
	}
	isPercent = fault.Both{Vi: "ô này là tỷ lệ phần trăm, không phải số đếm; ghi số đếm", En: "this is a percentage, not a count; write the count"}
)

// Text returns what the cell says in words, empty where it says nothing. It fails where the
// text holds what cannot be seen, or where the spreadsheet has made something else of it.
func (c Cell) Text() (string, *ReadError) {
	switch c.kind {
	case broken:
		return "", c.problem(isBroken)
	case unworked:
		return "", c.problem(unWorked)
	case day:
		return "", c.problem(madeDay)
	case words:
		if r, found := wording.Unseen(c.text); found {
			return "", c.problem(fault.Both{
				Vi: fmt.Sprintf("ô có ký tự không nhìn thấy được (%U); xóa nội dung rồi gõ lại", r),
				En: fmt.Sprintf("the character %U cannot be seen; clear the cell and type it again", r),
			})
		}
	case nothing, number, boolean:
	}
	return c.text, nil
}

var (
	shortForm = regexp.MustCompile(`^[+-]?[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+$`)
	dayForm   = regexp.MustCompile(`(?i)^([0-9]{1,4}[/-][0-9]{1,2}([/-][0-9]{1,4})?|[0-9]{1,2}\.[0-9]{1,2}\.([0-9]{2}|[0-9]{4})|[0-9]{1,2}[ -](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg|tháng)[a-z]*.*|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -][0-9]{2,4})$`)
)

// Code returns what the cell says where that is a code: without an apostrophe or the ="…" by
// which people keep spreadsheets from reading codes as numbers.
func (c Cell) Code() (string, *ReadError) {
	code, wrong := c.Text()
	if wrong != nil || c.kind != words {
		return code, wrong
	}
	code = plain(code)
	if inner, formula := strings.CutPrefix(code, `="`); formula {
		code = strings.TrimSuffix(inner, `"`)
	}
	if shortForm.MatchString(code) && strings.ContainsAny(code, "+.,") {
		return "", c.problem(shortened)
	}
	return code, nil
}

// Yes returns what the cell says where the program that wrote the file knows it for true or
// false.
func (c Cell) Yes() (yes, known bool) {
	return c.kind == boolean && c.text == "TRUE", c.kind == boolean
}

// Day returns a day as 2024-11-10, or else what the cell says: whether that is a day its reader
// knows.
func (c Cell) Day() (string, *ReadError) {
	if c.kind == day {
		return c.text, nil
	}
	return c.Text()
}

// Whole returns a whole number, and whether the cell says one at all. Words in which it is
// measured, such as đồng, may stand beside it.
func (c Cell) Whole(measures ...string) (n int64, said bool, wrong *ReadError) {
	switch c.kind {
	case nothing:
		return 0, false, nil
	case words:
		n, why := whole(c.text, measures)
		if why != nil {
			return 0, true, c.problem(*why)
		}
		return n, true, nil
	case number:
		switch {
		case c.percent:
			return 0, true, c.problem(isPercent)
		case c.few:
			return c.whole, true, nil
		case c.number == nil:
			return 0, true, c.problem(tooLarge)
		}
		whole := c.number
		if !whole.IsInt() {
			// As spreadsheets do, a sum whose binary fractions came out a hair off counts as whole.
			f, _ := whole.Float64()
			if short, ok := new(big.Rat).SetString(strconv.FormatFloat(f, 'g', 15, 64)); ok {
				whole = short
			}
		}
		switch {
		case !whole.IsInt():
			return 0, true, c.problem(fraction)
		case !whole.Num().IsInt64():
			return 0, true, c.problem(tooLarge)
		}
		return whole.Num().Int64(), true, nil
	default:
		return 0, true, c.unfit()
	}
}

// unfit tells why what the cell holds is no number.
func (c Cell) unfit() *ReadError {
	return c.problem(map[kind]fault.Both{day: isDay, boolean: isBoolean, broken: isBroken, unworked: unWorked}[c.kind])
}

// Decimal returns a number that may have decimals, and whether the cell says one at all. Of
// what is measured in percent, 94,5 and 94,5 % are the same. It is text that can be read as
// digits with a point before the decimals, without zeros that say nothing.
func (c Cell) Decimal(percent bool) (digits string, said bool, wrong *ReadError) {
	switch c.kind {
	case nothing:
		return "", false, nil
	case words:
		digits, why := decimal(c.text, percent, c.comma)
		if why != nil {
			return "", true, c.problem(*why)
		}
		return digits, true, nil
	case number:
		n := c.number
		if c.few {
			n = new(big.Rat).SetInt64(c.whole)
		}
		switch {
		case n == nil:
			return "", true, c.problem(tooLarge)
		case c.percent && !percent:
			return "", true, c.problem(isPercent)
		}
		f, _ := n.Float64()
		if short, ok := new(big.Rat).SetString(strconv.FormatFloat(f, 'g', 15, 64)); ok {
			n = short
		}
		if c.percent {
			n = new(big.Rat).Mul(n, big.NewRat(100, 1))
		}
		return trimmed(n.FloatString(15)), true, nil
	default:
		return "", true, c.unfit()
	}
}

// trimmed takes the zeros at the end of decimals off.
func trimmed(s string) string {
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// IsOneOf reports whether the cell says one of some words, however they are written.
func (c Cell) IsOneOf(these ...string) bool {
	return c.kind == words && slices.Contains(these, strings.ToLower(plain(c.text)))
}
