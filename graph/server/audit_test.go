package server_test

import (
	"encoding/csv"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/graph/server"
	"thidua/internal/audit"
	"thidua/internal/testdb"
)

// last returns the number of the last thing that was done.
func (h *house) last() (id int64) {
	h.T.Helper()
	h.Must(h.DB.NewRaw("SELECT coalesce(max(id), 0) FROM audit").Scan(h.T.Context(), &id))
	return id
}

// since returns what was done since, a line each: by whom, what, at which units, with which facts.
func (h *house) since(id int64) []string {
	h.T.Helper()
	lines := []string{}
	h.Must(h.DB.NewRaw(`SELECT concat_ws(' ', coalesce(b.name, '-'), a.act,
			'at ' || coalesce((SELECT string_agg(n.code, ',' ORDER BY n.code) FROM naming AS n WHERE n.unit_id = ANY (a.units)), 'none'),
			(SELECT string_agg(key || '=' || value, ' ' ORDER BY key) FROM jsonb_each_text(a.what - 'hash')))
		FROM audit AS a LEFT JOIN account AS b ON b.id = a.account_id WHERE a.id > ? ORDER BY a.id`, id).Scan(h.T.Context(), &lines))
	return lines
}

func TestAudit_OfSheets(t *testing.T) {
	t.Parallel()
	h := build(t)
	before := h.last()
	out := h.sheet("leader.C1", http.MethodGet, "/sheets/2024-10/C1.csv", nil)
	filled := strings.Replace(out.Body.String(), "\nB1,", "\nB1,,,0,30,,29,,,0,0,,,,,,0,,,,,,,,,,,,,,0,0\nX,", 1)
	filled = filled[:strings.Index(filled, "\nX,")+1]
	h.sheet("leader.C1", http.MethodGet, "/sheets/2024-10/C3.csv", nil) // is not theirs
	for _, path := range []string{"/sheets/2024-10/C1?dryRun=true", "/sheets/2024-09/C1", "/sheets/2024-10/C1"} {
		h.sheet("leader.C1", http.MethodPost, path, strings.NewReader(filled))
	}
	h.sheet("leader.P", http.MethodPost, "/sheets/2024-10/C1", strings.NewReader(filled))
	want := []string{
		"leader.C1 EXPORT at C1 file=bao-cao-2024-10-C1.csv month=2024-10 rows=3 unit=C1",
		"leader.C1 IMPORT at C1 act=SUBMIT month=2024-10 unchanged=0 units=C1 written=1",
		"leader.P FORBIDDEN at P code=FORBIDDEN operation=POST /sheets/{month}/{unit}",
	}
	if diff := cmp.Diff(want, h.since(before)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A refusal is one record, however many fields of the operation are refused; what is refused again
// within a minute is counted in one more.
func TestAudit_OfRefusals(t *testing.T) {
	t.Parallel()
	h := build(t)
	ending := make(chan struct{})
	var writing sync.WaitGroup
	api := h.With(func(c *server.Config) { c.Ending, c.Writing = ending, &writing })
	before := h.last()
	ask := func(account, query string) string {
		return h.Send(api, account, http.MethodPost, "/graphql", fmt.Sprintf(`{"query": %q}`, h.WithIDs(query))).Body.String()
	}
	const refused = `query Reports {a: reports(month: "2024-10", first: 1) {totalCount} b: reports(month: "2024-09", first: 1) {totalCount} unit(by: {code: "P"}) {code}}`
	for range 100 {
		if got := ask("analyst.P", refused); strings.Count(got, "FORBIDDEN") != 2 {
			t.Fatal(got)
		}
	}
	ask("analyst.P", `query Units {units(first: 1) {totalCount}}`)
	ask("stranger", `query Nothing {units(first: 1) {totalCount}}`)
	h.Send(api, "leader.C1", http.MethodGet, "/graphql?query=%7Baudit(first:1)%7BtotalCount%7D%7D", "")
	want := []string{
		"analyst.P FORBIDDEN at P code=FORBIDDEN operation=Reports",
		"leader.C1 FORBIDDEN at C1 code=FORBIDDEN operation=",
	}
	if diff := cmp.Diff(want, h.since(before)); diff != "" {
		t.Errorf("at once (-want +got):\n%s", diff)
	}
	var from string
	h.Must(h.DB.NewRaw("SELECT concat(address, ' ', length(request)) FROM audit ORDER BY id DESC LIMIT 1").Scan(t.Context(), &from))
	if from != "192.0.2.1 12" {
		t.Errorf("it comes from %s", from)
	}
	for n := range 100 { // whoever makes names up is told apart no more after a few
		ask("analyst.P", fmt.Sprintf(`query Made%d {reports(month: "2024-10", first: 1) {totalCount}}`, n))
	}
	close(ending)
	writing.Wait()
	rows := h.since(before)
	if !slices.Contains(rows, "analyst.P FORBIDDEN at P code=FORBIDDEN operation=Reports times=99 within=1m0s") ||
		!slices.Contains(rows, "analyst.P FORBIDDEN at P code=FORBIDDEN operation=others times=90 within=1m0s") || len(rows) != 14 {
		t.Errorf("in the end:\n%s", strings.Join(rows, "\n"))
	}
}

func TestAudit_AsCSV(t *testing.T) {
	t.Parallel()
	h := build(t)
	var leader int64
	h.Must(h.DB.NewRaw("UPDATE account SET full_name = '=An' WHERE name = 'leader.D1' RETURNING id").Scan(t.Context(), &leader))
	before, since := h.last(), ""
	by := audit.By(t.Context(), audit.Origin{Account: &leader, Address: "2001:db8::1", Request: "R1"})
	_, err := h.DB.NewRaw(`INSERT INTO audit (act, account_id, about_id, units, address, request, what)
		SELECT 'EXPORT', ?0, ?0, ARRAY[?1, ?2]::bigint[], '2001:db8::1', 'R1', jsonb_build_object('n', n::text, 'file', E'a;"b"\n')
		FROM generate_series(0, 1199) AS n`, leader, h.Units["D2"].ID, h.Units["C1"].ID).Exec(t.Context()) // more than are read at once
	h.Must(err)
	h.Must(audit.Write(by, h.DB, audit.Entry{Act: audit.TokenCreated, Units: []int64{h.Units["D2"].ID, h.Units["C1"].ID}})) // leader.D1 reads one of them alone
	get := func(account, query string) [][]string {
		t.Helper()
		w := h.sheet(account, http.MethodGet, "/audit.csv"+query, nil)
		text, marked := strings.CutPrefix(w.Body.String(), "\ufeff")
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if w.Code != http.StatusOK || !marked || err != nil || w.Header().Get("Content-Disposition") != `attachment; filename="audit.csv"` {
			t.Fatalf("%s %s: %d, %v, %.200s", account, query, w.Code, err, w.Body)
		}
		return rows
	}
	h.Must(h.DB.NewRaw("SELECT to_char(coalesce(max(at), now()) + interval '1 microsecond', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') FROM audit WHERE id <= ?", before).Scan(t.Context(), &since))
	about := fmt.Sprintf("?about=account:%d&since=%s", leader, since)
	rows := get("leader.D1", about)
	if len(rows) != 1201 || strings.Join(rows[0], " ") != "id at act by byFullName about aboutFullName units address request what" {
		t.Fatalf("%d rows after %v", len(rows), rows[0])
	}
	seen := map[string]bool{}
	for _, r := range rows[1:] {
		seen[r[0]] = true
	}
	if got := slices.Delete(rows[1], 1, 2); len(seen) != 1200 || strings.Join(got, "|") != fmt.Sprintf("%d|EXPORT|leader.D1|'=An|leader.D1|'=An|C1|2001:db8::1|R1|file=a;\"b\"\n; n=1199", before+1200) {
		t.Errorf("%d rows, the newest %q", len(seen), got)
	}
	if got := h.since(before + 1201); len(got) != 1 || got[0] != "leader.D1 EXPORT at none about=account:"+fmt.Sprint(leader)+" file=audit.csv rows=1200 since="+since[:19]+"Z" {
		t.Errorf("of the export itself it keeps %q", got)
	}
	if rows := get("leader.P", about+"&under="+h.WithIDs("#D2")); len(rows) != 1202 || rows[1][2] != "TOKEN_CREATE" || rows[2][7] != "D2 C1" {
		t.Errorf("below D2: %d rows, the newest %q", len(rows), rows[1])
	}
	if rows := get("leader.P", about+"&under="+h.WithIDs("#D2")+"&acts=TOKEN_CREATE,ROLE_GIVE"); len(rows) != 2 || rows[1][2] != "TOKEN_CREATE" {
		t.Errorf("of some acts alone: %d rows, the newest %q", len(rows), rows[len(rows)-1])
	}
	if rows := get("leader.P", "?since=2999-01-01T00:00:00Z"); len(rows) != 1 {
		t.Errorf("of the future: %d rows", len(rows))
	}
	for _, tt := range []struct {
		name, account, query string
		code                 int
	}{
		{"who may read it nowhere", "leader.C1", "", http.StatusForbidden},
		{"a stranger", "", "", http.StatusUnauthorized},
		{"below another's unit", "leader.D1", "?under=" + h.WithIDs("#D2"), http.StatusNotFound},
		{"below no unit", "leader.D1", "?under=D2", http.StatusBadRequest},
		{"about no account", "leader.D1", "?about=" + h.WithIDs("#D2"), http.StatusBadRequest},
		{"of what is no act", "leader.D1", "?acts=TOKEN_CREATE,EVERYTHING", http.StatusBadRequest},
		{"since no moment", "leader.D1", "?since=today", http.StatusBadRequest},
	} {
		if w := h.sheet(tt.account, http.MethodGet, "/audit.csv"+tt.query, nil); w.Code != tt.code {
			t.Errorf("%s: %d %s, want %d", tt.name, w.Code, w.Body, tt.code)
		}
	}
}

// What cannot be written down is not given out; what is only read is answered.
func TestAudit_WhereNothingCanBeWritten(t *testing.T) {
	t.Parallel()
	h := build(t)
	_, err := testdb.Owner(t, h.DB).ExecContext(t.Context(), `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$`)
	h.Must(err)
	h.DB.Pool.Reset()
	if got := h.Ask("leader.P", `{audit(first: 1, acts: [MONTH_SEAL]) {totalCount}}`); got != `{"data":{"audit":{"totalCount":0}}}` {
		t.Errorf("what is read: %s", got)
	}
	if got := h.Ask("leader.C1", `{audit(first: 1) {totalCount}}`); !strings.Contains(got, "FORBIDDEN") {
		t.Errorf("what is refused: %s", got)
	}
	if !strings.Contains(h.Log.String(), "a refusal could not be written into the audit") {
		t.Error("the log does not tell that a refusal is not in the audit")
	}
	want := regexp.MustCompile(`the database takes no changes now, so what is done cannot be written into the audit`)
	for account, path := range map[string]string{"leader.P": "/audit.csv", "leader.C1": "/sheets/2024-10/C1.xlsx"} {
		if w := h.sheet(account, http.MethodGet, path, nil); w.Code != http.StatusServiceUnavailable || !want.MatchString(w.Body.String()) {
			t.Errorf("%s: %d %.300s", path, w.Code, w.Body)
		}
	}
}
