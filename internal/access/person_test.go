package access_test

import (
	"strings"
	"testing"

	"thidua/internal/access"
	"thidua/internal/fault"
)

func TestPerson_Kept(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name    string
		written access.Person
		want    access.Person // its language is Vietnamese where it says none
		kind    fault.Kind
	}{
		{"nothing is known", access.Person{}, access.Person{}, ""},
		{"a name with blanks beside it", access.Person{FullName: "  Nguyễn\tVăn  An "}, access.Person{FullName: "Nguyễn Văn An"}, ""},
		{"a name whose marks stand by themselves", access.Person{FullName: "Nguye\u0302\u0303n Va\u0306n An"}, access.Person{FullName: "Nguyễn Văn An"}, ""},
		{"a name in which a mark means nothing", access.Person{FullName: "Y Bhiông\u200e Niê"}, access.Person{FullName: "Y Bhiông Niê"}, ""},
		{"a name of the Êđê", access.Person{FullName: "H'Ƀi Niê Kdăm"}, access.Person{FullName: "H'Ƀi Niê Kdăm"}, ""},
		{"a name that turns around", access.Person{FullName: "An \u05d0 \u2067x\u2069"}, access.Person{}, fault.Invalid},
		{"a name with a NUL", access.Person{FullName: "An\x00"}, access.Person{}, fault.Invalid},
		{"a name with an escape", access.Person{FullName: "An\x1b[2J"}, access.Person{}, fault.Invalid},
		{"a name that is no UTF-8", access.Person{FullName: "An\xff"}, access.Person{}, fault.Invalid},
		{"a name without letters", access.Person{FullName: "12 34"}, access.Person{}, fault.Invalid},
		{"a name that is a letter too long", access.Person{FullName: strings.Repeat("ữ", 101)}, access.Person{}, fault.Invalid},
		{"a long name", access.Person{FullName: strings.Repeat("ữ", 100)}, access.Person{FullName: strings.Repeat("ữ", 100)}, ""},

		{"a mobile telephone", access.Person{Telephone: "0912345678"}, access.Person{Telephone: "+84912345678"}, ""},
		{"with blanks", access.Person{Telephone: " 0912 345 678 "}, access.Person{Telephone: "+84912345678"}, ""},
		{"with a blank that does not break", access.Person{Telephone: "0912\u00a0345\u00a0678"}, access.Person{Telephone: "+84912345678"}, ""},
		{"with points", access.Person{Telephone: "0912.345.678"}, access.Person{Telephone: "+84912345678"}, ""},
		{"with its country", access.Person{Telephone: "+84 912-345-678"}, access.Person{Telephone: "+84912345678"}, ""},
		{"with its country and the 0", access.Person{Telephone: "+84 (0)912 345 678"}, access.Person{Telephone: "+84912345678"}, ""},
		{"with its country as dialled", access.Person{Telephone: "0084912345678"}, access.Person{Telephone: "+84912345678"}, ""},
		{"with its country alone", access.Person{Telephone: "84912345678"}, access.Person{Telephone: "+84912345678"}, ""},
		{"without the 0 that a spreadsheet took", access.Person{Telephone: "912345678"}, access.Person{Telephone: "+84912345678"}, ""},
		{"of an office", access.Person{Telephone: "(0262) 3.852.123"}, access.Person{Telephone: "+842623852123"}, ""},
		{"of a neighbour", access.Person{Telephone: "+856 20 5551 2345"}, access.Person{Telephone: "+8562055512345"}, ""},
		{"kept already", access.Person{Telephone: "+84912345678"}, access.Person{Telephone: "+84912345678"}, ""},
		{"a digit too few", access.Person{Telephone: "091234567"}, access.Person{}, fault.Invalid},
		{"a digit too many", access.Person{Telephone: "09123456789"}, access.Person{}, fault.Invalid},
		{"of no network", access.Person{Telephone: "0112 345 678"}, access.Person{}, fault.Invalid},
		{"a word", access.Person{Telephone: "không có"}, access.Person{}, fault.Invalid},
		{"two numbers", access.Person{Telephone: "0912 345 678, 0912 345 679"}, access.Person{}, fault.Invalid},
		{"two numbers in one", access.Person{Telephone: "0912345678/0912345679"}, access.Person{}, fault.Invalid},
		{"wide digits", access.Person{Telephone: "０９１２３４５６７８"}, access.Person{}, fault.Invalid},
		{"endless", access.Person{Telephone: strings.Repeat("9", 1<<20)}, access.Person{}, fault.Invalid},

		{"an address", access.Person{Email: " an@example.org "}, access.Person{Email: "an@example.org"}, ""},
		{"a name beside an address", access.Person{Email: "An <an@example.org>"}, access.Person{}, fault.Invalid},
		{"no address", access.Person{Email: "an"}, access.Person{}, fault.Invalid},
		{"an address of this machine", access.Person{Email: "an@localhost"}, access.Person{}, fault.Invalid},
		{"a letter with a head in it", access.Person{Email: "an@example.org\nBcc: all@example.org"}, access.Person{}, fault.Invalid},

		{"who speaks English", access.Person{Language: fault.English}, access.Person{Language: fault.English}, ""},
		{"who speaks French", access.Person{Language: "fr"}, access.Person{}, fault.Invalid},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.want.Language == "" {
				tt.want.Language = fault.Vietnamese
			}
			got, err := tt.written.Kept()
			if fault.KindOf(err) != tt.kind || err == nil && got != tt.want {
				t.Errorf("%+v, %v; want %+v, %q", got, err, tt.want, tt.kind)
			}
			if err != nil {
				return
			}
			if again, err := got.Kept(); err != nil || again != got {
				t.Errorf("kept again it is %+v, %v", again, err)
			}
		})
	}
}

// TestCheckName_OtherForms: names are ASCII, so that what looks the same is the same whatever its
// Unicode form; letters that look like others are refused.
func TestCheckName_OtherForms(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"ａｎ", "аn", "an\u0301", "án", "a\u200bn", "an\u202e", "\u212aim", "ſon", "an ", "а"} {
		if err := access.CheckName(name); fault.KindOf(err) != fault.Invalid {
			t.Errorf("%q: %v, want it refused", name, err)
		}
	}
}
