package graph_test

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
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
