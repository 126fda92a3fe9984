package access_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/testdb"
)

// TestGuard_IssueToken: what is made is no broader than what it is made with, and has a name of its own.
func TestGuard_IssueToken(t *testing.T) {
	t.Parallel()
	db, guard, ctx := testdb.New(t), newGuard(t), t.Context()
	units := plant(t, db)
	owner := actor(t, db, guard, "owner", "district_leader", units["D"]).Caller
	owner.Kind, owner.Passkey = access.BySession, true
	soon := time.Now().Add(time.Hour)
	session, days, short := owner, owner, owner
	session.Expires = &soon // a session ends soon, and what is made in it goes on
	days.Kind, days.Expires = access.ByToken, new(time.Now().AddDate(0, 0, 10))
	days.Passkey = false
	short.Kind, short.ReadOnly = access.ByToken, true
	commune := days
	commune.Within = []int64{units["C"].ID}
	in := func(days int) *time.Time { return new(time.Now().AddDate(0, 0, days)) }
	codes := func(codes ...string) []int64 {
		ids := []int64{}
		for _, code := range codes {
			ids = append(ids, units[code].ID)
		}
		return ids
	}
	many := []int64{}
	for i := range int64(51) {
		many = append(many, i+1)
	}
	tests := []struct {
		name   string
		with   access.Caller
		terms  access.Terms
		want   string // what it may do, or with what kind of fault it is refused
		reason string
	}{
		{"as much as its owner", session, access.Terms{Name: "bảng", Expires: in(90)}, "with a passkey", ""},
		{"one that reads", session, access.Terms{Name: "đọc", Expires: in(90), ReadOnly: true}, "reads, with a passkey", ""},
		{"one of a commune and its branch, named twice", session, access.Terms{Name: "xã", Expires: in(364), Within: codes("B", "C", "B")}, "within C B, with a passkey", ""},
		{"one made with a token counts no passkey", days, access.Terms{Name: "máy", Expires: in(9)}, "", ""},
		{"but not longer than that one", days, access.Terms{Name: "lâu", Expires: in(11)}, "BAD_USER_INPUT", "ends no later than that one"},
		{"made with one of a commune it is of the commune", commune, access.Terms{Name: "c1", Expires: in(9)}, "within C", ""},
		{"or of what lies below", commune, access.Terms{Name: "c2", Expires: in(9), Within: codes("B")}, "within B", ""},
		{"but not of what lies above", commune, access.Terms{Name: "c3", Expires: in(9), Within: codes("D")}, "NOT_FOUND", "no unit with id"},
		{"one that reads makes none", short, access.Terms{Name: "c4", Expires: in(9), ReadOnly: true}, "FORBIDDEN", "may only read"},
		{"nobody's unit", session, access.Terms{Name: "c5", Expires: in(9), Within: []int64{99999}}, "NOT_FOUND", "no unit with id"},
		{"a unit beyond the owner's reach", session, access.Terms{Name: "c6", Expires: in(9), Within: codes("C", "D2")}, "NOT_FOUND", "no unit with id"},
		{"no units", session, access.Terms{Name: "c7", Expires: in(9), Within: []int64{}}, "BAD_USER_INPUT", "narrowed to 1 to 50 units"},
		{"too many units", session, access.Terms{Name: "c8", Expires: in(9), Within: many}, "BAD_USER_INPUT", "narrowed to 1 to 50 units"},
		{"a name that is taken, whatever its case and form", session, access.Terms{Name: " BA\u0309NG ", Expires: in(9)}, "CONFLICT", "exists already"},
		{"no name", session, access.Terms{Name: "  ", Expires: in(9)}, "BAD_USER_INPUT", "one line of 1 to 100 characters"},
		{"a name of two lines", session, access.Terms{Name: "a\nb", Expires: in(9)}, "BAD_USER_INPUT", "one line of 1 to 100 characters"},
		{"a name that is too long", session, access.Terms{Name: strings.Repeat("ă", 101), Expires: in(9)}, "BAD_USER_INPUT", "one line of 1 to 100 characters"},
		{"a name with a character that cannot be seen", session, access.Terms{Name: "a\x07", Expires: in(9)}, "BAD_USER_INPUT", "cannot be seen"},
		{"one that lasts", session, access.Terms{Name: "c9", Expires: nil}, "BAD_USER_INPUT", "say when the token ends"},
		{"one that has ended", session, access.Terms{Name: "c10", Expires: in(-1)}, "BAD_USER_INPUT", "say when the token ends"},
		{"one of more than a year", session, access.Terms{Name: "c11", Expires: in(367)}, "BAD_USER_INPUT", "within a year"},
	}
	for _, tt := range tests {
		token, issued, err := guard.IssueToken(ctx, db, tt.with, today, tt.terms)
		if err != nil {
			if kind := string(fault.KindOf(err)); !strings.Contains(tt.want, kind) || kind == "" || !strings.Contains(err.Error(), tt.reason) || token != "" {
				t.Errorf("%s: %v, want %s", tt.name, err, tt.want)
			}
			continue
		}
		c, err := access.Authenticate(ctx, db, access.ByToken, token)
		if err != nil || !regexp.MustCompile(`^td_[A-Za-z0-9_-]{43}$`).MatchString(token) {
			t.Errorf("%s: %q, %v", tt.name, token, err)
		}
		if got := may(c, units); got != tt.want {
			t.Errorf("%s: it may %q, want %q", tt.name, got, tt.want)
		}
		if issued.Name != tt.terms.Name || issued.Account != "owner" || strings.Contains(token, issued.ID) {
			t.Errorf("%s: told of it is %+v", tt.name, issued)
		}
	}
}

// may writes what may be done with a token.
func may(c access.Caller, units grove) string {
	var words []string
	if c.ReadOnly {
		words = append(words, "reads")
	}
	if c.Within != nil {
		within := "within"
		for _, id := range c.Within {
			for code, u := range units {
				if u.ID == id {
					within += " " + code
				}
			}
		}
		words = append(words, within)
	}
	if c.Passkey {
		words = append(words, "with a passkey")
	}
	return strings.Join(words, ", ")
}

// TestTokens_AreWrittenDown: that each was made and ended, how it was called and narrowed, from
// wherever it was done; and nothing of which one could be made.
func TestTokens_AreWrittenDown(t *testing.T) {
	t.Parallel()
	db, guard := testdb.New(t), newGuard(t)
	units := plant(t, db)
	owner := actor(t, db, guard, "owner", "commune_leader", units["C"]).Caller
	owner.Kind = access.BySession
	ctx := audit.By(t.Context(), audit.Origin{Account: &owner.ID, Address: "192.0.2.7", Request: "R1"})
	end := time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC)
	var secrets []string
	must := func(token string, issued access.IssuedToken, err error) access.IssuedToken {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		secrets = append(secrets, token)
		return issued
	}
	soon := time.Now().Add(time.Hour)
	one := must(guard.IssueToken(ctx, db, owner, today, access.Terms{Name: "bảng", Expires: &soon, ReadOnly: true}))
	two := must(guard.IssueTokenAsSystem(t.Context(), db, "OWNER", today, access.Terms{Expires: &end, Within: []int64{units["B"].ID}}))
	if _, err := access.RevokeOwnToken(ctx, db, owner, one.ID); err != nil {
		t.Fatal(err)
	}
	if n, err := access.RevokeTokens(t.Context(), db, "owner"); err != nil || n != 1 {
		t.Fatal(n, err)
	}
	var rows []string
	err := db.NewRaw(`SELECT concat_ws(' ', act, account_id, 'about', about_id, units, address, request, what - 'expires') FROM audit WHERE act LIKE 'TOKEN%' ORDER BY id`).Scan(t.Context(), &rows)
	if err != nil {
		t.Fatal(err)
	}
	said := func(act, by, units, from string, issued access.IssuedToken, readOnly bool, within string) string {
		return fmt.Sprintf(`%s %sabout %d {%s} %s {"name": %q, "token": %q, "within": %q, "readOnly": "%v"}`, act, by, owner.ID, units, from, issued.Name, issued.ID, within, readOnly)
	}
	by, unit, branch := fmt.Sprintf("%d ", owner.ID), fmt.Sprint(units["C"].ID), fmt.Sprint(units["B"].ID)
	want := []string{
		said("TOKEN_CREATE", by, unit, "192.0.2.7 R1", one, true, ""),
		said("TOKEN_CREATE", "", branch, " ", two, false, "1"),
		said("TOKEN_REVOKE", by, unit, "192.0.2.7 R1", one, true, ""),
		said("TOKEN_REVOKE", "", branch, " ", two, false, "1"),
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Errorf("written down (-want +got):\n%s", diff)
	}
	var all string
	if err := db.NewRaw("SELECT string_agg(a::text, ' ') FROM audit AS a").Scan(t.Context(), &all); err != nil {
		t.Fatal(err)
	}
	for _, secret := range secrets {
		if strings.Contains(all, secret[3:20]) {
			t.Error("a token stands in the audit")
		}
	}
}

// TestOwnTokens: a narrowed token tells of itself and ends itself, and touches no other.
func TestOwnTokens(t *testing.T) {
	t.Parallel()
	db, guard, ctx := testdb.New(t), newGuard(t), t.Context()
	units := plant(t, db)
	owner := actor(t, db, guard, "owner", "district_leader", units["D"]).Caller
	owner.Kind = access.BySession
	other := account(t, db, "other")
	callers, ids := map[string]access.Caller{"session": owner}, map[string]string{}
	soon := time.Now().Add(time.Hour)
	for name, terms := range map[string]access.Terms{
		"whole": {}, "within": {Within: []int64{units["C"].ID}}, "reads": {ReadOnly: true},
	} {
		terms.Name, terms.Expires = name, &soon
		token, issued, err := guard.IssueToken(ctx, db, owner, today, terms)
		if err != nil {
			t.Fatal(err)
		}
		if callers[name], err = access.Authenticate(ctx, db, access.ByToken, token); err != nil {
			t.Fatal(err)
		}
		ids[name] = issued.ID
	}
	if _, err := access.CreateToken(ctx, db, "other", nil); err != nil {
		t.Fatal(err)
	}
	others, err := access.OwnTokens(ctx, db, access.Caller{Account: other})
	if err != nil || len(others) != 1 {
		t.Fatal(others, err)
	}
	ids["other's"] = others[0].ID
	for _, tt := range []struct{ with, sees string }{{"session", "3"}, {"whole", "3"}, {"within", "within"}, {"reads", "reads"}} {
		own, err := access.OwnTokens(ctx, db, callers[tt.with])
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(len(own)); got != tt.sees && (len(own) != 1 || own[0].Name != tt.sees || own[0].Used == nil) {
			t.Errorf("with %s one is told of %v", tt.with, own)
		}
	}
	for _, tt := range []struct {
		with, which string
		want        fault.Kind
	}{
		{"reads", "reads", fault.Forbidden},
		{"within", "whole", fault.NotFound},
		{"within", "other's", fault.NotFound},
		{"session", "other's", fault.NotFound},
		{"within", "within", ""},
		{"within", "within", fault.NotFound}, // it has ended
		{"whole", "reads", ""},
	} {
		if _, err := access.RevokeOwnToken(ctx, db, callers[tt.with], ids[tt.which]); fault.KindOf(err) != tt.want {
			t.Errorf("with %s one ends %s: %v", tt.with, tt.which, err)
		}
	}
	for with, want := range map[string]fault.Kind{"reads": fault.Forbidden, "within": fault.Forbidden} {
		if n, err := access.RevokeOwnTokens(ctx, db, callers[with]); fault.KindOf(err) != want || n != 0 {
			t.Errorf("with %s one ends all: %d, %v", with, n, err)
		}
	}
	if n, err := access.RevokeOwnTokens(ctx, db, callers["whole"]); err != nil || n != 1 {
		t.Errorf("%d, %v; want the one that was left", n, err)
	}
	for _, id := range []string{"", "0123456789", "0123456789AB", "x", "0123456789abc"} {
		if _, err := access.RevokeOwnToken(ctx, db, owner, id); fault.KindOf(err) != fault.Invalid {
			t.Errorf("%q: %v", id, err)
		}
	}
}

// TestGuard_EndTokens: who keeps an account ends its tokens, by a session or a token that is not
// narrowed, and reads of them.
func TestGuard_EndTokens(t *testing.T) {
	t.Parallel()
	db, guard, ctx := testdb.New(t), newGuard(t), t.Context()
	units := plant(t, db)
	district, commune := actor(t, db, guard, "district", "district_leader", units["D"]), actor(t, db, guard, "commune", "commune_leader", units["C"])
	province := actor(t, db, guard, "province", "province_leader", units["P"])
	reporter := actor(t, db, guard, "reporter", "branch_reporter", units["B"])
	both := actor(t, db, guard, "both", "commune_leader", units["C"])
	if err := guard.GrantRoleAsSystem(ctx, db, access.Appointment{Account: "both", Role: "commune_leader", UnitID: units["C2"].ID, From: today.Next()}); err != nil {
		t.Fatal(err)
	}
	narrowed := province
	narrowed.Credential.Within, narrowed.Within = []int64{units["D"].ID}, []org.Path{units["D"].Path}
	reads := province
	reads.ReadOnly = true
	if _, err := db.NewRaw("UPDATE account SET unit_id = ? WHERE name <> 'province'", units["D"].ID).Exec(ctx); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name      string
		by, whose access.Actor
		reads     bool
		want      fault.Kind
	}{
		{"a commune's leader none of an account that the district keeps", commune, reporter, false, fault.NotFound},
		{"a district's leader those of an account that holds something beyond, some day", district, both, false, fault.NotFound},
		{"who may end no tokens", reporter, commune, false, fault.Forbidden},
		{"a token of the province's leader for the district", narrowed, reporter, true, fault.Forbidden},
		{"one that only reads", reads, reporter, true, fault.Forbidden},
		{"a leader below none of one above", district, province, false, fault.NotFound},
		{"a district's leader those of a reporter below", district, commune, true, ""},
		{"the province's leader those of one who holds something in two districts", province, both, true, ""},
	} {
		token, err := access.CreateToken(ctx, db, tt.whose.Name, nil)
		if err != nil {
			t.Fatal(err)
		}
		scope, _ := guard.Scope(tt.by, access.ReadToken)
		of, err := access.TokensOf(ctx, db, scope, []int64{tt.whose.ID, 99999})
		if err != nil || (len(of[tt.whose.ID]) > 0) != tt.reads || len(of) > 1 {
			t.Errorf("%s reads %v, %v", tt.name, of, err)
		}
		_, err = guard.EndTokens(ctx, db, tt.by, tt.whose.ID)
		if fault.KindOf(err) != tt.want {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.want)
		}
		if _, gone := access.Authenticate(ctx, db, access.ByToken, token); (gone != nil) != (err == nil) {
			t.Errorf("%s: afterwards the token %v", tt.name, gone)
		}
	}
}
