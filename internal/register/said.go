package register

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"thidua/internal/fault"
	"thidua/internal/grid"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/wording"
)

// Said is what somebody would have one field of an entry say, in words.
type Said struct {
	Field  string
	Value  string // empty: nothing
	Date   string // of DOCUMENT: its day; empty: not said
	Issuer string // of DOCUMENT; empty: not said
}

// How long things may be, in characters.
const (
	mostText     = 1000
	mostName     = 100 // of a person
	mostDocument = 100 // of a document's number
	mostIssuer   = 200
)

// reference is a unit or an entry that is named and still to be found.
type reference struct {
	id   int64
	code string // of a unit that is named by it
}

// read returns what a field is to say: nil where that is nothing. Names of units and entries are references.
func (s Said) read(f *movement.Field) (any, fault.Speaker) {
	text, err := wording.Clean(s.Value)
	if err != nil {
		return nil, unreadable(f, err)
	}
	if text = strings.TrimSpace(text); text == "" && f.Type != movement.DocumentField {
		return nil, nil
	}
	switch f.Type {
	case movement.TextField:
		return readText(text, mostText)
	case movement.CountField:
		return readNumber(f, text)
	case movement.VNDField:
		return readNumber(f, text, "đồng", "vnđ", "vnd", "đ")
	case movement.DateField:
		day, ok := ReadDay(text)
		if !ok {
			return nil, notDay
		}
		return string(day), nil
	case movement.ChoiceField:
		return readChoice(f, text)
	case movement.YesNoField:
		return readYesNo(text)
	case movement.UnitField:
		return readUnit(text)
	case movement.PersonField:
		return readName(text)
	case movement.URLField:
		return readURL(text)
	case movement.DocumentField:
		return s.document(text)
	case movement.EntryField:
		id, err := strconv.ParseInt(strings.TrimPrefix(text, "entry:"), 10, 64)
		if err != nil || id <= 0 {
			return nil, fault.Say("this is no id of an entry; give one such as entry:12")
		}
		return reference{id: id}, nil
	}
	return nil, fault.Say("%s cannot be filled in", called(f))
}

// unreadable tells why a text is refused as such: of a name nothing is told but that it is.
func unreadable(f *movement.Field, err error) fault.Speaker {
	if f.Type == movement.PersonField {
		return notName
	}
	return fault.Say("%v", err)
}

// called is what a field is called.
func called(f *movement.Field) fault.Both { return fault.Both{Vi: f.Name, En: f.NameEn} }

func readText(text string, most int) (any, fault.Speaker) {
	if utf8.RuneCountInString(text) > most {
		return nil, fault.Say("it is longer than %d characters; make it shorter", most)
	}
	return text, nil
}

func readNumber(f *movement.Field, text string, measures ...string) (any, fault.Speaker) {
	n, why := grid.Whole(text, measures...)
	if why != nil {
		return nil, *why
	}
	least, most := int64(0), int64(movement.Largest)
	if f.Least != nil {
		least = *f.Least
	}
	if f.Most != nil {
		most = *f.Most
	}
	if n < least || n > most {
		return nil, fault.Say("it is %s; it must lie between %s and %s", Number(n), Number(least), Number(most))
	}
	return n, nil
}

var dayForm = regexp.MustCompile(`^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})$`)

var notDay = fault.Say("this is no day of the calendar; write it like 31/10/2024 or 2024-10-31")

// ReadDay reads a day as Vietnamese write it, 31/10/2024, or as 2024-10-31.
func ReadDay(text string) (day org.Date, ok bool) {
	if m := dayForm.FindStringSubmatch(text); m != nil {
		two := func(s string) string { return strings.Repeat("0", 2-len(s)) + s }
		text = m[3] + "-" + two(m[2]) + "-" + two(m[1])
	}
	day, err := org.ParseDate(text)
	return day, err == nil
}

func readChoice(f *movement.Field, text string) (any, fault.Speaker) {
	for _, c := range f.Choices {
		if c.Code == text {
			return c.Code, nil
		}
	}
	for _, c := range f.Choices { // as people call it
		if folded := org.Fold(text); folded == org.Fold(c.Code) || folded == org.Fold(c.Name) || folded == org.Fold(c.NameEn) {
			return c.Code, nil
		}
	}
	codes := make([]string, len(f.Choices))
	for i, c := range f.Choices {
		codes[i] = c.Code
	}
	return nil, fault.Say("this is not offered; choose one of %s", strings.Join(codes, ", "))
}

func readYesNo(text string) (any, fault.Speaker) {
	switch strings.ToLower(text) {
	case "true", "có", "yes", "x", "1":
		return true, nil
	case "false", "không", "no", "0":
		return false, nil
	}
	return nil, fault.Say("write true or false")
}

func readUnit(text string) (any, fault.Speaker) {
	if strings.HasPrefix(text, "unit:") {
		id, _, ok := org.ParseUnitID(text)
		if !ok {
			return nil, fault.Say("this is no id of a unit; give one such as unit:12")
		}
		return reference{id: id}, nil
	}
	if len(text) > 60 {
		return nil, fault.Say("this is no id of a unit; give one such as unit:12")
	}
	return reference{code: text}, nil
}

var notName = fault.Say("write the person's name alone: at most %d characters, in one line and without digits", mostName)

// readName reads a person's name. What it was is said to nobody who got it wrong either.
func readName(text string) (any, fault.Speaker) {
	if utf8.RuneCountInString(text) > mostName || strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) || unicode.IsDigit(r) }) ||
		!strings.ContainsFunc(text, unicode.IsLetter) {
		return nil, notName
	}
	return text, nil
}

func readURL(text string) (any, fault.Speaker) {
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil ||
		strings.ContainsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }) {
		return nil, fault.Say("this is no address in the web; write it whole, beginning with https:// or http://")
	}
	return readText(text, mostText)
}

// document reads a document by its number.
func (s Said) document(number string) (any, fault.Speaker) {
	issuer, err := wording.Clean(s.Issuer)
	if err != nil {
		return nil, fault.Say("%v", err)
	}
	d := Document{Number: number, Issuer: strings.TrimSpace(issuer)}
	if s.Date != "" {
		var ok bool
		if d.Date, ok = ReadDay(s.Date); !ok {
			return nil, notDay
		}
	}
	inOneLine := !strings.ContainsFunc(d.Number+d.Issuer, unicode.IsControl)
	switch {
	case d == Document{}:
		return nil, nil
	case d.Number == "":
		return nil, fault.Say("give the document's number too, such as 12/QĐ-CCB")
	case utf8.RuneCountInString(d.Number) > mostDocument || utf8.RuneCountInString(d.Issuer) > mostIssuer || !inOneLine:
		return nil, fault.Say("write number and issuer in one line each, the number in at most %d characters, the issuer in at most %d", mostDocument, mostIssuer)
	}
	return d, nil
}

// Number is a whole number as people read it.
type Number int64

// In writes the number in groups of three digits, as a language does.
func (n Number) In(l fault.Language) string {
	between := ","
	if l == fault.Vietnamese {
		between = "."
	}
	digits := strconv.FormatInt(int64(n), 10)
	var out strings.Builder
	for i := range len(digits) {
		if i > 0 && digits[i-1] != '-' && (len(digits)-i)%3 == 0 {
			out.WriteString(between)
		}
		out.WriteByte(digits[i])
	}
	return out.String()
}
