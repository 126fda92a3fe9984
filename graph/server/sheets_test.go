package server_test

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// sheet sends a request for a sheet.
func (h *house) sheet(account, method, path string, body io.Reader, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequestWithContext(h.T.Context(), method, path, body)
	if account != "" {
		r.Header.Set("Authorization", "Bearer "+h.Tokens[account])
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.API.ServeHTTP(w, r)
	return w
}

func TestSheets_OutAndIn(t *testing.T) {
	t.Parallel()
	h := build(t)
	out := h.sheet("leader.C1", http.MethodGet, "/sheets/2024-10/C1.csv", nil)
	if got := out.Header().Get("Content-Disposition"); out.Code != http.StatusOK || got != `attachment; filename="bao-cao-2024-10-C1.csv"` {
		t.Fatalf("given out: %d, %s", out.Code, got)
	}
	filled := strings.Replace(out.Body.String(), "\nB1,", "\nB1,,,0,30,,29,,,0,0,,,,,,0,,,,,,,,,,,,,,0,0\nX,", 1)
	filled = filled[:strings.Index(filled, "\nX,")+1]
	for _, step := range []struct{ name, account, path, body, want string }{
		{"tried", "leader.C1", "/sheets/2024-10/C1?dryRun=true", filled, `200 {"dryRun":true,"written":1,"unchanged":0,"faults":[],"warnings":[]}`},
		{"saved", "leader.C1", "/sheets/2024-10/C1?act=save", filled, `200 {"dryRun":false,"written":1,"unchanged":0,"faults":[],"warnings":[]}`},
		{"handed up", "leader.C1", "/sheets/2024-10/C1", filled, `200 {"dryRun":false,"written":1,"unchanged":0,"faults":[],"warnings":[]}`},
		{"sent again", "leader.C1", "/sheets/2024-10/C1", filled, `200 {"dryRun":false,"written":0,"unchanged":1,"faults":[],"warnings":[]}`},
		{"of another month", "leader.C1", "/sheets/2024-09/C1", filled, `422 {"dryRun":false,"written":0,"unchanged":0,"faults":[{"row":2,"column":2,"cell":"B2","value":"Tháng 10/2024","rule":"MONTH",`},
		{"of another unit", "leader.C1", "/sheets/2024-10/B1", filled, `422 {"dryRun":false,"written":0,"unchanged":0,"faults":[{"row":2,"column":4,"cell":"D2","value":"C1","rule":"UNIT",`},
		{"who may enter for none of these units", "leader.D1", "/sheets/2024-10/C1", strings.Replace(filled, ",30,", ",31,", 1), `422 {"dryRun":false,"written":0,"unchanged":0,"faults":[{"row":6,"column":1,"cell":"A6","value":"B1","rule":"NOT_YOURS",`},
		{"who enters nothing anywhere", "leader.P", "/sheets/2024-10/C1", filled, `403 `},
		{"who reads no reports", "analyst.P", "/sheets/2024-10/C1", filled, `403 `},
		{"an act that there is not", "leader.C1", "/sheets/2024-10/C1?act=approve", filled, `400 `},
		{"neither true nor false", "leader.C1", "/sheets/2024-10/C1?dryRun=1", filled, `400 `},
		{"no month", "leader.C1", "/sheets/2024/C1", filled, `400 `},
		{"no campaign", "leader.C1", "/sheets/2031-01/C1", filled, `404 `},
		{"more than any file", "leader.C1", "/sheets/2024-10/C1", strings.Repeat("a", 17<<20), `413 `},
		{"a stranger", "", "/sheets/2024-10/C1", filled, `401 `},
	} {
		w := h.sheet(step.account, http.MethodPost, step.path, strings.NewReader(step.body))
		if got := strconv.Itoa(w.Code) + " " + w.Body.String(); !strings.HasPrefix(got, step.want) {
			t.Errorf("%s: %s, want %s", step.name, got, step.want)
		}
	}
	for path, want := range map[string]int{
		"/sheets/2024-10/C1.xlsx": http.StatusOK, "/sheets/2024-10/C1": http.StatusNotFound, "/sheets/2024-10/C3.csv": http.StatusNotFound,
		"/sheets/2024-10/nowhere.csv": http.StatusNotFound, "/sheets/2024-13/C1.csv": http.StatusBadRequest,
	} {
		if w := h.sheet("leader.C1", http.MethodGet, path, nil); w.Code != want {
			t.Errorf("%s: %d %s, want %d", path, w.Code, w.Body, want)
		}
	}
	if foreign, absent := h.sheet("leader.C1", http.MethodGet, "/sheets/2024-10/C3.csv", nil), h.sheet("leader.C1", http.MethodGet, "/sheets/2024-10/C9.csv", nil); strings.ReplaceAll(foreign.Body.String(), "C3", "C9") != absent.Body.String() {
		t.Errorf("a foreign unit is told from an absent one: %s, %s", foreign.Body, absent.Body)
	}
	streamed := h.sheet("leader.C1", http.MethodPost, "/sheets/2024-10/C1", strings.NewReader(filled), "Accept", "text/event-stream")
	told := streamed.Body.String()
	if want := "event: progress\ndata: {\"reports\":1,\"stage\":\"checking\"}\n\nevent: progress\ndata: {\"reports\":0,\"stage\":\"written\"}\n\nevent: outcome\ndata: {\"dryRun\":false,\"written\":0,\"unchanged\":1,\"faults\":[],\"warnings\":[]}\n\n"; told != want || streamed.Header().Get("X-Accel-Buffering") != "no" {
		t.Errorf("told in events: %v %s", streamed.Header(), told)
	}
	if !bytes.Contains(h.Log.Bytes(), []byte("msg=sheet")) {
		t.Error("sheets are not logged")
	}
}

// TestReport_IsReadAtOnce: what was handed up is in the figures that the next request reads,
// whichever connection it comes by.
// TestSheets_PathsPassTheGate: what a path names is a text like any other.
func TestSheets_PathsPassTheGate(t *testing.T) {
	t.Parallel()
	h := build(t)
	for _, tt := range []struct {
		method, path string
		want         int
	}{
		{http.MethodGet, "/sheets/2024-10/C1%00.xlsx", http.StatusBadRequest},
		{http.MethodGet, "/sheets/2024-10/C1.csv%00", http.StatusBadRequest},
		{http.MethodGet, "/sheets/2024-10/%FF.csv", http.StatusBadRequest},
		{http.MethodGet, "/sheets/2024-10%00/C1.csv", http.StatusBadRequest},
		{http.MethodGet, "/sheets/2024-10/C1%1B.csv", http.StatusBadRequest},
		{http.MethodGet, "/sheets/2024-10/C%E2%80%8B1.csv", http.StatusOK},
		{http.MethodGet, "/sheets/2024-10/o%CC%82%CC%A3.csv", http.StatusNotFound},
		{http.MethodPost, "/sheets/2024-10/C1%00", http.StatusBadRequest},
		{http.MethodPost, "/sheets/2024-10/C1%FF", http.StatusBadRequest},
		{http.MethodPost, "/sheets/2024-10/C1?act=save%00", http.StatusBadRequest},
		{http.MethodPost, "/sheets/2024-10/C1?dryRun=%00", http.StatusBadRequest},
	} {
		w := h.sheet("leader.C1", tt.method, tt.path, strings.NewReader("x"))
		if w.Code != tt.want || tt.want == http.StatusBadRequest && !strings.Contains(w.Body.String(), "BAD_USER_INPUT") {
			t.Errorf("%s %s: %d %s, want %d", tt.method, tt.path, w.Code, w.Body, tt.want)
		}
	}
}

func TestReport_IsReadAtOnce(t *testing.T) {
	t.Parallel()
	h := build(t)
	for members := 30; members < 36; members++ {
		h.Ask("leader.C1", h.WithIDs(`mutation {submitReport(input: {unit: "#B1", month: "2024-10", values: [#REST, {element: "members_total", value: `+strconv.Itoa(members)+`}]}) {report {revision}}}`))
		var all sync.WaitGroup
		for range 6 {
			all.Go(func() {
				if got, want := h.Ask("leader.P", `{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["1.2"]) {denominator}}}`), `{"data":{"unit":{"figures":[{"denominator":`+strconv.Itoa(members)+`}]}}}`; got != want {
					t.Errorf("%s, want %s", got, want)
				}
			})
		}
		all.Wait()
	}
}

// TestSheets_TellNothingOfOthers: a row of a foreign unit, and a sheet of one, is as of none.
func TestSheets_TellNothingOfOthers(t *testing.T) {
	t.Parallel()
	h := build(t)
	out := h.sheet("leader.C1", http.MethodGet, "/sheets/2024-10/C1.csv", nil).Body.String()
	told := map[string]string{}
	for _, code := range []string{"B4", "Z9"} {
		filled := strings.ReplaceAll(strings.Replace(out, "\nB1,", "\n"+code+",,,0,30,,29,,,0,0,,,,,,0,,,,,,,,,,,,,,0,0\nX,", 1), "\nX,", "\nB1,")
		for _, r := range []struct{ method, path, body string }{
			{http.MethodPost, "/sheets/2024-10/C1", filled},
			{http.MethodPost, "/sheets/2024-10/" + code, out},
			{http.MethodGet, "/sheets/2024-10/" + code + ".csv", ""},
		} {
			w := h.sheet("leader.C1", r.method, r.path, strings.NewReader(r.body))
			if w.Code < 400 {
				t.Errorf("%s %s of %s: %d %s", r.method, r.path, code, w.Code, w.Body)
			}
			told[code] += strconv.Itoa(w.Code) + " " + strings.ReplaceAll(w.Body.String(), code, "CODE") + "\n"
		}
	}
	if told["B4"] != told["Z9"] {
		t.Errorf("a foreign unit: %s\nnone: %s", told["B4"], told["Z9"])
	}
}
