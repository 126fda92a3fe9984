package movement_test

import (
	"strings"
	"testing"

	"thidua/internal/movement"
)

// misquoted says what is wrong with a quote as such; empty where nothing is.
func misquoted(quote string) string {
	const opening, closing = "“‘\"'", "”’\"'"
	runes := []rune(quote)
	switch {
	case strings.TrimSpace(quote) == "":
		return "is empty"
	case strings.TrimSpace(quote) != quote || strings.Contains(quote, "  "):
		return "has spaces too many"
	case strings.Contains(strings.ToLower(quote), "[sic]"):
		return "holds a remark of ours"
	case strings.ContainsRune(opening, runes[0]) && strings.ContainsRune(closing, runes[len(runes)-1]):
		return "is wrapped in quotation marks"
	case strings.Count(quote, "“") != strings.Count(quote, "”") || strings.ContainsAny(quote, "‘’\"'"):
		return "has quotation marks that are not the document's"
	case runes[0] == '…' || runes[len(runes)-1] == '…':
		return "leaves out what does not stand between its words"
	}
	return ""
}

func TestMisquoted(t *testing.T) {
	t.Parallel()
	for quote, want := range map[string]string{
		"làm mới 30 nhà trở lên":                       "",
		"trên 95% gia đình CCB đạt “Gia đình văn hóa”": "",
		"“Gia đình văn hóa” là trên 95%":               "",
		"kiểm tra 50% trở lên … tổ chức Hội":           "",
		"":                        "is empty",
		" ":                       "is empty",
		"cán bộ,  hội viên":       "has spaces too many",
		"cán bộ ":                 "has spaces too many",
		"chượng trình [sic]":      "holds a remark of ours",
		"“95% cán bộ”":            "is wrapped in quotation marks",
		"hiệu quả”: “01 mô hình”": "has quotation marks that are not the document's",
		"chuyên đề ‘Đẩy mạnh’ năm 2024":                     "has quotation marks that are not the document's",
		"90% trở lên hội viên được học tập…":                "leaves out what does not stand between its words",
		"…và hội viên có dấu hiệu vi phạm":                  "leaves out what does not stand between its words",
		"\"làm mới 30 nhà trở lên\"":                        "is wrapped in quotation marks",
		"“Đẩy mạnh học tập, thực hiện":                      "has quotation marks that are not the document's",
		"01 công trình xây dựng nông thôn mới, đô thị \"\"": "has quotation marks that are not the document's",
	} {
		if got := misquoted(quote); got != want {
			t.Errorf("%q %s, want %s", quote, got, want)
		}
	}
}

func TestLaunch2024_QuotesAndExplains(t *testing.T) {
	t.Parallel()
	c, err := movement.Parse("2024.yaml", movement.Launch2024)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Groups) != 8 {
		t.Errorf("the document has eight points, the file %d groups", len(c.Groups))
	}
	short := map[string]string{}
	for _, i := range c.Indicators {
		if other := short[i.ShortName]; other != "" {
			t.Errorf("%s and %s are both %q for short", other, i.Code, i.ShortName)
		}
		short[i.ShortName] = i.Code
		if point, _, _ := strings.Cut(i.Code, "."); i.Group == nil != (i.Code[0] == 'T') || i.Group != nil && i.Group.Code != point {
			t.Errorf("%s is of the group %v", i.Code, i.Group)
		}
		if fault := misquoted(i.Quote); fault != "" && (i.Headline || i.Code == "8.2" || i.Quote != "") {
			t.Errorf("the quote of %s %s: %s", i.Code, fault, i.Quote)
		}
		if i.Headline || i.Quote != "" || i.Reading+i.ReadingEn != "" {
			if !strings.ContainsAny(i.Reading, "ạảấầậắặẽếềệỉịọốồộớợụủứựđăơư") {
				t.Errorf("the reading of %s is not Vietnamese: %q", i.Code, i.Reading)
			}
			if n := strings.Count(i.ReadingEn, ". ") + 1; i.ReadingEn == "" || n > 2 {
				t.Errorf("the English reading of %s has %d sentences: %q", i.Code, n, i.ReadingEn)
			}
		}
		if i.Unit == "" {
			t.Errorf("%s is measured in nothing", i.Code)
		}
	}
}

// TestLaunch2024_JudgesWhatStandsAllYearByItsLevel lists what is behind whenever it is
// not at its target, however early in the year.
func TestLaunch2024_JudgesWhatStandsAllYearByItsLevel(t *testing.T) {
	t.Parallel()
	c, err := movement.Parse("2024.yaml", movement.Launch2024)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, i := range c.Indicators {
		if i.Pace == movement.Leveled {
			got = append(got, i.Code)
		}
	}
	const want = "1.3 1.4 1.5a.registered 1.5b.registered 1.5c.registered 1.6 1.6.each 3.2 3.2.each 4.2 4.3a 4.3b 4.3c 4.4a 4.4b 4.4c " +
		"4.5a 4.5b 4.6a 4.6b 4.7 5.3b 6.5 7.1 7.1.each 7.1.signed 7.1.implemented 7.2 7.2.each 7.2.signed 7.2.implemented"
	if got := strings.Join(got, " "); got != want {
		t.Errorf("by their level: %s\nwant: %s", got, want)
	}
}
