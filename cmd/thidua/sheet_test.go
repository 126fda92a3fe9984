package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"thidua/cmd/thidua/demo"
	"thidua/internal/postgres"
	"thidua/internal/testdb"
)

// loadedDemo returns a database with the demo's province.
func loadedDemo(t *testing.T) *postgres.DB {
	t.Helper()
	return loadedWith(t, false)
}

// loadedWith returns the same, after the reorganisations of 2024 and 2025 where they are asked for.
func loadedWith(t *testing.T, reforms bool) *postgres.DB {
	t.Helper()
	called := map[bool]string{false: "province", true: "reformed"}[reforms]
	return testdb.Filled(t, called, func(ctx context.Context, db *postgres.DB) error {
		return demo.Load(ctx, db, demo.Scene{Scale: demo.Province, Today: demo.Today, Reforms: reforms}, func(int, int) {})
	})
}

// filledIn returns the sheet of the province for November 2024 in which every branch has 9,000
// members, as CSV, and how many branches those are.
func filledIn(t *testing.T, db *postgres.DB) (data []byte, branches int) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "66.csv")
	on(t, db, "", "sheet", "export", "66", "--month", "2024-11", "--out", name).must(t)
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	in := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff"))))
	in.FieldsPerRecord = -1
	rows, err := in.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]string{
		"members_total": "9000", "members_studied": "9000", "members_hcm_registered": "9000", "members_hcm_implemented": "9000",
		"members_with_deviation": "0", "comradeship_fund_contributions": "0", "internal_fund_contributions": "0",
	}
	for _, row := range rows[5:] {
		if strings.HasPrefix(row[1], "Chi hội") {
			for i, code := range rows[4] { // with what those who never reported say together with it
				if n, says := said[code]; says {
					row[i] = n
				}
			}
			row[len(row)-1] = "đã đối chiếu"
			branches++
			continue
		}
		for i := slices.Index(rows[4], "members_total"); i < len(row); i++ { // what their registers come to is not said here
			row[i] = ""
		}
	}
	var out bytes.Buffer
	if err := csv.NewWriter(&out).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), branches
}

// november returns how many reports and revisions there are of the month.
func november(t *testing.T, db *postgres.DB) (reports, revisions int) {
	t.Helper()
	err := db.NewRaw("SELECT (SELECT count(*) FROM report WHERE month = '2024-11-01'), (SELECT count(*) FROM revision WHERE month = '2024-11-01')").Scan(t.Context(), &reports, &revisions)
	if err != nil {
		t.Fatal(err)
	}
	return reports, revisions
}

// TestSheet_KilledInTheMiddle kills the server while it takes a sheet in: all of it is there
// then, or nothing, and sending it again leaves every report there once.
func TestSheet_KilledInTheMiddle(t *testing.T) {
	t.Parallel()
	db := loadedDemo(t)
	on(t, db, "", "account", "create", "clerk").must(t)
	// No role that is given at the province hands up every branch's reports: one that is given below does.
	if _, err := db.NewRaw(`INSERT INTO grants (account_id, role, unit_id, valid)
		SELECT a.id, 'commune_leader', u.id, '[2024-01-01,)' FROM account AS a, unit AS u WHERE a.name = 'clerk' AND u.level = 'PROVINCE'`).Exec(t.Context()); err != nil {
		t.Fatal(err)
	}
	token := strings.TrimSpace(on(t, db, "", "token", "create", "--account", "clerk").must(t).stdout)
	data, branches := filledIn(t, db)

	// send sends the sheet and calls heard with every line that is told of it.
	send := func(s *process, heard func(line string)) {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.url+"/sheets/2024-11/66", bytes.NewReader(data))
		if err != nil {
			t.Error(err)
			return
		}
		r.Header.Set("Authorization", "Bearer "+token)
		r.Header.Set("Accept", "text/event-stream")
		answer, err := http.DefaultClient.Do(r)
		if err != nil {
			return // it was killed
		}
		defer func() { _ = answer.Body.Close() }()
		lines := bufio.NewScanner(answer.Body)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			heard(lines.Text())
		}
	}
	unfinished := 0
	for _, moment := range []struct {
		stage string
		after time.Duration
	}{{"reading", 0}, {"checking", 0}, {"checking", 150 * time.Millisecond}, {"checking", 400 * time.Millisecond}, {"checking", 800 * time.Millisecond}} {
		s := start(t, "--database", testdb.URL(t, db, postgres.Service))
		send(s, func(line string) {
			if strings.Contains(line, moment.stage) {
				time.Sleep(moment.after)
				_ = s.cmd.Process.Kill()
			}
		})
		_ = s.cmd.Process.Kill()
		<-s.ended
		// What it had begun its database ends by itself, as soon as it notices.
		for busy := true; busy; {
			err := db.NewRaw(`SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`).Scan(t.Context(), &busy)
			if err != nil {
				t.Fatal(err)
			}
		}
		reports, revisions := november(t, db)
		if reports != revisions || reports != 0 && reports != branches {
			t.Fatalf("killed %v after %s it leaves %d reports with %d revisions, of %d branches", moment.after, moment.stage, reports, revisions, branches)
		}
		if reports == 0 {
			unfinished++
		}
	}
	if unfinished < 2 {
		t.Errorf("only %d imports were killed before they were done", unfinished)
	}
	s := start(t, "--database", testdb.URL(t, db, postgres.Service))
	told := ""
	send(s, func(line string) { told += line + "\n" })
	if reports, revisions := november(t, db); reports != branches || revisions != branches || !strings.Contains(told, `"faults":[]`) {
		t.Errorf("sent again it leaves %d reports with %d revisions, of %d branches:\n%.500s", reports, revisions, branches, told)
	}
}

// TestSheet goes the way of a sheet by the command line: out, filled in, tried, and in.
func TestSheet(t *testing.T) {
	t.Parallel()
	db := loadedDemo(t)
	folder := t.TempDir()
	book := filepath.Join(folder, "b.xlsx")
	if got := on(t, db, "", "sheet", "export", "24121", "--month", "2024-10", "--out", book).must(t); !strings.HasSuffix(got.stdout, "b.xlsx: 16 units\n") {
		t.Errorf("exported: %q", got.stdout)
	}
	if got := on(t, db, "", "sheet", "import", book, "--month", "2024-10").must(t); got.stdout != "1 reports written, 15 said so already\n" {
		t.Errorf("as it was, but for what the registers of one that has not reported come to: %q", got.stdout)
	}
	data, branches := filledIn(t, db)
	name := filepath.Join(folder, "66.csv")
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if got := on(t, db, "", "sheet", "import", name, "--month", "2024-11", "--dry-run").must(t); !strings.Contains(got.stderr, "dry run: nothing was changed") || !strings.Contains(got.stderr, "checking 3304") {
		t.Errorf("tried: %+v", got)
	}
	if reports, _ := november(t, db); reports != 0 {
		t.Errorf("a dry run wrote %d", reports)
	}
	on(t, db, "", "sheet", "import", name, "--month", "2024-11", "--save").must(t)
	if reports, _ := november(t, db); reports != branches {
		t.Errorf("%d of %d are saved", reports, branches)
	}
	for _, tt := range []struct {
		args   []string
		status int
		stderr string
	}{
		{[]string{"sheet", "import", name, "--month", "2024-10"}, 1, "1 cells are wrong; nothing was written"},
		{[]string{"sheet", "import", filepath.Join(folder, "none.xlsx"), "--month", "2024-10"}, 1, "cannot be read"},
		{[]string{"sheet", "export", "99999", "--month", "2024-10"}, 1, "no unit"},
		{[]string{"sheet", "export", "66", "--month", "2024"}, 2, "is no month"},
		{[]string{"sheet", "export", "66", "--month", "2024-10", "--out", "a.ods"}, 2, "neither in .xlsx nor in .csv"},
		{[]string{"sheet", "export", "66", "--month", "2024-10", "--out", filepath.Join(folder, "no", "a.csv")}, 1, "cannot be written"},
	} {
		if got := on(t, db, "", tt.args...); got.status != tt.status || !strings.Contains(got.stderr, tt.stderr) {
			t.Errorf("%v: %+v, want %d and %q", tt.args, got, tt.status, tt.stderr)
		}
	}
}
