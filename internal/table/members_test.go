package table_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/table"
)

// cluster forms a cluster below the province, of members from a day on until before another; "" is no end.
func (h *house) cluster(year int, code string, members ...[3]string) (id int64) {
	h.t.Helper()
	err := h.db.NewRaw(`INSERT INTO cluster (year, parent_id, code, name) VALUES (?, ?, ?, ?) RETURNING id`,
		year, h.units["P"].ID, code, "Cụm "+code).Scan(h.t.Context(), &id)
	if err != nil {
		h.t.Fatal(err)
	}
	for _, m := range members {
		_, err := h.db.ExecContext(h.t.Context(), `INSERT INTO cluster_member (cluster_id, year, unit_id, valid) VALUES (?, ?, ?, daterange(?::date, nullif(?, '')::date))`,
			id, year, h.units[m[0]].ID, m[1], m[2])
		if err != nil {
			h.t.Fatal(err)
		}
	}
	return id
}

// TestNewPlan_FindsMembers of a cluster, for who may read it, as far as they may read figures.
func TestNewPlan_FindsMembers(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	both := h.cluster(2024, "1", [3]string{"D2", "2024-01-01"}, [3]string{"D1", "2024-10-01", "2024-11-01"})
	h.cluster(2023, "1", [3]string{"D1", "2023-01-01", "2024-01-01"})
	whole := h.reader("P")
	whole.Clusters = whole.Approved
	head := h.reader("D2")
	head.Clusters = head.Approved
	foreign := h.reader("D1")
	foreign.Clusters = org.Subtree(h.today, h.units["C1"].Path)
	for _, tt := range []struct {
		name        string
		reader      table.Reader
		id          int64
		parts       string
		want, noted string
		kind        fault.Kind
	}{
		{"the members on the day on which it is told, by code", whole, both, "", "D1 D2 | 4.1 | 2024-10", "", ""},
		{"who joined later is none yet", whole, both, `; periods: [{"period": "2024-09"}]`, "D2 | 4.1 | 2024-09", "", ""},
		{"who has left is none any more", whole, both, `; periods: [{"period": "2024-11"}]`, "D2 | 4.1 | 2024-11", "PERIOD_RUNS", ""},
		{"another year's cluster, as it was at that year's end", whole, both + 1, "", "D1 | 4.1 | 2024-10", "", ""},
		{"members whose figures the reader may not read are counted", head, both, "", "D2 | 4.1 | 2024-10", "UNITS_APART", ""},
		{"a cluster that lies elsewhere", foreign, both, "", "", "", fault.NotFound},
		{"for who may read no clusters", h.reader("P"), both, "", "", "", fault.NotFound},
		{"one that there is not", whole, both + 9, "", "", "", fault.NotFound},
	} {
		p, err := h.plan(tt.reader, asked(t, fmt.Sprintf(`units: {"cluster": "cluster:%d"}`, tt.id)+tt.parts))
		if err != nil || tt.kind != "" {
			if fault.KindOf(err) != tt.kind || tt.kind == "" {
				t.Errorf("%s: %v, want %s", tt.name, err, tt.kind)
			}
			continue
		}
		if d := cmp.Diff([]string{tt.want, tt.noted}, []string{members(p), notes(p)}); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}
