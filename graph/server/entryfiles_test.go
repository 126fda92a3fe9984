package server_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"thidua/internal/access"
	"thidua/internal/register"
)

var paper = []byte("%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n")

// hang sends a paper for an entry.
func (h *house) hang(account, entry, name string, content []byte, headers ...string) *httptest.ResponseRecorder {
	headers = append([]string{"X-File-Name", url.PathEscape(name), "Content-Type", "application/octet-stream"}, headers...)
	return h.sheet(account, http.MethodPost, "/entries/"+strings.TrimPrefix(entry, "entry:")+"/files", bytes.NewReader(content), headers...)
}

// hung is a paper that has to hang there: it returns its number.
func (h *house) hung(account, entry, name string, content []byte) string {
	h.T.Helper()
	w := h.hang(account, entry, name, content)
	var is struct{ ID, Href string }
	if w.Code != http.StatusCreated || json.Unmarshal(w.Body.Bytes(), &is) != nil || is.Href != "/files/"+strings.TrimPrefix(is.ID, "file:") {
		h.T.Fatalf("hanging %s on %s: %d %s", name, entry, w.Code, w.Body)
	}
	return strings.TrimPrefix(is.ID, "file:")
}

func TestEntryFiles_OutAndIn(t *testing.T) {
	t.Parallel()
	h := build(t)
	entry := h.Enter("directives", "D1", "2024-10-10")
	content := append(slices.Clone(paper), bytes.Repeat([]byte("0123456789abcdef"), 100_000)...) // three pieces and more
	before := h.last()
	w := h.hang("leader.D1", entry, "Kế hoạch 12 \"đợt 1\".pdf", content)
	sum := sha256.Sum256(content)
	if want := fmt.Sprintf(`{"id":"file:1","name":"Kế hoạch 12 \"đợt 1\".pdf","type":"application/pdf","size":%d,"sha256":"%s","href":"/files/1"}`, len(content), hex.EncodeToString(sum[:])); w.Code != http.StatusCreated ||
		strings.TrimSpace(w.Body.String()) != want || w.Header().Get("Location") != "/files/1" {
		t.Fatalf("hung: %d %v %s, want %s", w.Code, w.Header(), w.Body, want)
	}
	if again := h.hang("leader.D1", entry, "Kế hoạch 12 \"đợt 1\".pdf", content); again.Code != http.StatusOK || again.Body.String() != w.Body.String() {
		t.Errorf("sent again: %d %s", again.Code, again.Body)
	}

	out := h.sheet("leader.P", http.MethodGet, "/files/1", nil)
	if !bytes.Equal(out.Body.Bytes(), content) {
		t.Errorf("given out are %d bytes of %d, or others", out.Body.Len(), len(content))
	}
	is := map[string]string{
		"Content-Type": "application/pdf", "Content-Length": strconv.Itoa(len(content)), "X-Content-Type-Options": "nosniff",
		"Content-Disposition":     "attachment; filename*=utf-8''K%E1%BA%BF%20ho%E1%BA%A1ch%2012%20%22%C4%91%E1%BB%A3t%201%22.pdf",
		"Content-Security-Policy": "sandbox; default-src 'none'", "Cache-Control": "private, no-store", "Accept-Ranges": "none",
		"ETag": `"` + hex.EncodeToString(sum[:]) + `"`, "Repr-Digest": "sha-256=:" + base64.StdEncoding.EncodeToString(sum[:]) + ":",
		"Cross-Origin-Resource-Policy": "same-origin",
	}
	head := h.sheet("leader.P", http.MethodHead, "/files/1", nil)
	part := h.sheet("leader.P", http.MethodGet, "/files/1", nil, "Range", "bytes=0-9")
	for name, want := range is {
		for how, w := range map[string]*httptest.ResponseRecorder{"GET": out, "HEAD": head, "a part": part} {
			if got := w.Header().Get(name); got != want || w.Code != http.StatusOK {
				t.Errorf("%s: %d, %s is %s, want %s", how, w.Code, name, got, want)
			}
		}
	}
	if head.Body.Len() > 0 {
		t.Errorf("HEAD brings %d bytes", head.Body.Len())
	}
	told := strings.Join(h.since(before), "\n")
	if strings.Count(told, "FILE_ADD") != 1 || strings.Count(told, "EXPORT") != 2 || !strings.Contains(told, "file=file:1") || strings.Contains(told, "Kế hoạch") {
		t.Errorf("the audit tells %s", told)
	}
	if !strings.Contains(h.Log.String(), "msg=file") || strings.Contains(h.Log.String(), "Kế hoạch") {
		t.Errorf("the log tells %s", h.Log)
	}

	var form bytes.Buffer
	m := multipart.NewWriter(&form)
	part2, err := m.CreateFormFile("file", "anh.png")
	h.Must(err)
	_, err = part2.Write([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"))
	h.Must(err)
	h.Must(m.Close())
	if w := h.hang("leader.D1", entry, "", form.Bytes(), "Content-Type", m.FormDataContentType()); w.Code != http.StatusCreated || !strings.Contains(w.Body.String(), `"name":"anh.png","type":"image/png"`) {
		t.Errorf("a form: %d %s", w.Code, w.Body)
	}
	const asked = `{node(id: "ENTRY") {... on Entry {files {id name type size sha256 by href mayRemove}}}}`
	if got, want := h.Ask("leader.D1", strings.Replace(asked, "ENTRY", entry, 1)), fmt.Sprintf(`"size":%d,"sha256":"%s","by":"leader.D1","href":"/files/1","mayRemove":true},{"id":"file:2",`, len(content), hex.EncodeToString(sum[:])); !strings.Contains(got, want) {
		t.Errorf("the entry has %s, want %s", got, want)
	}
	if got := h.Ask("leader.P", strings.Replace(asked, "ENTRY", entry, 1)); strings.Count(got, `"mayRemove":false`) != 2 {
		t.Errorf("to its superior the entry has %s", got)
	}
	if got := h.Ask("leader.P", `{node(id: "file:2") {id ... on EntryFile {name}}}`); got != `{"data":{"node":{"id":"file:2","name":"anh.png"}}}` {
		t.Errorf("by its id: %s", got)
	}
}

func TestEntryFiles_Refuses(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("inspector.D1", "inspector", "D1")
	entry, void := h.Enter("directives", "D1", "2024-10-10"), h.Enter("directives", "D1", "2024-10-10", "state=VOID")
	full, foreign := h.Enter("directives", "D1", "2024-10-11"), h.Enter("directives", "D2", "2024-10-10")
	for i := range register.MostFiles {
		h.hung("leader.D1", full, fmt.Sprintf("%d.pdf", i), paper)
	}
	reads, _, err := h.Guard.IssueTokenAsSystem(t.Context(), h.DB, "leader.D1", today, access.Terms{Name: "reads", ReadOnly: true})
	h.Must(err)
	h.Tokens["reads"] = reads
	for _, tt := range []struct {
		is, account, entry, name string
		content                  []byte
		headers                  []string
		status                   int
		want                     string
	}{
		{"whoever keeps another's registers", "leader.D1", foreign, "a.pdf", paper, nil, 404, "no entry with id"},
		{"an entry that is not there", "leader.D1", "entry:999", "a.pdf", paper, nil, 404, "no entry with id"},
		{"no number", "leader.D1", "entry:x", "a.pdf", paper, nil, 404, "by its number"},
		{"whoever keeps none", "analyst.P", entry, "a.pdf", paper, nil, 403, "none of your roles may note entries"},
		{"whoever only confirms", "leader.P", entry, "a.pdf", paper, nil, 403, "none of your roles may note entries"},
		{"a token that only reads", "reads", entry, "a.pdf", paper, nil, 403, ""},
		{"nobody", "", entry, "a.pdf", paper, nil, 401, ""},
		{"what is struck out", "leader.D1", void, "a.pdf", paper, nil, 409, "struck out"},
		{"the 21st", "leader.D1", full, "a.pdf", paper, nil, 409, "20 files hang on the entry"},
		{"what is none of the papers", "leader.D1", entry, "a.pdf", []byte("<html><script>"), nil, 400, "is no PDF"},
		{"another ending", "leader.D1", entry, "a.docx", paper, nil, 400, "give it its own ending"},
		{"no name", "leader.D1", entry, "", paper, nil, 400, "say what the file is called"},
		{"a name longer than a name", "leader.D1", entry, strings.Repeat("a", 300) + ".pdf", paper, nil, 400, "say what the file is called"},
		{"a name that nobody can read", "leader.D1", entry, "", paper, []string{"X-File-Name", "%zz"}, 400, "percent-encoded"},
		{"nothing", "leader.D1", entry, "a.pdf", nil, nil, 400, "the file is empty"},
		{"more than a paper may be", "leader.D1", entry, "a.pdf", append(slices.Clone(paper), make([]byte, register.MostFileBytes)...), nil, 413, "larger than 10 MiB"},
		{"far more", "leader.D1", entry, "a.pdf", make([]byte, register.MostFileBytes+1<<20), nil, 413, "larger than 10 MiB"},
		{"a form without a file", "leader.D1", entry, "", []byte("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--\r\n"), []string{"Content-Type", "multipart/form-data; boundary=x"}, 400, "carries no file"},
	} {
		w := h.hang(tt.account, tt.entry, tt.name, tt.content, tt.headers...)
		if w.Code != tt.status || !strings.Contains(w.Body.String(), tt.want) {
			t.Errorf("%s: %d %s, want %d %s", tt.is, w.Code, w.Body, tt.status, tt.want)
		}
	}
	var rows int
	h.Must(h.DB.NewRaw("SELECT count(*) FROM entry_file").Scan(t.Context(), &rows))
	if rows != register.MostFiles {
		t.Errorf("%d papers hang, want the %d", rows, register.MostFiles)
	}
}

// TestEntryFiles_AreForWhoMayReadThem: a foreign paper is as one that is not there, and so is one that may tell names to
// who may not read them.
func TestEntryFiles_AreForWhoMayReadThem(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Employ("inspector.P", "inspector", "P")
	plain := h.hung("leader.D1", h.Enter("directives", "D1", "2024-10-10"), "a.pdf", paper)
	about := h.hung("leader.D1", h.Enter("inspections", "D1", "2024-10-10", "subject=C1"), "b.pdf", paper)
	named := h.hung("leader.C1", h.Enter("assistance", "C1", "2024-10-10"), "Nguyễn Văn A.pdf", paper)
	gone := h.hung("leader.D1", h.Enter("directives", "D1", "2024-10-10"), "c.pdf", paper)
	const remove = `mutation {removeEntryFile(id: "file:GONE") {entry {files {id}} userErrors {code}}}`
	for _, step := range []struct{ account, want string }{
		{"leader.D2", `{"entry":null,"userErrors":[{"code":"NOT_FOUND"}]}`},
		{"leader.C1", `{"entry":null,"userErrors":[{"code":"NOT_FOUND"}]}`}, // reads it, and does not keep it
		{"leader.D1", `{"entry":{"files":[]},"userErrors":[]}`},
		{"leader.D1", `{"entry":null,"userErrors":[{"code":"NOT_FOUND"}]}`},
	} {
		if got := h.Ask(step.account, strings.Replace(remove, "GONE", gone, 1)); got != `{"data":{"removeEntryFile":`+step.want+`}}` {
			t.Errorf("%s takes it off: %s, want %s", step.account, got, step.want)
		}
	}
	readers := map[string]string{
		plain: "leader.P leader.D1 leader.C1 inspector.P", about: "leader.P leader.D1 leader.C1 inspector.P", named: "leader.C1 inspector.P", gone: "", "999": "",
	}
	for id, who := range readers {
		for _, account := range strings.Fields("leader.P leader.D1 leader.C1 leader.D2 reporter.B1 inspector.P") {
			w := h.sheet(account, http.MethodGet, "/files/"+id, nil)
			node := h.Ask(account, `{node(id: "file:`+id+`") {id}}`)
			if slices.Contains(strings.Fields(who), account) {
				if w.Code != http.StatusOK || node != `{"data":{"node":{"id":"file:`+id+`"}}}` {
					t.Errorf("%s does not read %s: %d %s, %s", account, id, w.Code, w.Body, node)
				}
				continue
			}
			absent := h.sheet(account, http.MethodGet, "/files/998", nil)
			if w.Code != http.StatusNotFound || strings.ReplaceAll(w.Body.String(), "file:"+id+`"`, "X") != strings.ReplaceAll(absent.Body.String(), `file:998"`, "X") {
				t.Errorf("%s tells %s from one that is not there: %d %s, %s", account, id, w.Code, w.Body, absent.Body)
			}
			if other := h.Ask(account, `{node(id: "file:998") {id}}`); strings.ReplaceAll(node, "file:"+id+`"`, "X") != strings.ReplaceAll(other, `file:998"`, "X") {
				t.Errorf("%s tells the node of %s from one that is not there: %s, %s", account, id, node, other)
			}
		}
	}
	for account, want := range map[string]string{"stranger": `404`, "analyst.P": `403`, "": `401`} {
		if w := h.sheet(account, http.MethodGet, "/files/"+plain, nil); strconv.Itoa(w.Code) != want {
			t.Errorf("%s gets %d %s, want %s", account, w.Code, w.Body, want)
		}
	}
	var kept int
	h.Must(h.DB.NewRaw("SELECT length(content) FROM entry_file WHERE ended IS NOT NULL AND ended_by IS NOT NULL").Scan(t.Context(), &kept))
	if kept != len(paper) {
		t.Errorf("of the one that was taken off %d bytes are kept", kept)
	}
}

// TestEntryFiles_OfSealedMonths: what hung there when the month was sealed stays; where something of an entry is still
// filled in, papers of that may be hung on it, and come off again.
func TestEntryFiles_OfSealedMonths(t *testing.T) {
	t.Parallel()
	h := build(t)
	news, remedied := h.Enter("news", "D1", "2024-09-10"), h.Enter("inspections", "D1", "2024-09-10", "subject=C1")
	h.hung("leader.D1", news, "a.pdf", paper)
	first := h.hung("leader.D1", remedied, "a.pdf", paper)
	h.Must(h.DB.NewRaw("INSERT INTO sealed (month, sealed, hash) VALUES ('2024-09-01', clock_timestamp(), '') RETURNING 1").Scan(t.Context(), new(int)))
	if w := h.hang("leader.D1", news, "b.pdf", paper); w.Code != http.StatusLocked {
		t.Errorf("a paper of a sealed month: %d %s", w.Code, w.Body)
	}
	second := h.hung("leader.D1", remedied, "b.pdf", paper)
	for id, want := range map[string]string{first: `[{"code":"LOCKED"}]`, second: `[]`} {
		if got := h.Ask("leader.D1", `mutation {removeEntryFile(id: "file:`+id+`") {userErrors {code}}}`); got != `{"data":{"removeEntryFile":{"userErrors":`+want+`}}}` {
			t.Errorf("file %s comes off: %s, want %s", id, got, want)
		}
	}
	if got := h.Ask("leader.D1", `{node(id: "`+remedied+`") {... on Entry {files {name mayRemove}}}}`); got != `{"data":{"node":{"files":[{"name":"a.pdf","mayRemove":false}]}}}` {
		t.Errorf("on the entry hang %s", got)
	}
}
