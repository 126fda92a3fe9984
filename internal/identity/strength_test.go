package identity

import (
	"strings"
	"testing"

	"thidua/internal/access"
)

func TestStrong(t *testing.T) {
	t.Parallel()
	an := access.Account{Name: "an.nguyen", Person: access.Person{FullName: "Nguyễn Văn Ân", Telephone: "+84912345678", Email: "vanan.daklak@example.vn"}}
	tests := []struct {
		name, password string
		says           string // of the refusal; empty: it is taken
	}{
		{"four words that have nothing to do with one another", "con tàu lá chuối xanh", ""},
		{"the same without accents", "con tau la chuoi xanh", ""},
		{"what a machine made up", "x7-Kq!m2Vz", ""},
		{"ten letters of Vietnamese", "ẵặễộứợỗẩỹự", ""},
		{"nine", "ẵặễộứợỗẩỹ", "at least 10 characters"},
		{"ten bytes that are fewer letters", "ẵặễộ", "at least 10 characters"},
		{"letters and marks that compose to nine", "a\u0306\u0303bcdefghi", "at least 10 characters"},
		{"a thousand bytes", strings.Repeat("con tau la chuoi xanh ", 46)[:1000], ""},
		{"one more", strings.Repeat("con tau la chuoi xanh ", 46)[:1001], "at most 1000 bytes"},
		{"a megabyte", strings.Repeat("a", 1<<20), "at most 1000 bytes"},
		{"the movement's name", "thidua2024", "easily guessed"},
		{"the association's", "Hội Cựu Chiến Binh", "easily guessed"},
		{"the same without accents or spaces", "hoicuuchienbinh1", "easily guessed"},
		{"the account's name", "an.nguyen2024", "easily guessed"},
		{"the person's name", "Nguyễn Văn Ân", "easily guessed"},
		{"the person's name as people type it", "nguyenvanan", "easily guessed"},
		{"the telephone", "0912345678", "easily guessed"},
		{"the telephone abroad", "+84912345678", "easily guessed"},
		{"the e-mail address", "vanan.daklak@example.vn", "easily guessed"},
		{"what everybody has", "Password123!", "easily guessed"},
		{"the same in Vietnamese", "matkhau123", "easily guessed"},
		{"a row of keys", "1234567890", "easily guessed"},
		{"one key", strings.Repeat("a", 40), "easily guessed"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := strong(tt.password, an)
			switch {
			case tt.says == "" && err != nil:
				t.Errorf("%q: %v", tt.password, err)
			case tt.says != "" && (err == nil || !strings.Contains(err.Error(), tt.says)):
				t.Errorf("%q: %v, want %q", tt.password, err, tt.says)
			case err != nil && len(tt.password) > 5 && strings.Contains(err.Error(), tt.password):
				t.Errorf("the refusal tells the password: %v", err)
			}
		})
	}
	composed, err := strong("bếp lửa hồng đêm đông", an)
	if err != nil {
		t.Fatal(err)
	}
	if apart, err := strong("bê\u0301p lửa hô\u0300ng đêm đông", an); err != nil || apart != composed {
		t.Errorf("what looks the same is %q and %q (%v)", composed, apart, err)
	}
}

// TestStrong_TakesNoTime judges the longest password: judging all of it would take seconds.
func TestStrong_TakesNoTime(t *testing.T) {
	t.Parallel()
	if got := beginning(strings.Repeat("ệ", 333)); len(got) > judged || len(got) < judged-3 || strings.ContainsRune(got, '\uFFFD') {
		t.Errorf("%d bytes are judged: %q", len(got), got)
	}
}
