package server_test

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"thidua/internal/contest"
	"thidua/internal/register"
)

// hangPaper sends a paper for a pact or a proposal, such as "pacts/1".
func (h *house) hangPaper(account, on, name string, content []byte) *httptest.ResponseRecorder {
	return h.sheet(account, http.MethodPost, "/"+on+"/papers", bytes.NewReader(content), "X-File-Name", url.PathEscape(name), "Content-Type", "application/octet-stream")
}

// pacted is a house in which D1 and D2 are a cluster with a pact, pact:1, and D3 is in none.
func pacted(t *testing.T) *house {
	t.Helper()
	h := build(t)
	h.Open("P", "D3", "DISTRICT", "huyện")
	h.Employ("leader.D3", "district_leader", "D3")
	h.Employ("head", "cluster_head", "D1")
	h.Grant("head", "cluster_head", "D2")
	_, err := h.DB.NewRaw(`WITH c AS (INSERT INTO cluster (year, parent_id, code, name) VALUES (2024, ?0, 'C1', 'Cụm 1') RETURNING id),
		m AS (INSERT INTO cluster_member (cluster_id, unit_id, year, valid) SELECT c.id, u, 2024, '[2024-01-01,)' FROM c, unnest(ARRAY[?1, ?2]::bigint[]) AS u),
		p AS (INSERT INTO pact (cluster_id, signed, place, document, at) SELECT c.id, '2024-03-08', 'Ea Súp', '', now() FROM c RETURNING id)
		INSERT INTO pact_party (pact_id, unit_id) SELECT p.id, u FROM p, unnest(ARRAY[?1, ?2]::bigint[]) AS u`,
		h.Units["P"].ID, h.Units["D1"].ID, h.Units["D2"].ID).Exec(t.Context())
	h.Must(err)
	return h
}

// TestPapers_OnAPact hangs papers on a pact, refuses what is none and who may not, and gives them to who may read the
// pact alone.
func TestPapers_OnAPact(t *testing.T) {
	t.Parallel()
	h := pacted(t)
	before := h.last()
	for _, tt := range []struct {
		is, account, on, name string
		content               []byte
		status                int
		want                  string
	}{
		{"the signed pact, by a member's leader", "leader.D1", "pacts/1", "Giao ước.pdf", paper, 201, `{"id":"paper:1","name":"Giao ước.pdf","type":"application/pdf"`},
		{"sent again", "leader.D1", "pacts/1", "Giao ước.pdf", paper, 200, `{"id":"paper:1"`},
		{"a picture of the signing, by the head", "head", "pacts/1", "anh.png", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), 201, `{"id":"paper:2","name":"anh.png","type":"image/png"`},
		{"by the province's leader, who may form the cluster", "leader.P", "pacts/1", "b.pdf", paper, 201, `{"id":"paper:3"`},
		{"what is none of the papers", "leader.D1", "pacts/1", "a.pdf", []byte("<html><script>"), 400, "is no PDF"},
		{"another ending", "leader.D1", "pacts/1", "a.png", paper, 400, "give it its own ending"},
		{"no name", "leader.D1", "pacts/1", "", paper, 400, "say what the file is called"},
		{"nothing", "leader.D1", "pacts/1", "a.pdf", nil, 400, "the file is empty"},
		{"more than a paper may be", "leader.D1", "pacts/1", "a.pdf", append(slices.Clone(paper), make([]byte, register.MostFileBytes)...), 413, "larger than 10 MiB"},
		{"by who only reads it", "analyst.P", "pacts/1", "a.pdf", paper, 403, "none of your roles may"},
		{"by who is outside", "leader.D3", "pacts/1", "a.pdf", paper, 404, "no pact with id pact:1"},
		{"on none", "leader.D3", "pacts/9", "a.pdf", paper, 404, "no pact with id pact:9"},
		{"on no number", "leader.D1", "pacts/x", "a.pdf", paper, 404, "by its number"},
		{"on a proposal that is not there", "leader.D1", "proposals/1", "a.pdf", paper, 404, "no proposal with id proposal:1"},
		{"by nobody", "", "pacts/1", "a.pdf", paper, 401, ""},
	} {
		w := h.hangPaper(tt.account, tt.on, tt.name, tt.content)
		if w.Code != tt.status || !strings.Contains(w.Body.String(), tt.want) {
			t.Errorf("%s: %d %s, want %d %s", tt.is, w.Code, w.Body, tt.status, tt.want)
		}
	}
	for _, account := range strings.Fields("leader.D1 leader.D2 head analyst.P leader.P") {
		w := h.sheet(account, http.MethodGet, "/papers/1", nil)
		if w.Code != http.StatusOK || !bytes.Equal(w.Body.Bytes(), paper) || !strings.HasPrefix(w.Header().Get("Content-Disposition"), "attachment;") || w.Header().Get("Content-Security-Policy") != "sandbox; default-src 'none'" {
			t.Errorf("to %s: %d %v %s", account, w.Code, w.Header(), w.Body)
		}
	}
	for _, account := range strings.Fields("leader.D3 leader.C1 reporter.B1 admin central stranger") {
		foreign, absent := h.sheet(account, http.MethodGet, "/papers/1", nil), h.sheet(account, http.MethodGet, "/papers/9", nil)
		if foreign.Code != absent.Code || foreign.Code < 400 || strings.ReplaceAll(foreign.Body.String(), "paper:1", "paper:9") != absent.Body.String() {
			t.Errorf("to %s: %d %s\nof none: %d %s", account, foreign.Code, foreign.Body, absent.Code, absent.Body)
		}
	}
	if told := strings.Join(h.since(before), "\n"); strings.Count(told, "FILE_ADD") != 3 || strings.Count(told, "EXPORT") != 5 || strings.Contains(told, "Giao ước") {
		t.Errorf("the audit tells %s", told)
	}
	if got := h.Ask("head", `mutation {endPact(pact: "pact:1", reason: "ghi sai") {pact {papers {id name by}} userErrors {code}}}`); !strings.Contains(got, `[{"id":"paper:1","name":"Giao ước.pdf","by":"leader.D1"},{"id":"paper:2","name":"anh.png","by":"head"},{"id":"paper:3","name":"b.pdf","by":"leader.P"}]`) {
		t.Errorf("ended: %s", got)
	}
	if w := h.hangPaper("leader.D1", "pacts/1", "c.pdf", paper); w.Code != http.StatusConflict {
		t.Errorf("on one that was ended: %d %s", w.Code, w.Body)
	}
}

// TestPapers_OnAProposal hangs the papers of a proposal's steps, each on its own: what an award asks for as a file has to be there
// before the dossier is found complete, and anew where the step is done anew.
func TestPapers_OnAProposal(t *testing.T) {
	t.Parallel()
	h := pacted(t)
	awards := strings.Replace(string(contest.ExampleAwards), "    papers: [MEETING, LETTER, OPINION,", "    files: [MEETING]\n    papers: [MEETING, LETTER, OPINION,", 1)
	_, err := contest.ImportAwards(t.Context(), h.DB.DB, "awards.yaml", []byte(awards), false)
	h.Must(err)
	h.Employ("officer.D1", "district_officer", "D1")
	h.Employ("board", "province_board", "P")
	h.Grant("head", "district_officer", "D2") // whoever heads a cluster holds another role at a member
	for month := 1; month <= 10; month++ {
		h.Say(fmt.Sprintf("D1 %02d", month))
	}
	does := func(account, what, want string) {
		t.Helper()
		if got := h.Ask(account, h.WithIDs("mutation {"+what+" {proposal {revision} objections {rule message(locale: VI)} userErrors {code}}}")); !strings.Contains(got, want) {
			t.Errorf("%s: %s, want %s", what, got, want)
		}
	}
	step := func(account string, revision int, step, more, want string) {
		t.Helper()
		does(account, fmt.Sprintf(`stepProposal(input: {proposal: "proposal:1", expectedRevision: %d, step: %s, day: "2024-10-05", %s})`, revision, step, more), want)
	}
	hangs := func(is, account, step string, status int, want string) {
		t.Helper()
		w := h.sheet(account, http.MethodPost, "/proposals/1/papers"+step, bytes.NewReader(paper), "X-File-Name", url.PathEscape("Biên bản Nguyễn Văn An.pdf"), "Content-Type", "application/pdf")
		if w.Code != status || !strings.Contains(w.Body.String(), want) {
			t.Errorf("%s: %d %s, want %d %s", is, w.Code, w.Body, status, want)
		}
	}
	reads := func(is, id string, readers string, status int) {
		t.Helper()
		for account := range strings.FieldsSeq(readers) {
			if w := h.sheet(account, http.MethodGet, "/papers/"+id, nil); w.Code != status || status == http.StatusOK && !bytes.Equal(w.Body.Bytes(), paper) {
				t.Errorf("%s, to %s: %d %s, want %d", is, account, w.Code, w.Body, status)
			}
		}
	}
	before := h.last()
	const minutes, missing = `paper: "2/BB", members: 9, present: 9, votesFor: 9, against: 0`, `{"rule":"PAPER_MISSING","message":"biên bản họp bình xét của đơn vị phải được đính kèm hồ sơ"}`
	does("officer.D1", `saveProposal(input: {award: "co_thi_dua", year: 2024, unit: "#D1", day: "2024-10-01", achievement: "Dẫn đầu"})`, `"revision":1`)
	hangs("the report's", "officer.D1", "", 201, `{"id":"paper:1"`)
	hangs("sent again", "officer.D1", "?step=ACHIEVEMENT", 200, `{"id":"paper:1"`)
	hangs("the minutes of a meeting that is to come", "officer.D1", "?step=MEETING", 409, "the minutes of the unit's meeting is not there yet")
	hangs("of no step", "officer.D1", "?step=PARTY", 400, "is no step of a proposal")
	hangs("by nobody", "", "", 401, "")
	hangs("by who may not know of it", "leader.D2", "", 404, "no proposal with id proposal:1")
	step("officer.D1", 1, "MEETING", minutes, `"revision":2`)
	step("leader.D1", 2, "LETTER", `paper: "3/TTr"`, `"revision":3`)
	step("board", 3, "DOSSIER", ``, missing)
	hangs("the minutes, after the letter", "officer.D1", "?step=MEETING", 201, `{"id":"paper:2"`)
	reads("before the cluster is asked", "2", "head leader.D2 analyst.P central stranger", 404)
	step("board", 3, "DOSSIER", ``, `"revision":4`)
	reads("once it is", "2", "head officer.D1 leader.D1 board leader.P", 200)
	reads("then too", "2", "leader.D3 analyst.P central stranger", 404)
	does("head", `turnProposal(input: {proposal: "proposal:1", expectedRevision: 4, how: RETURN, to: MEETING, day: "2024-10-06", reason: "thiếu chữ ký"})`, `"revision":5`)
	step("officer.D1", 5, "MEETING", strings.Replace(minutes, "2/BB", "4/BB", 1), `"revision":6`)
	step("leader.D1", 6, "LETTER", `paper: "5/TTr"`, `"revision":7`)
	step("board", 7, "DOSSIER", ``, missing) // the minutes are others
	if got := h.Ask("board", `{node(id: "proposal:1") {... on Proposal {papers {id step}}}}`); !strings.Contains(got, `[{"id":"paper:1","step":"ACHIEVEMENT"},{"id":"paper:2","step":"MEETING"}]`) {
		t.Errorf("papers: %s", got)
	}
	does("board", `turnProposal(input: {proposal: "proposal:1", expectedRevision: 7, how: REFUSE, day: "2024-10-06", reason: "không đủ"})`, `"revision":8`)
	hangs("on what was refused", "officer.D1", "?step=MEETING", 409, "the proposal is closed")
	if told := strings.Join(h.since(before), "\n"); strings.Count(told, "FILE_ADD") != 2 || strings.Contains(told, "Nguyễn") || strings.Contains(h.Log.String(), "Nguy") {
		t.Errorf("the audit tells %s\nand the log %s", told, h.Log)
	}
}
