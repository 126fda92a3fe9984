package main

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/testdb"
)

func TestTokenCreate_PrintsTheTokenAlone(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	on(t, db, "", "account", "create", "an").must(t)
	lasting := on(t, db, "", "token", "create", "--account", "an").must(t)
	timed := on(t, db, "", "token", "create", "--account", "AN", "--expires", "30d").must(t)
	for _, got := range []outcome{lasting, timed} {
		if !regexp.MustCompile(`^td_[A-Za-z0-9_-]{43}\n$`).MatchString(got.stdout) || got.stderr != "" {
			t.Errorf("%+v, want one line with a token", got)
		}
		if a, err := access.Authenticate(t.Context(), db, access.ByToken, strings.TrimSpace(got.stdout)); err != nil || a.Name != "an" {
			t.Errorf("the token is %+v's (%v)", a, err)
		}
	}

	// The token is read from standard input: on the command line all the machine sees it.
	on(t, db, lasting.stdout, "token", "revoke").must(t)
	if _, err := access.Authenticate(t.Context(), db, access.ByToken, strings.TrimSpace(lasting.stdout)); fault.KindOf(err) != fault.Unauthenticated {
		t.Errorf("a revoked token: %v", err)
	}
	if got := on(t, db, lasting.stdout, "token", "revoke"); got.status != 1 || strings.Contains(got.stderr, "td_") {
		t.Errorf("revoking it again: %+v", got)
	}
	if got := on(t, db, "", "token", "revoke", "--account", "an").must(t); got.stdout != "revoked 1 tokens of an\n" {
		t.Errorf("revoking all: %+v", got)
	}
	if got := on(t, db, "", "token", "create", "--account", "nobody"); got.status != 1 || got.stdout != "" || got.stderr != "no account named \"nobody\"\n" {
		t.Errorf("a token of nobody: %+v", got)
	}
}

func TestExpiry(t *testing.T) {
	t.Parallel()
	now := time.Date(2024, 12, 31, 20, 0, 0, 0, time.UTC) // New Year's Day in Việt Nam
	for s, want := range map[string]string{
		"": "never", "1d": "2025-01-01T20:00:00Z", "30d": "2025-01-30T20:00:00Z",
		"2025-01-02": "2025-01-01T17:00:00Z", "2025-01-01": "refused", "0d": "refused", "d": "refused", "-1d": "refused", "30": "refused",
	} {
		got := "never"
		switch end, err := expiry(s, now); {
		case err != nil:
			got = "refused"
		case end != nil:
			got = end.UTC().Format(time.RFC3339)
		}
		if got != want {
			t.Errorf("%q ends %s, want %s", s, got, want)
		}
	}
}

func TestGrantAndRevoke(t *testing.T) {
	t.Parallel()
	db, ctx := testdb.New(t), t.Context()
	unit, err := org.Open(ctx, db, org.NewScope("2024-11-10"), org.Opening{
		Level: org.Province, Kind: org.Territorial, Opened: "2020-01-01", Code: "66", Type: "tỉnh", Name: "Đắk Lắk",
	})
	if err != nil {
		t.Fatal(err)
	}
	on(t, db, "", "account", "create", "binh").must(t)
	on(t, db, "", "account", "create", "An").must(t)
	listed := on(t, db, "", "account", "list").must(t)
	var names []string
	for line := range strings.Lines(listed.stdout) {
		names = append(names, strings.Fields(line)[2])
	}
	if diff := cmp.Diff([]string{"An", "binh"}, names); diff != "" {
		t.Errorf("accounts (-want +got):\n%s", diff)
	}

	args := []string{"--account", "an", "--role", "analyst", "--unit", "66", "--today", "2024-11-10"}
	got := on(t, db, "", append([]string{"grant"}, args...)...).must(t)
	if got.stdout != "an holds analyst at tỉnh Đắk Lắk from 2024-11-10 on\n" {
		t.Errorf("granting: %+v", got)
	}
	held := func(day org.Date) []access.Grant {
		t.Helper()
		a, err := access.FindAccount(ctx, db, "an")
		if err != nil {
			t.Fatal(err)
		}
		grants, err := access.Grants(ctx, db, a.ID, day)
		if err != nil {
			t.Fatal(err)
		}
		return grants
	}
	if grants := held("2024-11-10"); len(grants) != 1 || grants[0].Role != "analyst" || grants[0].UnitID != unit.ID {
		t.Errorf("held on the day: %+v", grants)
	}
	if grants := held("2024-11-09"); len(grants) != 0 {
		t.Errorf("held the day before: %+v", grants)
	}
	if again := on(t, db, "", append([]string{"grant"}, args...)...); again.status != 1 || !strings.Contains(again.stderr, "An holds the role analyst at tỉnh Đắk Lắk from 2024-11-10 on already") {
		t.Errorf("granting again: %+v", again)
	}
	on(t, db, "", append([]string{"revoke"}, args...)...).must(t)
	if grants := held("2024-11-10"); len(grants) != 0 {
		t.Errorf("held after it was revoked: %+v", grants)
	}
	until := on(t, db, "", append([]string{"grant", "--from", "2025-01-01", "--until", "2025-02-01"}, args...)...).must(t)
	if until.stdout != "an holds analyst at tỉnh Đắk Lắk from 2025-01-01 on, until 2025-01-31\n" {
		t.Errorf("granting for a month: %+v", until)
	}
	if days := len(held("2024-12-31")) + 10*len(held("2025-01-31")) + 100*len(held("2025-02-01")); days != 10 {
		t.Errorf("granted for January, it is held on other days (%d)", days)
	}
	if none := on(t, db, "", "revoke", "--account", "an", "--role", "analyst", "--unit", "67"); none.status != 1 || none.stderr != "no unit with code \"67\"\n" {
		t.Errorf("at a unit that is not there: %+v", none)
	}
}

func TestTokenList_TellsWhoCanSignIn(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	tokens := map[string]string{}
	for _, account := range []string{"binh", "an", "chi"} {
		on(t, db, "", "account", "create", account).must(t)
	}
	for name, args := range map[string]string{"an's": "an", "an's for a month": "an --expires 30d", "binh's": "binh"} {
		tokens[name] = strings.TrimSpace(on(t, db, "", strings.Fields("token create --account "+args)...).must(t).stdout)
	}
	past := time.Now().Add(-time.Hour)
	if _, err := access.CreateToken(t.Context(), db, "an", &past); err != nil {
		t.Fatal(err)
	}

	listed := on(t, db, "", "token", "list").must(t).stdout
	for name, token := range tokens {
		if strings.Contains(listed, token) || strings.Contains(listed, token[3:15]) {
			t.Errorf("the list shows %s token", name)
		}
	}
	form := regexp.MustCompile(`^([0-9a-f]{12})  \d{4}-\d\d-\d\d \d\d:\d\d:\d\d  (until revoked      |\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)  never used        (an|binh)\n$`)
	ids := map[string]string{} // by account and whether they end
	for line := range strings.Lines(listed) {
		m := form.FindStringSubmatch(line)
		if m == nil {
			t.Fatalf("the list has a line like this: %q", line)
		}
		ids[m[3]+map[bool]string{true: "'s", false: "'s for a month"}[strings.HasPrefix(m[2], "until")]] = m[1]
	}
	if strings.Count(listed, "\n") != 3 || len(ids) != 3 {
		t.Errorf("three tokens hold, and one has expired; listed are\n%s", listed)
	}
	if got := on(t, db, "", "token", "list", "--account", "BINH").must(t).stdout; got == "" || !strings.HasSuffix(listed, got) || strings.Count(got, "\n") != 1 {
		t.Errorf("of binh alone: %q", got)
	}
	if got := on(t, db, "", "token", "list", "--account", "chi").must(t); got.stdout != "" {
		t.Errorf("of chi, who has none: %q", got.stdout)
	}

	id := ids["an's for a month"]
	if got := on(t, db, "", "token", "revoke", "--id", id).must(t); got.stdout != "revoked the token "+id+" of an\n" {
		t.Errorf("revoking one: %+v", got)
	}
	for name, want := range map[string]bool{"an's": true, "an's for a month": false, "binh's": true} {
		if _, err := access.Authenticate(t.Context(), db, access.ByToken, tokens[name]); (err == nil) != want {
			t.Errorf("with %s token one signs in: %v", name, err)
		}
	}
	if got := on(t, db, "", "token", "list").must(t).stdout; strings.Contains(got, id) || strings.Count(got, "\n") != 2 {
		t.Errorf("after that the list is\n%s", got)
	}
	for args, want := range map[string]string{
		"token list --account nobody":              `no account named "nobody"`,
		"token revoke --id " + id:                  "there is no token with the id " + id + ", or it is revoked already",
		"token revoke --id %":                      `"%" is no token's id; write one of those that are listed`,
		"token revoke --id " + id[:10]:             "is no token's id",
		"token revoke --id " + id + " --account x": "thidua token revoke: --id: it does not go with --account",
	} {
		if got := on(t, db, "", strings.Fields(args)...); got.status == 0 || !strings.Contains(got.stderr, want) {
			t.Errorf("%s: %+v, want %q", args, got, want)
		}
	}
}

// TestTokenCreate_Narrows makes tokens that may do less than their owner, and lists what they may.
func TestTokenCreate_Narrows(t *testing.T) {
	t.Parallel()
	db, ctx := testdb.New(t), t.Context()
	const today = "2024-11-10"
	scope := org.NewScope(today)
	var parent *int64
	ids := map[string]int64{}
	for _, u := range []struct {
		code  string
		level org.Level
	}{{"66", org.Province}, {"643", org.District}, {"24121", org.Commune}} {
		unit, err := org.Open(ctx, db, scope, org.Opening{Parent: parent, Level: u.level, Kind: org.Territorial, Opened: "2020-01-01", Code: u.code, Type: "đơn vị", Name: u.code})
		if err != nil {
			t.Fatal(err)
		}
		if parent == nil {
			scope = org.Subtree(today, unit.Path)
		}
		parent, ids[u.code] = &unit.ID, unit.ID
	}
	on(t, db, "", "account", "create", "an").must(t)
	on(t, db, "", "grant", "--account", "an", "--role", "district_leader", "--unit", "643", "--today", today).must(t)
	create := func(args ...string) outcome {
		return on(t, db, "", append([]string{"token", "create", "--account", "an", "--today", today}, args...)...)
	}
	token := strings.TrimSpace(create("--name", "bảng số liệu", "--read-only", "--within", "643, 24121").must(t).stdout)
	c, err := access.Authenticate(ctx, db, access.ByToken, token)
	if err != nil || !c.ReadOnly || !cmp.Equal(c.Within, []int64{ids["643"], ids["24121"]}) || c.Expires != nil {
		t.Errorf("with it one is %+v, %v", c, err)
	}
	create("--name", "khác").must(t)
	listed := on(t, db, "", "token", "list", "--today", today).must(t).stdout
	lines := regexp.MustCompile(`^[0-9a-f]{12}  .{19}  until revoked        \d{4}-\d\d-\d\d \d\d:\d\d  an  "bảng số liệu"  read-only  within 643,24121
[0-9a-f]{12}  .{19}  until revoked        never used        an  "khác"
$`)
	if !lines.MatchString(listed) {
		t.Errorf("listed are\n%s", listed)
	}
	for _, tt := range []struct{ args, want string }{
		{"--name KHÁC", `a token named "KHÁC" exists already; revoke it, or choose another name`},
		{"--within 24121,7", `no unit with code "7"`},
		{"--within 66", "no unit with id"},
		{"--within ,", `no unit with code ""`},
	} {
		if got := create(strings.Fields(tt.args)...); got.status != 1 || !strings.Contains(got.stderr, tt.want) || got.stdout != "" {
			t.Errorf("%s: %+v, want %q", tt.args, got, tt.want)
		}
	}
	if n := strings.Count(on(t, db, "", "token", "list").must(t).stdout, "\n"); n != 2 {
		t.Errorf("what was refused is listed: %d", n)
	}
	var acts []string
	if err := db.NewRaw("SELECT act || ' ' || (what->>'name') FROM audit WHERE act LIKE 'TOKEN%' ORDER BY id").Scan(ctx, &acts); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"TOKEN_CREATE bảng số liệu", "TOKEN_CREATE khác"}, acts); diff != "" {
		t.Errorf("written down (-want +got):\n%s", diff)
	}
}

func TestAccountImport(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	_, err := org.Open(t.Context(), db, org.NewScope("2024-11-10"), org.Opening{
		Level: org.Province, Kind: org.Territorial, Opened: "2020-01-01", Code: "66", Type: "tỉnh", Name: "Đắk Lắk",
	})
	if err != nil {
		t.Fatal(err)
	}
	const table = "tài khoản;họ và tên;điện thoại;vai trò;mã đơn vị;từ ngày\nan;Nguyễn Văn An;0912 345 678;Lãnh đạo Hội cấp tỉnh;66;01/01/2024\nba;Lê Ba;;;;\n"
	tried := on(t, db, table, "account", "import", "-", "--dry-run").must(t)
	if tried.stdout != "2 accounts would be created\n" {
		t.Errorf("tried: %+v", tried)
	}
	wrong := on(t, db, strings.Replace(table, "0912", "0112", 1), "account", "import", "-")
	if wrong.status != 1 || !strings.HasPrefix(wrong.stderr, "standard input: C2: 0112 345 678: ") {
		t.Errorf("a wrong number: %+v", wrong)
	}
	done := on(t, db, table, "account", "import", "-", "--links", "--url", "https://example.org/td").must(t)
	if !regexp.MustCompile(`^an  Nguyễn Văn An  https://example\.org/td/sign-in#link=\S+\nba  Lê Ba  https://example\.org/td/sign-in#link=\S+\ncreated 2 accounts\n$`).MatchString(done.stdout) {
		t.Errorf("done: %+v", done)
	}
	created := on(t, db, "", "account", "create", "chi", "--full-name", "Lê Chi", "--telephone", "0912.345.679", "--email", "chi@example.org", "--unit", "66").must(t)
	if created.stdout != "created account chi\n" {
		t.Errorf("created: %+v", created)
	}
	listed := on(t, db, "", "account", "list").must(t)
	if !regexp.MustCompile(`^\S+ \S+  an  Nguyễn Văn An  \+84912345678\n\S+ \S+  ba  Lê Ba\n\S+ \S+  chi  Lê Chi  \+84912345679  chi@example\.org\n$`).MatchString(listed.stdout) {
		t.Errorf("listed: %+v", listed)
	}
	a, err := access.FindAccount(t.Context(), db, "an")
	if err != nil {
		t.Fatal(err)
	}
	if grants, err := access.Grants(t.Context(), db, a.ID, "2024-11-10"); err != nil || len(grants) != 1 || grants[0].Role != "province_leader" {
		t.Errorf("it holds %+v, %v", grants, err)
	}
}
