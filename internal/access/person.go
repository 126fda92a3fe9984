package access

import (
	"net/mail"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"thidua/internal/fault"
	"thidua/internal/wording"
)

// Person is who is behind an account. Each field is empty where it is not known.
type Person struct {
	FullName  string
	Telephone string // as E.164 has it: +84912345678
	Email     string
	Language  fault.Language // which they would rather hear; empty, where one is created: Vietnamese
}

// mostOfName is how many letters a full name may have, mostOfEmail how many bytes an address.
const (
	mostOfName  = 100
	mostOfEmail = 254
)

// Kept returns a person as it is kept, however it was written: names are composed and on one line,
// telephone numbers are as E.164 has them. It fails with Invalid where a name holds what cannot be
// seen or what turns the text around, where what stands for a telephone number or an e-mail
// address is none, and where the language is none of ours.
func (p Person) Kept() (Person, error) {
	var err error
	if p.FullName, err = fullName(p.FullName); err != nil {
		return p, err
	}
	if p.Telephone, err = telephone(p.Telephone); err != nil {
		return p, err
	}
	if p.Email, err = email(p.Email); err != nil {
		return p, err
	}
	switch p.Language {
	case "":
		p.Language = fault.Vietnamese
	case fault.Vietnamese, fault.English:
	default:
		return p, fault.New(fault.Invalid, "%.20q is no language; write vi or en", p.Language)
	}
	return p, nil
}

// fullName returns a name as it is kept. Two people may be called the same.
func fullName(written string) (string, error) {
	name, err := wording.Clean(written)
	if err != nil {
		return "", err
	}
	if name = strings.Join(strings.Fields(name), " "); name == "" {
		return "", nil
	}
	if r, found := turning(name); found { // no script that names here are written in needs them
		return "", fault.New(fault.Invalid, "the character %U cannot be seen; take it out", r)
	}
	if n := utf8.RuneCountInString(name); n > mostOfName {
		return "", fault.New(fault.Invalid, "the full name has %d letters; write at most %d", n, mostOfName)
	}
	if !strings.ContainsFunc(name, unicode.IsLetter) {
		return "", fault.New(fault.Invalid, "%.40q is no full name; write what the person is called", name)
	}
	return name, nil
}

// turning returns the first mark of a text that changes which way it runs.
func turning(s string) (r rune, found bool) {
	for _, r := range s {
		if unicode.Is(unicode.Bidi_Control, r) {
			return r, true
		}
	}
	return 0, false
}

// How numbers are dialled in Việt Nam: nine digits behind the 0 of mobile telephones, ten behind
// that of the others. Everywhere else E.164 says how many there may be at most, and no more is
// checked: whether a number rings only its network knows.
var (
	dialled  = regexp.MustCompile(`^\+?[0-9][0-9 .()/-]*$`)
	atHome   = regexp.MustCompile(`^(?:[35789][0-9]{8}|2[0-9]{9})$`)
	overseas = regexp.MustCompile(`^[1-9][0-9]{7,14}$`)
	divider  = strings.NewReplacer(" ", "", ".", "", "-", "", "(", "", ")", "", "/", "", "+", "")
)

// home is the country whose numbers are written without one.
const home = "84"

// telephone returns a number as E.164 has it, however people write it: 0912 345 678,
// +84 912-345-678, (0262) 3.852.123, or without the 0 that a spreadsheet took.
func telephone(written string) (string, error) {
	cleaned, err := wording.Clean(written)
	if err != nil {
		return "", err
	}
	text := strings.Join(strings.Fields(cleaned), " ")
	if text == "" {
		return "", nil
	}
	wrong := fault.New(fault.Invalid, "%.40q is no telephone number; write it as it is dialled, such as 0912 345 678 or +84 912 345 678", text)
	text = strings.TrimPrefix(text, "(")
	if !dialled.MatchString(text) {
		return "", wrong
	}
	digits := divider.Replace(text)
	abroad, away := strings.CutPrefix(digits, "00")
	switch {
	case strings.HasPrefix(text, "+"):
		abroad = digits
	case away:
	case strings.HasPrefix(digits, "0"):
		abroad = home + digits[1:]
	case atHome.MatchString(digits):
		abroad = home + digits
	case !strings.HasPrefix(digits, home):
		return "", wrong
	}
	if own, here := strings.CutPrefix(abroad, home); here {
		own = strings.TrimPrefix(own, "0") // +84 (0)912 345 678
		if !atHome.MatchString(own) {
			return "", wrong
		}
		return "+" + home + own, nil
	}
	if !overseas.MatchString(abroad) {
		return "", wrong
	}
	return "+" + abroad, nil
}

// email returns an address, checked no further than that a letter could be sent by it.
func email(written string) (string, error) {
	text, err := wording.Clean(strings.TrimSpace(written))
	if text == "" || err != nil {
		return "", err
	}
	a, err := mail.ParseAddress(text)
	if err != nil || a.Address != text || len(text) > mostOfEmail || !strings.Contains(text[strings.LastIndex(text, "@"):], ".") {
		return "", fault.New(fault.Invalid, "%.60q is no e-mail address; write one such as an@example.org", text)
	}
	return text, nil
}
