package graph_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// TestReportChanged tells what happens as it happens, to whoever may read it at that moment.
func TestReportChanged(t *testing.T) {
	t.Parallel()
	h := build(t)
	server := httptest.NewUnstartedServer(h.API)
	server.Config.ReadHeaderTimeout, server.Config.ReadTimeout, server.Config.WriteTimeout = 500*time.Millisecond, time.Second, time.Second // a stream outlives them
	server.Start()
	t.Cleanup(server.Close)
	const query = `subscription {reportChanged {unit {code} month state revision values {value}}}`
	leader, other := h.Listen(server, "leader.D1", query), h.Listen(server, "leader.D2", query)
	under := h.Listen(server, "leader.P", strings.Replace(query, "reportChanged", `reportChanged(under: "#D2")`, 1))
	submit := func(unit, members string) {
		t.Helper()
		account := map[string]string{"B1": "leader.C1", "D2": "leader.D2"}[unit]
		value := map[string]string{"B1": "meetings_held", "D2": "training_classes_held"}[unit]
		if got := h.Ask(account, h.WithIDs(`mutation {submitReport(input: {unit: "#`+unit+`", month: "2024-10", values: [{element: "`+value+`", value: `+members+`}]}) {userErrors {message}}}`)); !strings.Contains(got, `"userErrors":[]`) {
			t.Fatal(got)
		}
	}
	const b1, d2 = `next{"data":{"reportChanged":{"unit":{"code":"B1"},"month":"2024-10","state":"SUBMITTED","revision":`, `next{"data":{"reportChanged":{"unit":{"code":"D2"},"month":"2024-10","state":"SUBMITTED","revision":`
	submit("B1", "30")
	if got := h.Next(leader); got != b1+`1,"values":[{"value":30}]}}}` {
		t.Errorf("the leader above hears %s", got)
	}
	submit("D2", "1")
	for name, told := range map[string]<-chan string{"the leader of the other district": other, "who listens below it": under} {
		if got := h.Next(told); got != d2+`1,"values":[{"value":1}]}}}` {
			t.Errorf("%s hears %s first", name, got)
		}
	}
	submit("B1", "31")
	if got := h.Next(leader); got != b1+`2,"values":[{"value":31}]}}}` {
		t.Errorf("then the leader above hears %s", got)
	}
	_, err := h.DB.ExecContext(t.Context(), "DELETE FROM grants WHERE account_id = (SELECT id FROM account WHERE name = 'leader.D1')")
	h.Must(err)
	submit("B1", "32")
	submit("D2", "2")
	if got := h.Next(other); got != d2+`2,"values":[{"value":2}]}}}` {
		t.Errorf("then the other hears %s", got)
	}
	select {
	case got := <-leader:
		t.Errorf("whose role was taken hears %s", got)
	default:
	}
}

func TestSubscription_Refuses(t *testing.T) {
	t.Parallel()
	h := build(t)
	server := httptest.NewServer(h.API)
	t.Cleanup(server.Close)
	for name, tt := range map[string]struct{ account, query, want string }{
		"who reads no reports": {"analyst.P", `subscription {reportChanged {revision}}`, `"code":"FORBIDDEN"`},
		"a foreign unit":       {"leader.D2", `subscription {reportChanged(under: "#D1") {revision}}`, `"code":"NOT_FOUND"`},
		"no unit":              {"leader.D2", `subscription {reportChanged(under: "x") {revision}}`, `"code":"BAD_USER_INPUT"`},
		"no such field":        {"leader.D2", `subscription {colours}`, `Cannot query field`},
		"a query is answered":  {"leader.D2", `{viewer {account}}`, `next{"data":{"viewer":{"account":"leader.D2"}}}`},
	} {
		told := h.Listen(server, tt.account, tt.query)
		if got := h.Next(told); !strings.HasPrefix(got, "next") || !strings.Contains(got, tt.want) {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
		if got := h.Next(told); got != "complete" {
			t.Errorf("%s goes on with %s", name, got)
		}
	}
	if w := h.Post("leader.D2", `subscription {reportChanged {revision}}`, nil); w.Code != http.StatusNotAcceptable || !strings.Contains(w.Body.String(), "text/event-stream") {
		t.Errorf("without listening: %d %s", w.Code, w.Body)
	}
}
