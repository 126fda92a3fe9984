package org

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns a text as search compares it: lower case, without accents, đ as d, one
// space between words. "Buôn Ma Thuột" and "BUON  MA THUOT" fold to the same.
func Fold(s string) string {
	var b strings.Builder
	for _, word := range strings.Fields(s) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		for _, r := range norm.NFD.String(strings.ToLower(word)) {
			switch {
			case r == 'đ':
				b.WriteByte('d')
			case unicode.Is(unicode.Mn, r):
			case r == '’' || r == 'ʼ':
				b.WriteByte('\'')
			default:
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}
