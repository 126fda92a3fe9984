package org

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns a text as search compares it: its letters and digits alone, in lower case and
// without accents, so that nobody need know where a name has its blanks, hyphens and
// apostrophes, or which of them. "Ea H'leo", "EA H’LEO" and "ea hleo" fold to the same. Where y
// and i are two ways to spell one syllable (Mỹ and Mĩ, Quý and Quí) it is i. What it returns is
// stored with each name: a change of it needs a migration.
func Fold(s string) string {
	var b strings.Builder
	for _, word := range strings.Fields(s) {
		b.WriteString(eitherY.ReplaceAllString(bare(word), "${1}i"))
	}
	return b.String()
}

// eitherY finds the words that some spell with i: y is their only vowel, or follows qu.
var eitherY = regexp.MustCompile(`^([bcdghklmnpqrstvx]+|qu)y$`)

// bare returns the letters and digits of a text, in lower case and without accents. ð (what some
// keyboards write) and ɖ look like đ.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'đ', r == 'ð', r == 'ɖ':
			return 'd'
		case r == 'ƀ': // of Êđê
			return 'b'
		case unicode.In(r, unicode.Mn, unicode.Lm) || !unicode.IsLetter(r) && !unicode.IsDigit(r):
			return -1
		}
		return r
	}, strings.ToLower(norm.NFKD.String(s)))
}

// abbreviated finds what a kind of unit is called for short before a name: TP. Buôn Ma Thuột,
// tp buon ma thuot, P.Tân Lập.
var abbreviated = regexp.MustCompile(`^(t\.?p|t\.?x|t\.?t|[fhpqtx])(\.|\s|$)`)

// kindsInFull is what those stand for.
var kindsInFull = map[string]string{
	"tp": "thành phố", "tx": "thị xã", "tt": "thị trấn", "h": "huyện", "p": "phường", "f": "phường", "q": "quận", "t": "tỉnh", "x": "xã",
}

// sought returns what a person who typed a text may have meant, folded: any of these. It
// returns nothing where the text holds no letter and no digit.
func sought(typed string) []string {
	typed = strings.TrimSpace(strings.ToLower(norm.NFKD.String(typed)))
	meant := []string{typed}
	if short := abbreviated.FindStringSubmatch(typed); short != nil {
		full := kindsInFull[strings.ReplaceAll(short[1], ".", "")] + " " + typed[len(short[0]):]
		if meant = append(meant, full); short[2] == "." {
			meant = meant[1:] // nothing but an abbreviation has a point
		}
	}
	return Meant(meant...)
}

// Meant returns what a person who typed one of these as part of a name may have meant, folded: any of
// what it returns, nothing where there is no letter and no digit in them.
func Meant(typed ...string) []string {
	var folded []string
	for _, t := range typed {
		folded = append(folded, Fold(t), bare(t)) // the word that is being typed may go on after its y
	}
	slices.Sort(folded)
	return slices.DeleteFunc(slices.Compact(folded), func(s string) bool { return s == "" })
}
