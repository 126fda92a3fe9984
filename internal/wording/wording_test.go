package wording_test

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"thidua/internal/fault"
	"thidua/internal/testdb"
	"thidua/internal/wording"
)

func TestClean(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, given, want string }{
		{"plain text stays", "Hội Cựu chiến binh", "Hội Cựu chiến binh"},
		{"blanks, tabs and lines stay", " a\tb\n c ", " a\tb\n c "},
		{"letters are composed", "Bu\u00f4n Ma Thu\u00f4\u0323t", "Bu\u00f4n Ma Thu\u1ed9t"},
		{"lines end one way", "a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\ne"},
		{"what turns a text around goes", "a\u202Egpj.exe\u202C", "agpj.exe"},
		{"an isolate goes where nothing is written to the left", "a\u2066b\u2069", "ab"},
		{"and stays where something is", "a \u2067שלום\u2069 b", "a \u2067שלום\u2069 b"},
		{"but not where it does not end", "a \u2067שלום b", "a שלום b"},
		{"nor where it only ends", "a \u2069שלום\u2066 b", "a שלום b"},
		{"a mark of direction alone is no such writing", "a\u200Fb", "ab"},
		{"a blank without width goes", "24\u200B121", "24121"},
		{"and stays between words of Thai", "ภาษา\u200Bไทย", "ภาษา\u200Bไทย"},
		{"a joiner goes between letters that do not join", "ad\u200Dmin\u200C", "admin"},
		{"and stays where letters do", "می\u200Cخواهم", "می\u200Cخواهم"},
		{"and in scripts of India", "क्\u200Dष", "क्\u200Dष"},
		{"and within one picture of several", "👩\u200D👩\u200D👧", "👩\u200D👩\u200D👧"},
		{"of any skin", "👩🏽\u200D🚒", "👩🏽\u200D🚒"},
		{"a picture's look stays", "❤\uFE0F", "❤\uFE0F"},
		{"but a letter's is none", "a\uFE0F\uFE0Fb", "ab"},
		{"the flag of a part of a country stays", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"},
		{"the same letters elsewhere go", "a\U000E0067\U000E007F", "a"},
		{"a hyphen that is not seen goes", "tập\u00ADthể", "tậpthể"},
		{"so does a mark of the order of bytes", "\uFEFFmã", "mã"},
		{"so do letters that are blank", "a\u3164\u115Fb", "ab"},
		{"what comes together then composes", "e\u200B\u0301", "é"},
		{"signs that are seen stay", "٪\u0600١", "٪\u0600١"},
	} {
		got, err := wording.Clean(tt.given)
		if got != tt.want || err != nil {
			t.Errorf("%s: %q is %q, %v; want %q", tt.name, tt.given, got, err, tt.want)
		}
	}
	for _, given := range []string{"a\x00", "\x1b[31m", "a\x7f", "a\u0085", "\x08", "\xff", "a\xc3"} {
		if got, err := wording.Clean(given); fault.KindOf(err) != fault.Invalid {
			t.Errorf("%q is %q, %v", given, got, err)
		}
	}
}

// marks are characters of which a text is made that may be taken for another, or break something.
var marks = []rune{0, 7, '\t', '\n', '\r', '"', '\'', '\\', 'a', 'đ', 'ộ', 'e', '\u0301', '\u0323', '\u034F', '\u00AD', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2028', '\u202E', '\u2060',
	'\u2066', '\u2069', '\uFEFF', '\uFE0F', '\u3164', '\uFFFD', '\uFFFE', 'ש', 'م', 'ไ', 'क', '\u094D', '❤', '👩', '\U0001F3FD', '🏴', '\U000E0067', '\U000E007F', '\u1100', '\u1161', '\U0010FFFF'}

// TestClean_IsKept: what passed the gate passes it again unchanged, is composed, and is what
// PostgreSQL keeps and gives back, as text and in JSON.
func TestClean_IsKept(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	texts := rapid.StringOf(rapid.OneOf(rapid.SampledFrom(marks), rapid.Rune()))
	rapid.Check(t, func(r *rapid.T) {
		s := texts.Draw(r, "text")
		kept, err := wording.Clean(s)
		if err != nil {
			if _, unseen := wording.Unseen(s); !unseen || fault.KindOf(err) != fault.Invalid {
				r.Fatalf("%q: %v", s, err)
			}
			return
		}
		if again, err := wording.Clean(kept); again != kept || err != nil {
			r.Errorf("%q becomes %q, and that %q, %v", s, kept, again, err)
		}
		if !norm.NFC.IsNormalString(kept) || strings.ContainsAny(kept, "\x00\r\u202E\uFEFF") {
			r.Errorf("%q becomes %q", s, kept)
		}
		var back, inside string
		err = db.NewRaw("SELECT ?::text, to_jsonb(?::text) #>> '{}'", kept, kept).Scan(t.Context(), &back, &inside)
		if err != nil || back != kept || inside != kept {
			r.Errorf("PostgreSQL makes %q and %q of %q: %v", back, inside, kept, err)
		}
	})
}
