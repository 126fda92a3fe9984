package grid

import (
	"fmt"
	"math/big"
	"regexp"
	"strconv"
	"strings"

	"thidua/internal/fault"
)

// Why a text is no number.
var (
	notWhole  = fault.Both{Vi: "ghi số nguyên bằng chữ số, không có chữ", En: "write a whole number in digits, without letters"}
	notNumber = fault.Both{Vi: "ghi số bằng chữ số, ví dụ 95 hoặc 0,03", En: "write a number in digits, such as 95 or 0.03"}
	fraction  = fault.Both{Vi: "ghi số nguyên, không có phần lẻ", En: "write a whole number, without a fraction"}
	tooLarge  = fault.Both{Vi: "số quá lớn", En: "the number is too large"}
	ungrouped = fault.Both{
		Vi: "dấu chấm, dấu phẩy trong số này không rõ nghĩa; ghi liền các chữ số, ví dụ 1234567",
		En: "what divides the digits of this number could mean more than one thing; write the digits alone, such as 1234567",
	}
	dash      = fault.Both{Vi: "dấu gạch không rõ là 0 hay chưa có số; ghi 0, hoặc để trống", En: "a dash may mean 0 or nothing said; write 0, or leave the cell empty"}
	narrow    = fault.Both{Vi: "cột quá hẹp nên bảng tính chỉ lưu dấu #; nới rộng cột rồi lưu lại", En: "the column was too narrow, so that only # was saved; widen it and save again"}
	isFormula = fault.Both{Vi: "ô chứa công thức thay vì giá trị; ghi giá trị", En: "this is a formula in place of its value; write the value"}
	scaled    = fault.Both{
		Vi: "ghi đủ các chữ số thay vì nghìn, triệu, tỷ", En: "write all digits instead of words for thousands or millions",
	}
)

// scales are words that say how often a number is to be taken.
var scales = []string{"nghìn", "ngàn", "triệu", "tỷ", "tỉ", "tr", "k", "m", "million", "thousand", "billion"}

// stripped is a number as it is written, without what may stand beside it.
type stripped struct {
	negative bool
	body     string
}

var bodyForm = regexp.MustCompile(`^[0-9][0-9., '’]*$`)

// strip takes sign and words of measure off, and tells what else stands in place of a number.
func strip(s string, measures []string, no fault.Both) (n stripped, why *fault.Both) {
	s = spaced(plain(s))
	refuse := func(b fault.Both) (stripped, *fault.Both) { return stripped{}, &b }
	lower := strings.ToLower(s)
	for _, m := range measures {
		m = strings.ToLower(m)
		if rest, found := strings.CutSuffix(lower, m); found {
			lower = strings.TrimSpace(rest)
			break
		}
		if rest, found := strings.CutPrefix(lower, m); found {
			lower = strings.TrimSpace(rest)
			break
		}
	}
	for _, minus := range []string{"-", "−", "–", "—"} {
		if rest, found := strings.CutPrefix(lower, minus); found {
			n.negative, lower = true, strings.TrimSpace(rest)
			break
		}
	}
	if !n.negative {
		lower = strings.TrimPrefix(lower, "+")
	}
	n.body = lower
	switch {
	case len(s) > 60:
		return refuse(no)
	case dayForm.MatchString(s):
		return refuse(isDay)
	case bodyForm.MatchString(lower):
		return n, nil
	case lower == "" && n.negative:
		return refuse(dash)
	case strings.Trim(s, "#") == "":
		return refuse(narrow)
	case strings.HasPrefix(s, "#"):
		return refuse(isBroken)
	case strings.HasPrefix(s, "="):
		return refuse(isFormula)
	case shortForm.MatchString(s):
		return refuse(shortened)
	case strings.HasSuffix(s, "%"):
		return refuse(isPercent)
	}
	for _, scale := range scales {
		if rest, found := strings.CutSuffix(lower, scale); found && bodyForm.MatchString(strings.TrimSpace(rest)) {
			return refuse(scaled)
		}
	}
	return refuse(no)
}

// spaced writes every blank as a space.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// divided is a number's digits, taken apart at what divides them.
type divided struct {
	whole, decimals string
	point           rune // what stands before the decimals; 0: there are none
	grouped         bool // the whole part is divided into thousands
	either          bool // what divides it once may stand before thousands or before decimals
}

var (
	groupForm   = regexp.MustCompile(`^[1-9][0-9]{0,2}([., '’][0-9]{3})+$`)
	decimalOnce = regexp.MustCompile(`^([0-9]+)([.,])([0-9]+)$`)
	digitsForm  = regexp.MustCompile(`^[0-9]+$`)
)

// divide takes a number's digits apart: 1.234.567, 1.234,5, 1,234.5, 1 234, 1234. It reports
// false where they are divided as no number is.
func divide(body string) (d divided, ok bool) {
	if digitsForm.MatchString(body) {
		return divided{whole: body}, true
	}
	if group, grouped := ungroup(body); grouped {
		once := decimalOnce.MatchString(body)
		return divided{whole: group, grouped: true, either: once}, true
	}
	if m := decimalOnce.FindStringSubmatch(body); m != nil {
		return divided{whole: m[1], point: rune(m[2][0]), decimals: m[3]}, true
	}
	at := strings.LastIndexAny(body, ".,")
	if at < 0 || !digitsForm.MatchString(body[at+1:]) || strings.ContainsRune(body[:at], rune(body[at])) {
		return d, false
	}
	group, grouped := ungroup(body[:at])
	return divided{whole: group, grouped: true, point: rune(body[at]), decimals: body[at+1:]}, grouped
}

// ungroup returns the digits of a whole number that is divided into thousands, by one and the
// same sign.
func ungroup(s string) (digits string, grouped bool) {
	if !groupForm.MatchString(s) {
		return "", false
	}
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' }), ""), sameSign(s)
}

// sameSign reports whether all that divides the digits is one sign.
func sameSign(s string) bool {
	var sign rune
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
		case sign == 0:
			sign = r
		case r != sign:
			return false
		}
	}
	return true
}

// whole reads a whole number. 208.000 and 208,000 are 208000, for a count has no decimals but
// zeros; what could be read so or otherwise is refused.
func whole(s string, measures []string) (int64, *fault.Both) {
	if n, few := fewDigits(s); few {
		return n, nil
	}
	n, why := strip(s, measures, notWhole)
	if why != nil {
		return 0, why
	}
	d, ok := divide(n.body)
	zeros := strings.Trim(d.decimals, "0") == ""
	switch {
	case !ok:
		return 0, &ungrouped
	case !zeros:
		return 0, &fraction
	case d.point != 0 && !d.grouped && len(d.decimals) == 3: // 1234.000: thousands, or decimals?
		return 0, &ungrouped
	}
	if n.negative {
		d.whole = "-" + d.whole
	}
	value, err := strconv.ParseInt(d.whole, 10, 64)
	if err != nil {
		return 0, &tooLarge
	}
	return value, nil
}

// decimal reads a number that may have decimals. What divides it once, before three digits,
// stands before decimals where the file's separator says that a comma does so; otherwise nobody
// knows, and it is refused.
func decimal(s string, percent, comma bool) (string, *fault.Both) {
	var measures []string
	if percent {
		measures = []string{"%"}
	}
	n, why := strip(s, measures, notNumber)
	if why != nil {
		return "", why
	}
	d, ok := divide(n.body)
	if !ok {
		return "", &ungrouped
	}
	if d.either {
		m := decimalOnce.FindStringSubmatch(n.body)
		if m[2] != "," || !comma {
			return "", ambiguous(m[1], m[3])
		}
		d = divided{whole: m[1], decimals: m[3], point: ','}
	}
	text := d.whole
	if d.point != 0 {
		text += "." + d.decimals
	}
	if n.negative {
		text = "-" + text
	}
	value, ok := new(big.Rat).SetString(text)
	if !ok {
		return "", &notNumber
	}
	return trimmed(value.FloatString(len(d.decimals))), nil
}

// ambiguous says how the two readings of a number are to be written.
func ambiguous(whole, decimals string) *fault.Both {
	short := strings.TrimRight(decimals, "0")
	if len(short) == 3 {
		short += "0"
	}
	vi, en := whole, whole
	if short != "" {
		vi, en = whole+","+short, whole+"."+short
	}
	return &fault.Both{
		Vi: fmt.Sprintf("số này có thể là %s hoặc %s; ghi theo một trong hai cách đó", vi, whole+decimals),
		En: fmt.Sprintf("this may be %s or %s; write the one that is meant, as it stands here", en, whole+decimals),
	}
}

// Whole reads a whole number as people write it, in words in which it is measured or without; or tells why
// it is none.
func Whole(s string, measures ...string) (n int64, wrong *fault.Both) { return whole(s, measures) }
