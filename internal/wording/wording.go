// Package wording is the one gate for what people write: whatever comes in from outside, by a
// request, a file, a command or a path, passes it before anything is made of it.
package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"

	"thidua/internal/fault"
)

// Clean returns a text as it is kept: its letters composed as NFC says, so that what looks the
// same is the same; lines that end as those of Unix do; and without marks that have no shape
// where they mean nothing, such as those by which a text is made to look like another. Emoji
// and scripts that need such marks keep theirs. What is clean already is returned as it is.
//
// It fails with Invalid where the text is no UTF-8, or holds a control character other than
// tab and line break: PostgreSQL keeps no NUL, and nobody can see what the others were to say.
func Clean(s string) (string, error) {
	if plain(s) {
		return s, nil
	}
	if !utf8.ValidString(s) {
		return "", fault.New(fault.Invalid, "this is not UTF-8; write it anew")
	}
	if r, found := Unseen(s); found {
		return "", fault.New(fault.Invalid, "the character %U cannot be seen; take it out", r)
	}
	s = lineEnds.Replace(s)
	for { // what stands side by side once a mark has gone may compose, and be needed no longer
		kept := norm.NFC.String(withoutMarks(norm.NFC.String(s)))
		if kept == s {
			return s, nil
		}
		s = kept
	}
}

// Unseen returns the first control character of a text that is neither tab nor line break.
func Unseen(s string) (r rune, found bool) {
	for _, r := range s {
		if unicode.IsControl(r) && r != '\t' && r != '\n' && r != '\r' {
			return r, true
		}
	}
	return 0, false
}

// plain reports whether a text is of such characters alone as mean nothing but themselves: most are.
func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c != '\n' && c != '\t' && (c < ' ' || c > '~') {
			return false
		}
	}
	return true
}

// lineEnds writes every end of a line as Unix does.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n")

// withoutMarks takes out the marks that mean nothing where they stand.
func withoutMarks(s string) string {
	if !strings.ContainsFunc(s, shapeless) {
		return s
	}
	runes := []rune(s)
	turning := strings.ContainsFunc(s, rightToLeft)
	turning = turning && balanced(runes)
	kept := runes[:0:0]
	for i, r := range runes {
		before, after := rune(0), rune(0)
		if len(kept) > 0 {
			before = kept[len(kept)-1]
		}
		if i+1 < len(runes) {
			after = runes[i+1]
		}
		if !shapeless(r) || means(r, before, after, turning) {
			kept = append(kept, r)
		}
	}
	return string(kept)
}

// shapeless reports whether a character has no shape of its own: it is there for what it does
// to those beside it, if to any.
func shapeless(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r), unicode.Is(unicode.Variation_Selector, r):
		return true
	case r >= 0x0600 && r <= 0x0605, r == 0x06DD, r == 0x070F, r == 0x0890, r == 0x0891, r == 0x08E2, r == 0x110BD, r == 0x110CD, r >= 0x13430 && r <= 0x1343F:
		return false // signs that are written around numbers and words
	}
	return unicode.Is(unicode.Cf, r)
}

// The marks that some scripts need.
const (
	zeroWidthSpace = '\u200B'
	nonJoiner      = '\u200C'
	joiner         = '\u200D'
	leftToRight    = '\u200E'
	rightToLeftM   = '\u200F'
	arabicLetter   = '\u061C'
	firstIsolate   = '\u2066'
	lastIsolate    = '\u2068'
	popIsolate     = '\u2069'
	emojiSelector  = '\uFE0F'
	blackFlag      = '\U0001F3F4'
)

// means reports whether a mark means something between two characters, of a text that is written
// to the left in part or is not.
func means(r, before, after rune, turning bool) bool {
	switch {
	case r == zeroWidthSpace: // where words end that are written without blanks
		return unicode.In(before, unbroken...) && unicode.In(after, unbroken...)
	case r == nonJoiner:
		return unicode.In(before, joining...) && unicode.In(after, joining...)
	case r == joiner:
		return unicode.In(before, joining...) || pictured(before) && unicode.Is(unicode.So, after)
	case r == leftToRight, r == rightToLeftM, r == arabicLetter, r >= firstIsolate && r <= popIsolate:
		return turning
	case unicode.Is(unicode.Variation_Selector, r):
		return before != 0 && !unicode.Is(unicode.Variation_Selector, before) &&
			(unicode.In(before, unicode.So, unicode.Sm, unicode.Po, unicode.Nd, unicode.Pd, unicode.Han, unicode.Mongolian, unicode.Myanmar, unicode.Phags_Pa))
	case r >= 0xE0020 && r <= 0xE007F: // the flags of parts of countries
		return before == blackFlag || before >= 0xE0020 && before < 0xE007F
	}
	return false
}

// unbroken are the scripts whose words no blank divides, joining those whose letters change by
// what stands beside them.
var (
	unbroken = []*unicode.RangeTable{unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tai_Le, unicode.New_Tai_Lue, unicode.Tai_Tham, unicode.Tai_Viet, unicode.Balinese, unicode.Javanese}
	joining  = []*unicode.RangeTable{
		unicode.Arabic, unicode.Syriac, unicode.Nko, unicode.Mandaic, unicode.Mongolian, unicode.Phags_Pa, unicode.Manichaean, unicode.Adlam,
		unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada,
		unicode.Malayalam, unicode.Sinhala, unicode.Khmer, unicode.Myanmar, unicode.Tibetan, unicode.Balinese, unicode.Javanese, unicode.Cham,
	}
)

// pictured reports whether a character is a picture, or completes one.
func pictured(r rune) bool {
	return unicode.Is(unicode.So, r) || r == emojiSelector || r >= 0x1F3FB && r <= 0x1F3FF
}

// rightToLeft reports whether a letter is one of a script that is written to the left.
func rightToLeft(r rune) bool {
	if r < 0x0590 || shapeless(r) {
		return false
	}
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}

// balanced reports whether every isolate of a text ends within it: one that does not would turn
// what stands behind the text.
func balanced(runes []rune) bool {
	open := 0
	for _, r := range runes {
		switch {
		case r >= firstIsolate && r <= lastIsolate:
			open++
		case r == popIsolate:
			if open--; open < 0 {
				return false
			}
		}
	}
	return open == 0
}
