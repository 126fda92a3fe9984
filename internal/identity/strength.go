package identity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/trustelem/zxcvbn"
	"golang.org/x/text/unicode/norm"

	"thidua/internal/access"
	"thidua/internal/fault"
)

const (
	leastRunes = 10
	mostBytes  = 1000
	// judged is of how many bytes it is judged how easily they are guessed: of so many they are not,
	// and judging more takes time without end.
	judged = 64
	// leastScore is how strong a password must be, from 0 to 4: so that ten thousand million guesses
	// do not find it.
	leastScore = 3
)

// common are the words that people here make passwords of.
var common = strings.Fields("thidua thi dua hoi cuu chien binh cuuchienbinh hoicuuchienbinh ccb hoiccb daklak dak lak phuyen buonmathuot vietnam viet nam " +
	"matkhau mat khau quangtri dienbien giaiphong chihoi guongmau botaybac bodoi bodoicuho bacho hochiminh taikhoan chucmung")

// strong returns a password as it is hashed, its letters composed as NFC says: what looks the same
// is the same on every keyboard. It fails with Invalid where it is too short or long, or too easy
// to guess by whoever knows the account.
func strong(password string, a access.Account) (string, error) {
	if len(password) > mostBytes {
		return "", fault.New(fault.Invalid, "a password has at most %d bytes; choose a shorter one", mostBytes)
	}
	password = norm.NFC.String(password)
	if utf8.RuneCountInString(password) < leastRunes {
		return "", fault.New(fault.Invalid, "a password has at least %d characters; put several words together that have nothing to do with one another", leastRunes)
	}
	guesses := guessesOf(a)
	bare := unaccented(password)
	for _, one := range []string{password, strings.ToLower(password), bare, strings.Join(strings.Fields(bare), "")} {
		if zxcvbn.PasswordStrength(beginning(one), guesses).Score < leastScore {
			return "", fault.New(fault.Invalid, "this password is easily guessed: it is made of names, numbers or words that many use; put four words together that have nothing to do with one another, or with you")
		}
	}
	return password, nil
}

// beginning is as much of a password as is judged.
func beginning(s string) string {
	if len(s) <= judged {
		return s
	}
	end := judged
	for !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end]
}

// guessesOf are the words that whoever knows an account tries first.
func guessesOf(a access.Account) []string {
	guesses := append([]string{}, common...)
	for _, said := range []string{a.Name, a.FullName, a.Telephone, a.Email} {
		bare := unaccented(said)
		words := strings.FieldsFunc(bare, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		guesses = append(guesses, strings.ToLower(said), bare, strings.Join(words, ""))
		guesses = append(guesses, words...)
		guesses = append(guesses, strings.Fields(strings.ToLower(said))...)
		if n := len(words); n > 1 { // as in nguyen van an: annv, an.nguyen
			initials := ""
			for _, w := range words[:n-1] {
				initials += w[:1]
			}
			guesses = append(guesses, words[n-1]+initials, words[n-1]+words[0], initials+words[n-1][:1])
		}
	}
	return guesses
}

// unaccented is a text in small letters without the accents of Vietnamese, as many people type.
func unaccented(s string) string {
	var out strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case r == 'đ':
			out.WriteByte('d')
		case !unicode.Is(unicode.Mn, r):
			out.WriteRune(r)
		}
	}
	return out.String()
}
