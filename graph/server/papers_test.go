package server_test

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

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
