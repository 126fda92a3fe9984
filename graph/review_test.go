package graph_test

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/graph/server"
	"thidua/internal/org"
	"thidua/internal/testdb"
)

// savingReview, freezingReview and signingReview write what is done to reviews.
func savingReview(unit, period, more string) string {
	return fmt.Sprintf(`saveReview(input: {unit: "#%s", period: %q, place: "Buôn Ma Thuột", day: "2024-07-05", recipients: ["Như trên;", "Lưu: VT."], %s})`, unit, period, more)
}

func freezingReview(id, revision int) string {
	return fmt.Sprintf(`freezeReview(review: "review:%d", expectedRevision: %d)`, id, revision)
}

func signingReview(id, revision int, as string) string {
	return fmt.Sprintf(`signReview(review: "review:%d", expectedRevision: %d, signedAs: %q)`, id, revision, as)
}

const (
	reviewed    = ` {review {revision number signedAs may sections {title}} rule userErrors {code}}`
	oneSection  = `sections: [{title: "I. ĐẶC ĐIỂM TÌNH HÌNH", text: "Dòng một.\nDòng hai."}]`
	otherText   = `number: "12/BC-CCB", sections: [{title: "II. KẾT QUẢ", text: "Sửa."}]`
	leaderSigns = "CHỦ TỊCH Nguyễn Văn An"
)

// reviewHouse is a house with the people who write reviews.
func reviewHouse(t *testing.T) *house {
	t.Helper()
	h := build(t)
	for _, a := range strings.Fields("board/province_board/P officer.D1/district_officer/D1 reporter.C1/commune_reporter/C1") {
		w := strings.Split(a, "/")
		h.Employ(w[0], w[1], w[2])
	}
	h.Say("C1 02 members_admitted=3", "D1 03 news_published=2", "B1 03 members_total=100 members_studied=90")
	return h
}

// on has the house stand on another day.
func (h *house) on(day org.Date) {
	h.API = h.With(func(c *server.Config) { c.Today = func() org.Date { return day } })
}

func (h *house) do(account, mutation string) string {
	h.T.Helper()
	return h.Ask(account, h.WithIDs("mutation {"+mutation+reviewed+"}"))
}

// TestReview_FromTextToSignature follows the interim review of a district, with what is refused on its way.
func TestReview_FromTextToSignature(t *testing.T) {
	t.Parallel()
	h := reviewHouse(t)
	stands := func(revision int, number, signed, may, title string) string {
		return fmt.Sprintf(`{"review":{"revision":%d,"number":%q,"signedAs":%q,"may":[%s],"sections":[{"title":%q}]},"rule":null,"userErrors":[]}`, revision, number, signed, may, title)
	}
	refused := func(code string) string { return `{"review":null,"rule":null,"userErrors":[{"code":"` + code + `"}]}` }
	rule := func(name, code string) string {
		return `{"review":null,"rule":"` + name + `","userErrors":[{"code":"` + code + `"}]}`
	}
	for _, step := range []struct{ name, account, mutation, want string }{
		{"the officer writes it", "officer.D1", savingReview("D1", "2024-6M", oneSection), stands(1, "", "", `"SAVE","FREEZE"`, "I. ĐẶC ĐIỂM TÌNH HÌNH")},
		{"who has not seen it does not write another", "officer.D1", savingReview("D1", "2024-6M", oneSection), rule("ALREADY_WRITTEN", "CONFLICT")},
		{"nobody writes for a unit of others", "officer.D1", savingReview("D2", "2024-6M", oneSection), refused("NOT_FOUND")},
		{"which is told as of none at all", "officer.D1", strings.Replace(savingReview("D1", "2024-6M", oneSection), "#D1", "unit:999", 1), refused("NOT_FOUND")},
		{"an analyst writes none", "analyst.P", savingReview("P", "2024-6M", oneSection), "FORBIDDEN"},
		{"nor does the Central's viewer", "central", savingReview("P", "2024-6M", oneSection), "FORBIDDEN"},
		{"a quarter has no review", "officer.D1", savingReview("D1", "2024-Q1", oneSection), refused("BAD_USER_INPUT")},
		{"nor have nine months", "officer.D1", savingReview("D1", "2024-9M", oneSection), refused("BAD_USER_INPUT")},
		{"a part bears a title", "officer.D1", savingReview("D1", "2024", `sections: [{title: " ", text: ""}]`), refused("BAD_USER_INPUT")},
		{"it is not signed before it is frozen", "leader.D1", signingReview(1, 1, leaderSigns), rule("NOT_FROZEN", "BAD_USER_INPUT")},
		{"it is not frozen by those of another unit", "leader.D2", freezingReview(1, 1), refused("NOT_FOUND")},
		{"which is told as of none at all", "leader.D2", freezingReview(9, 1), refused("NOT_FOUND")},
		{"nor as it was seen before it changed", "officer.D1", freezingReview(1, 7), rule("CHANGED_SINCE", "CONFLICT")},
		{"the year's is written early", "officer.D1", savingReview("D1", "2024", oneSection), stands(1, "", "", `"SAVE"`, "I. ĐẶC ĐIỂM TÌNH HÌNH")},
		{"but not frozen while it runs", "officer.D1", freezingReview(3, 1), rule("PERIOD_RUNS", "BAD_USER_INPUT")},
		{"the officer freezes the half year", "officer.D1", freezingReview(1, 1), stands(2, "", "", `"SAVE"`, "I. ĐẶC ĐIỂM TÌNH HÌNH")},
		{"its numbers are not frozen anew", "officer.D1", freezingReview(1, 2), rule("ALREADY_FROZEN", "CONFLICT")},
		{"its text is changed", "officer.D1", savingReview("D1", "2024-6M", otherText+", expectedRevision: 2"), stands(3, "12/BC-CCB", "", `"SAVE"`, "II. KẾT QUẢ")},
		{"the officer does not sign", "officer.D1", signingReview(1, 3, leaderSigns), "FORBIDDEN"},
		{"nor who checks the officer's reports", "analyst.P", signingReview(1, 3, leaderSigns), "FORBIDDEN"},
		{"nor who reads what is signed", "central", signingReview(1, 3, leaderSigns), "FORBIDDEN"},
		{"nor who has no role", "stranger", signingReview(1, 3, leaderSigns), refused("NOT_FOUND")},
		{"nor does the leader of another", "leader.D2", signingReview(1, 3, leaderSigns), refused("NOT_FOUND")},
		{"nor the leader what has changed since", "leader.D1", signingReview(1, 2, leaderSigns), rule("CHANGED_SINCE", "CONFLICT")},
		{"nor nobody", "leader.D1", signingReview(1, 3, " "), refused("BAD_USER_INPUT")},
		{"the leader signs", "leader.D1", signingReview(1, 3, leaderSigns), stands(4, "12/BC-CCB", leaderSigns, ``, "II. KẾT QUẢ")},
		{"once", "leader.D1", signingReview(1, 4, leaderSigns), rule("ALREADY_SIGNED", "CONFLICT")},
		{"no text changes then", "officer.D1", savingReview("D1", "2024-6M", oneSection+", expectedRevision: 4"), rule("ALREADY_SIGNED", "CONFLICT")},
		{"and no number", "officer.D1", freezingReview(1, 4), rule("ALREADY_SIGNED", "CONFLICT")},
	} {
		if got := h.do(step.account, step.mutation); !strings.Contains(got, step.want) {
			t.Errorf("%s: %s\nwant %s", step.name, got, step.want)
		}
	}
	acts := h.Ask("leader.P", `{audit(first: 9, acts: [REVIEW_SAVE, REVIEW_FREEZE, REVIEW_SIGN]) {nodes {act}}}`)
	if n := strings.Count(acts, `{"act":"REVIEW_`); n != 5 {
		t.Errorf("the audit tells of %d acts: %s", n, acts)
	}
}

// TestReview_TableRefusesWhatTheAPINeverSends holds what is frozen against whoever writes past the API.
func TestReview_TableRefusesWhatTheAPINeverSends(t *testing.T) {
	t.Parallel()
	h := reviewHouse(t)
	h.do("officer.D1", savingReview("D1", "2024-6M", oneSection))
	h.do("officer.D1", freezingReview(1, 1))
	owner := testdb.Owner(t, h.DB)
	refuses := func(want, statement string) {
		t.Helper()
		if _, err := owner.ExecContext(t.Context(), statement); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", statement, err, want)
		}
	}
	for _, change := range []string{"frozen = '{}'", "frozen_at = now()", "period = '2023'", "frozen = NULL, frozen_at = NULL, hash = NULL"} {
		refuses("frozen numbers never change", "UPDATE review SET "+change)
	}
	refuses("frozen numbers never change", "DELETE FROM review")
	h.do("leader.D1", signingReview(1, 2, leaderSigns))
	refuses("signed reviews never change", "UPDATE review SET number = '1'")
	refuses("signed reviews never change", "DELETE FROM review")
}

// printed returns a review's page and document as an account is given them.
func (h *house) printed(account string, id int) (page, word string, code int) {
	h.T.Helper()
	out := [2]string{}
	for i, ending := range []string{".html", ".docx"} {
		w := h.Send(h.API, account, http.MethodGet, fmt.Sprintf("/reviews/%d%s", id, ending), "")
		out[i], code = w.Body.String(), w.Code
	}
	return out[0], out[1], code
}

// TestReview_SaysTheSameForEver: a year on, after reports were corrected and the tree was reorganised, it is the same to the byte.
func TestReview_SaysTheSameForEver(t *testing.T) {
	t.Parallel()
	h := reviewHouse(t)
	h.do("officer.D1", savingReview("D1", "2024-6M", oneSection))
	if _, _, code := h.printed("leader.D1", 1); code != http.StatusNotFound {
		t.Errorf("before it is frozen: %d", code)
	}
	const ask = `{node(id: "review:1") {... on Review {hash html docx signedAs}}}`
	if got := h.Ask("leader.D1", ask); got != `{"data":{"node":{"hash":null,"html":null,"docx":null,"signedAs":""}}}` {
		t.Error(got)
	}
	h.do("officer.D1", freezingReview(1, 1))
	draft := h.Ask("leader.D1", ask)
	h.do("leader.D1", signingReview(1, 2, leaderSigns))
	is := h.Ask("leader.D1", ask)
	if is == draft || !regexp.MustCompile(`"hash":"[0-9a-f]{64}","html":"/reviews/1.html","docx":"/reviews/1.docx"`).MatchString(is) {
		t.Errorf("signed %s, unsigned %s", is, draft)
	}
	page, word, code := h.printed("leader.D1", 1)
	for _, want := range []string{"Hội Cựu chiến binh huyện\u00a0Ấp\u00a0D1", "Hội Cựu chiến binh tỉnh\u00a0Ấp\u00a0P", "Dòng hai.", "Nguyễn Văn An", "Xã Ấp C1", "ngày 05 tháng 7 năm 2024", "Lưu: VT."} {
		if code != http.StatusOK || !strings.Contains(page, want) {
			t.Fatalf("%d, no %q in\n%s", code, want, page)
		}
	}

	sums := func(page, word string) [2][32]byte {
		return [2][32]byte{sha256.Sum256([]byte(page)), sha256.Sum256([]byte(word))}
	}
	signed := sums(page, word)

	// What it was made of is otherwise a year later: reports, quotas, points' names, the tree, and the unit itself.
	h.Say("C1 02 members_admitted=30", "B1 03 members_total=100 members_studied=10")
	h.reorganise(merger + `, {"do": "RENAME", "unit": "D1", "name": "Đổi Tên"}`)
	h.on("2025-11-10")
	_, err := h.DB.ExecContext(t.Context(), "UPDATE target SET low = low + 1")
	h.Must(err)
	fresh := h.do("officer.D1", savingReview("D1", "2025-6M", oneSection))
	if !strings.Contains(fresh, `"revision":1`) {
		t.Fatal(fresh)
	}
	again, wordAgain, _ := h.printed("leader.D1", 1)
	if sums(again, wordAgain) != signed || h.Ask("leader.D1", ask) != is {
		t.Errorf("it was\n%s\nand is\n%s\n%s, %s", page, again, is, h.Ask("leader.D1", ask))
	}
	if got := h.Ask("leader.P", `{audit(first: 1, acts: [EXPORT]) {nodes {what {name value}}}}`); !strings.Contains(got, "bao-cao-2024-6M-1.docx") {
		t.Errorf("the audit's last: %s", got)
	}

	// Whoever goes past the table's guard has nothing printed, until all is as it was.
	owner := testdb.Owner(t, h.DB)
	_, err = owner.ExecContext(t.Context(), "ALTER TABLE review DISABLE TRIGGER USER; CREATE TABLE was AS SELECT * FROM review")
	h.Must(err)
	for _, change := range []string{"number = '1'", "place = 'Huế'", "frozen_at = frozen_at + interval '1 second'", "day = '2024-07-06'", "signed_as = 'CHỦ TỊCH Lê B'", `recipients = '["ai đó"]'`,
		`sections = '[]'`, `frozen = jsonb_set(frozen, '{units,0,reached}', '99')`, "number = number"} {
		_, err := owner.ExecContext(t.Context(), "UPDATE review SET "+change)
		h.Must(err)
		want := http.StatusInternalServerError
		if change == "number = number" {
			want = http.StatusOK
		}
		if _, _, code := h.printed("leader.D1", 1); code != want {
			t.Errorf("%s: %d, want %d", change, code, want)
		}
		_, err = owner.ExecContext(t.Context(), `UPDATE review AS r SET (number, place, day, signed_as, recipients, sections, frozen, frozen_at) =
			(SELECT number, place, day, signed_as, recipients, sections, frozen, frozen_at FROM was WHERE was.id = r.id)`)
		h.Must(err)
	}
}

// TestReview_CentralReadsTheSignedFinalOneAlone looks at every review of a province through the Central's viewer.
func TestReview_CentralReadsTheSignedFinalOneAlone(t *testing.T) {
	t.Parallel()
	h := reviewHouse(t)
	h.on("2025-01-20")
	do := func(account, mutation string) {
		t.Helper()
		if got := h.do(account, mutation); !strings.Contains(got, `"userErrors":[]`) {
			t.Fatalf("%s: %s", mutation, got)
		}
	}
	reviews := func(account, unit string) string {
		t.Helper()
		return h.Ask(account, `{unit(by: {code: "`+unit+`"}) {reviews {id}}}`)
	}
	do("leader.P", savingReview("P", "2024-6M", oneSection)) // 1
	do("leader.P", freezingReview(1, 1))
	do("leader.P", signingReview(1, 2, leaderSigns))
	do("leader.P", savingReview("P", "2024", oneSection)) // 2
	do("leader.P", freezingReview(2, 1))
	do("leader.D1", savingReview("D1", "2024", oneSection)) // 3
	do("leader.D1", freezingReview(3, 1))
	do("leader.D1", signingReview(3, 2, leaderSigns))
	sees := func(account string, may ...int) {
		t.Helper()
		for id := 1; id <= 4; id++ {
			wanted := false
			for _, m := range may {
				wanted = wanted || m == id
			}
			got := h.Ask(account, fmt.Sprintf(`{node(id: "review:%d") {id}}`, id))
			page, _, code := h.printed(account, id)
			if strings.Contains(got, `"id":"review:`) != wanted || (code == http.StatusOK) != wanted || !wanted && code != http.StatusNotFound {
				t.Errorf("%s, review %d: %s, %d %.200s", account, id, got, code, page)
			}
		}
	}
	sees("central")
	if got := reviews("central", "P"); got != `{"data":{"unit":{"reviews":[]}}}` {
		t.Errorf("before it is signed: %s", got)
	}
	do("leader.P", signingReview(2, 2, leaderSigns))
	sees("central", 2)
	if got := reviews("central", "P"); got != `{"data":{"unit":{"reviews":[{"id":"review:2"}]}}}` {
		t.Errorf("signed: %s", got)
	}
	if got := reviews("leader.P", "P"); got != `{"data":{"unit":{"reviews":[{"id":"review:2"},{"id":"review:1"}]}}}` {
		t.Errorf("the province's own: %s", got)
	}
	if got := reviews("central", "D1"); strings.Contains(got, "review:") {
		t.Errorf("a district's: %s", got)
	}
	sees("leader.P", 1, 2, 3)
	sees("leader.D1", 3)
	sees("leader.D2")
	// Whoever has no role is told as of none at all; whoever has roles of which none reads reviews, that it is so.
	for account, want := range map[string]int{"stranger": http.StatusNotFound, "admin": http.StatusForbidden} {
		if _, _, code := h.printed(account, 2); code != want {
			t.Errorf("%s: %d", account, code)
		}
	}
}

// TestReview_CentralReadsNothingElse asks for all that a review rests on, as the Central's viewer.
func TestReview_CentralReadsNothingElse(t *testing.T) {
	t.Parallel()
	h := scored(t)
	h.Say("C1 02 members_admitted=3", "D1 03 news_published=2")
	_, err := h.DB.ExecContext(t.Context(), "UPDATE report SET state = 'APPROVED' WHERE unit_id = ?", h.Units["C1"].ID)
	h.Must(err)
	h.on("2025-01-20")
	h.do("leader.P", savingReview("P", "2024", oneSection))
	h.do("leader.P", freezingReview(1, 1))
	h.do("leader.P", signingReview(1, 2, leaderSigns))
	for _, tt := range []struct{ name, ask, want string }{
		{"the review", `{node(id: "review:1") {... on Review {signedAs may}}}`, `{"data":{"node":{"signedAs":"CHỦ TỊCH Nguyễn Văn An","may":[]}}}`},
		{"figures of approved reports", `{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["4.1"]) {numerator basis}}}`, `{"data":{"unit":{"figures":[{"numerator":3,"basis":"APPROVED"}]}}}`},
		{"of no others", `{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["4.1"], status: SUBMITTED) {numerator}}}`, "FORBIDDEN"},
		{"no unit below", `{unit(by: {code: "D1"}) {reviews {id}}}`, `"data":{"unit":null}}`},
		{"no points", `{scoreboard(period: "2024", level: DISTRICT) {rows {total}}}`, "FORBIDDEN"},
		{"no cluster", `{clusters(year: 2024) {id}}`, `FORBIDDEN`},
		{"no proposal", `{proposals(first: 9) {totalCount}}`, "FORBIDDEN"},
		{"no report", `{reports(month: "2024-02", first: 9) {totalCount}}`, "FORBIDDEN"},
		{"no review to write", `{attention {reviews {period}}}`, `{"data":{"attention":{"reviews":[]}}}`},
	} {
		if got := h.Ask("central", tt.ask); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %s\nwant %s", tt.name, got, tt.want)
		}
	}
	for target, want := range map[string]int{
		"/reviews/1.html": http.StatusOK, "/reviews/1.docx": http.StatusOK, "/reviews/1.pdf": http.StatusNotFound, "/reviews/1": http.StatusNotFound,
		"/sheets/2024-02/D1.xlsx": http.StatusForbidden, "/registers/assistance.xlsx?unit=D1&year=2024": http.StatusForbidden,
	} {
		if w := h.Send(h.API, "central", http.MethodGet, target, ""); w.Code != want {
			t.Errorf("%s: %d, want %d: %.200s", target, w.Code, want, w.Body)
		}
	}
	if w := h.Send(h.API, "", http.MethodGet, "/reviews/1.html", ""); w.Code != http.StatusUnauthorized {
		t.Errorf("whoever is nobody: %d", w.Code)
	}
}

// TestReview_TwoAtOnce: of two who write, freeze or sign one review in the same moment one is told that the other did.
func TestReview_TwoAtOnce(t *testing.T) {
	t.Parallel()
	h := reviewHouse(t)
	for _, step := range []struct{ name, one, other, mutation, rule string }{
		{"written", "officer.D1", "leader.D1", savingReview("D1", "2024-6M", oneSection), "ALREADY_WRITTEN"},
		{"frozen", "officer.D1", "leader.D1", freezingReview(1, 1), "CHANGED_SINCE"},
		{"signed", "leader.D1", "leader.D1", signingReview(1, 2, leaderSigns), "ALREADY_SIGNED"},
	} {
		answers := make(chan string, 2)
		for _, account := range []string{step.one, step.other} {
			go func() { answers <- h.do(account, step.mutation) }()
		}
		done, refused := 0, 0
		for range 2 {
			switch got := <-answers; {
			case strings.Contains(got, `"rule":null,"userErrors":[]`):
				done++
			case strings.Contains(got, `"rule":"`+step.rule+`"`):
				refused++
			default:
				t.Errorf("%s: %s", step.name, got)
			}
		}
		if done != 1 || refused != 1 {
			t.Errorf("%s %d times, refused %d times", step.name, done, refused)
		}
	}
}

// TestReview_FreezesTheBoardOfItsPeriod holds what is frozen against what the board and the figures then say, and what
// is written in it against what is printed.
func TestReview_FreezesTheBoardOfItsPeriod(t *testing.T) {
	t.Parallel()
	h := scored(t)
	h.Say("C1 02 members_admitted=3")
	h.giving("council", "COUNCIL", "D1 hand 7.5", "D2 hand 9")
	const evil = `</p><script>alert(1)</script> & <w:t>`
	h.do("leader.P", savingReview("P", "2024-6M", fmt.Sprintf(`number: %q, sections: [{title: %q, text: %q}]`, evil, evil, evil+strings.Repeat("dài", 6600))))
	if got := h.do("leader.P", freezingReview(1, 1)); !strings.Contains(got, `"revision":2`) {
		t.Fatal(got)
	}
	var board struct {
		Data struct {
			Scoreboard struct {
				Rows []struct {
					Unit    struct{ Code string }
					Total   json.Number
					Rank    *int
					Missing int
				}
			}
		}
	}
	h.Must(json.Unmarshal([]byte(h.Ask("leader.P", `{scoreboard(period: "2024-6M", level: DISTRICT) {rows {unit {code} total rank missing}}}`)), &board))
	said := []string{}
	for _, row := range board.Data.Scoreboard.Rows {
		total, err := row.Total.Float64()
		h.Must(err)
		said = append(said, fmt.Sprintf("%s %s %d", row.Unit.Code, strings.ReplaceAll(strconv.FormatFloat(total, 'f', 2, 64), ".", ","), row.Missing))
	}
	var frozen []string
	err := h.DB.NewRaw(`SELECT concat_ws(' ', s.row->>'code', s.row->>'points', s.row->>'missing') FROM review AS rv,
		jsonb_array_elements(rv.frozen->'boards'->0->'rows') WITH ORDINALITY AS s (row, n) ORDER BY s.n`).Scan(t.Context(), &frozen)
	h.Must(err)
	if diff := cmp.Diff(said, frozen); diff != "" || len(frozen) != 3 {
		t.Errorf("the board (-told +frozen):\n%s", diff)
	}
	page, _, code := h.printed("leader.P", 1)
	if code != http.StatusOK || strings.Contains(page, "<script") || !strings.Contains(page, "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;w:t&gt;") {
		t.Errorf("%d: %.3000s", code, page)
	}
	if !strings.Contains(page, "chưa đủ báo cáo: số liệu in ra chỉ gồm những báo cáo đã nhận)") || !strings.Contains(page, "bảng điểm này là ví dụ") {
		t.Errorf("it does not say what it lacks: %.3000s", page)
	}
	for name, text := range map[string]string{"a text beyond its bound": strings.Repeat("d", 20_001), "what cannot be seen": "a\u0001b"} {
		got := h.do("leader.P", savingReview("P", "2024-6M", fmt.Sprintf(`expectedRevision: 2, sections: [{title: "I", text: %q}]`, text)))
		if !strings.Contains(got, `"code":"BAD_USER_INPUT"`) {
			t.Errorf("%s: %s", name, got)
		}
	}
	if got := h.do("leader.D1", savingReview("D1", "2024-6M", oneSection)) + h.do("leader.D1", freezingReview(2, 1)); strings.Contains(got, `"code"`) {
		t.Fatal(got)
	}
	if page, _, _ := h.printed("leader.D1", 2); strings.Contains(page, "Bảng điểm") || !strings.Contains(page, "Xã Ấp C1") {
		t.Errorf("a unit whose units have no scheme: %.3000s", page)
	}
}
