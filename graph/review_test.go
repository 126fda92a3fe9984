package graph_test

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"

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
	reviewed    = ` {review {revision number signedAs may sections {title}} userErrors {code}}`
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
		return fmt.Sprintf(`{"review":{"revision":%d,"number":%q,"signedAs":%q,"may":[%s],"sections":[{"title":%q}]},"userErrors":[]}`, revision, number, signed, may, title)
	}
	refused := func(code string) string { return `{"review":null,"userErrors":[{"code":"` + code + `"}]}` }
	for _, step := range []struct{ name, account, mutation, want string }{
		{"the officer writes it", "officer.D1", savingReview("D1", "2024-6M", oneSection), stands(1, "", "", `"SAVE","FREEZE"`, "I. ĐẶC ĐIỂM TÌNH HÌNH")},
		{"who has not seen it does not write another", "officer.D1", savingReview("D1", "2024-6M", oneSection), refused("CONFLICT")},
		{"nobody writes for a unit of others", "officer.D1", savingReview("D2", "2024-6M", oneSection), refused("NOT_FOUND")},
		{"which is told as of none at all", "officer.D1", strings.Replace(savingReview("D1", "2024-6M", oneSection), "#D1", "unit:999", 1), refused("NOT_FOUND")},
		{"an analyst writes none", "analyst.P", savingReview("P", "2024-6M", oneSection), "FORBIDDEN"},
		{"nor does the Central's viewer", "central", savingReview("P", "2024-6M", oneSection), "FORBIDDEN"},
		{"a quarter has no review", "officer.D1", savingReview("D1", "2024-Q1", oneSection), refused("BAD_USER_INPUT")},
		{"nor have nine months", "officer.D1", savingReview("D1", "2024-9M", oneSection), refused("BAD_USER_INPUT")},
		{"a part bears a title", "officer.D1", savingReview("D1", "2024", `sections: [{title: " ", text: ""}]`), refused("BAD_USER_INPUT")},
		{"it is not signed before it is frozen", "leader.D1", signingReview(1, 1, leaderSigns), refused("BAD_USER_INPUT")},
		{"it is not frozen by those of another unit", "leader.D2", freezingReview(1, 1), refused("NOT_FOUND")},
		{"which is told as of none at all", "leader.D2", freezingReview(9, 1), refused("NOT_FOUND")},
		{"nor as it was seen before it changed", "officer.D1", freezingReview(1, 7), refused("CONFLICT")},
		{"the year's is written early", "officer.D1", savingReview("D1", "2024", oneSection), stands(1, "", "", `"SAVE"`, "I. ĐẶC ĐIỂM TÌNH HÌNH")},
		{"but not frozen while it runs", "officer.D1", freezingReview(2, 1), refused("BAD_USER_INPUT")},
		{"the officer freezes the half year", "officer.D1", freezingReview(1, 1), stands(2, "", "", `"SAVE"`, "I. ĐẶC ĐIỂM TÌNH HÌNH")},
		{"its numbers are not frozen anew", "officer.D1", freezingReview(1, 2), refused("CONFLICT")},
		{"its text is changed", "officer.D1", savingReview("D1", "2024-6M", otherText+", expectedRevision: 2"), stands(3, "12/BC-CCB", "", `"SAVE"`, "II. KẾT QUẢ")},
		{"the officer does not sign", "officer.D1", signingReview(1, 3, leaderSigns), "FORBIDDEN"},
		{"nor does the leader of another", "leader.D2", signingReview(1, 3, leaderSigns), refused("NOT_FOUND")},
		{"nor the leader what has changed since", "leader.D1", signingReview(1, 2, leaderSigns), refused("CONFLICT")},
		{"nor nobody", "leader.D1", signingReview(1, 3, " "), refused("BAD_USER_INPUT")},
		{"the leader signs", "leader.D1", signingReview(1, 3, leaderSigns), stands(4, "12/BC-CCB", leaderSigns, ``, "II. KẾT QUẢ")},
		{"once", "leader.D1", signingReview(1, 4, leaderSigns), refused("CONFLICT")},
		{"no text changes then", "officer.D1", savingReview("D1", "2024-6M", oneSection+", expectedRevision: 4"), refused("CONFLICT")},
		{"and no number", "officer.D1", freezingReview(1, 4), refused("CONFLICT")},
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
	for _, want := range []string{"Hội Cựu chiến binh huyện Ấp D1", "Hội Cựu chiến binh tỉnh Ấp P", "Dòng hai.", "Nguyễn Văn An", "xã Ấp C1", "ngày 05 tháng 7 năm 2024", "Lưu: VT."} {
		if code != http.StatusOK || !strings.Contains(page, want) {
			t.Fatalf("%d, no %q in\n%s", code, want, page)
		}
	}

	h.Say("C1 02 members_admitted=30", "B1 03 members_total=100 members_studied=10")
	h.reorganise(merger)
	h.on("2025-11-10")
	fresh := h.do("officer.D1", savingReview("D1", "2025-6M", oneSection))
	if !strings.Contains(fresh, `"revision":1`) {
		t.Fatal(fresh)
	}
	again, wordAgain, _ := h.printed("leader.D1", 1)
	if again != page || wordAgain != word || h.Ask("leader.D1", ask) != is {
		t.Errorf("it was\n%s\nand is\n%s\n%s, %s", page, again, is, h.Ask("leader.D1", ask))
	}
	if got := h.Ask("leader.P", `{audit(first: 1, acts: [EXPORT]) {nodes {what {name value}}}}`); !strings.Contains(got, "bao-cao-2024-6M-1.docx") {
		t.Errorf("the audit's last: %s", got)
	}

	// Whoever goes past the table's guard has nothing printed, until all is as it was.
	owner := testdb.Owner(t, h.DB)
	_, err := owner.ExecContext(t.Context(), "ALTER TABLE review DISABLE TRIGGER USER; CREATE TABLE was AS SELECT * FROM review")
	h.Must(err)
	for _, change := range []string{"number = '1'", "place = 'Huế'", "day = '2024-07-06'", "signed_as = 'CHỦ TỊCH Lê B'", `recipients = '["ai đó"]'`,
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
		_, err = owner.ExecContext(t.Context(), `UPDATE review AS r SET (number, place, day, signed_as, recipients, sections, frozen) =
			(SELECT number, place, day, signed_as, recipients, sections, frozen FROM was WHERE was.id = r.id)`)
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
	for account, want := range map[string]int{"stranger": http.StatusNotFound, "admin": http.StatusForbidden} { // who has no role, and who has none that reads reviews
		if _, _, code := h.printed(account, 2); code != want {
			t.Errorf("%s: %d", account, code)
		}
	}
}
