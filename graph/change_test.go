package graph_test

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"thidua/graph/server"
	"thidua/internal/identity"
)

// TestManyAtOnce_NobodyWaitsForEver makes more changes and reads at once than there are
// connections: whoever holds one must not wait for another.
func TestManyAtOnce_NobodyWaitsForEver(t *testing.T) {
	t.Parallel()
	h := build(t)
	accounts := []string{"leader.P", "leader.D1", "leader.C1", "reporter.B1", "leader.D2"}
	drafted := idForm.FindString(h.AskWith("admin", draft, input(`{"do": "RENAME", "unit": "C3", "name": "Ba"}`)))
	for n := range 8 {
		h.Employ(fmt.Sprintf("keeper.%d", n), "system_admin", "P")
	}
	failed := make(chan string, 1000)
	var all sync.WaitGroup
	for n := range 40 { // which hold a connection while they wait for their turn
		all.Go(func() {
			w := h.Post(fmt.Sprintf("keeper.%d", n%8), `{units(first: 1) {totalCount} node(id: "`+drafted+`") {... on Reorganisation {preview {units(first: 1) {totalCount}}}}}`, nil)
			if !strings.Contains(w.Body.String(), `"preview":{"units":{"totalCount":1}}`) {
				failed <- w.Body.String()
			}
		})
	}
	for n := range 100 {
		all.Go(func() {
			account := accounts[n%len(accounts)]
			w := h.Post(account, h.WithIDs(fmt.Sprintf(`mutation {
				a: saveReport(input: {unit: "#B1", month: "2024-10", values: [{element: "members_total", value: %d}]}) {report {values {value}} above {code figures(period: "2024", indicators: ["4.1"]) {value}} userErrors {code}}
				b: saveReport(input: {unit: "#B1", month: "2024-09", values: [{element: "members_total", value: %d}]}) {report {values {value}} userErrors {code}}
			}`, n, n)), nil)
			if w.Code != http.StatusOK || strings.Contains(w.Body.String(), "TIMEOUT") || strings.Contains(w.Body.String(), "INTERNAL") {
				failed <- w.Body.String()
			}
		})
	}
	all.Wait()
	close(failed)
	for text := range failed {
		t.Errorf("%.500s", text)
	}
}

// TestSetTemporaryPassword_HoldsNoPlaceInLine has as many wait for passwords to be hashed as there are
// places: whoever asks for something else is answered meanwhile.
func TestSetTemporaryPassword_HoldsNoPlaceInLine(t *testing.T) {
	t.Parallel()
	h := build(t)
	passwords := identity.NewPasswords(identity.Parameters{Memory: 8, Passes: 1})
	h.API = h.With(func(c *server.Config) { c.Passwords = passwords })
	places := int(h.DB.Pool.Config().MaxConns) / 2
	var of int64
	h.Must(h.DB.NewRaw("SELECT id FROM account WHERE name = 'leader.D1'").Scan(t.Context(), &of))
	for n := range places {
		h.Employ(fmt.Sprintf("keeper.%d", n), "system_admin", "P")
	}
	waiting, release := passwords.Occupy()
	set := make(chan string, places)
	for n := range places {
		go func() {
			set <- h.Ask(fmt.Sprintf("keeper.%d", n), fmt.Sprintf(`mutation {setTemporaryPassword(account: "account:%d") {password userErrors {code}}}`, of))
		}()
	}
	for waiting() < places {
		select {
		case text := <-set:
			t.Fatalf("it does not wait: %s", text)
		case <-time.After(time.Millisecond):
		}
	}
	answered := make(chan string, 1)
	go func() { answered <- h.Ask("leader.P", `{units(first: 1) {totalCount}}`) }()
	select {
	case text := <-answered:
		if !strings.Contains(text, `"totalCount":`) {
			t.Error(text)
		}
	case <-time.After(5 * time.Second):
		t.Error("an ordinary query waits for those who wait for passwords")
		defer func() { <-answered }()
	}
	// Whoever has lost their role while they waited sets nothing.
	if _, err := h.DB.NewRaw("UPDATE grants SET revoked = now() WHERE account_id = (SELECT id FROM account WHERE name = 'keeper.0')").Exec(t.Context()); err != nil {
		t.Error(err)
	}
	release()
	refused := 0
	for range places {
		switch text := <-set; {
		case strings.Contains(text, "FORBIDDEN"), strings.Contains(text, "NOT_FOUND"):
			refused++
		case !strings.Contains(text, `"userErrors":[]`):
			t.Error(text)
		}
	}
	if refused != 1 {
		t.Errorf("%d were refused, want the one whose role has ended", refused)
	}
}
