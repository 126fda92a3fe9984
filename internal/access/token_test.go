package access_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"time"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/testdb"
)

func TestAuthenticate(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	ctx := t.Context()
	anh, binh := account(t, db, "anh"), account(t, db, "binh")
	token := func(account string, expires *time.Time) string {
		t.Helper()
		token, err := access.CreateToken(ctx, db, account, expires)
		if err != nil {
			t.Fatal(err)
		}
		return token
	}
	past, future := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC)
	lasting, timed, expired, revoked, other := token("anh", nil), token("anh", &future), token("anh", &past), token("anh", nil), token("binh", nil)
	if err := access.RevokeToken(ctx, db, revoked); err != nil {
		t.Fatal(err)
	}

	tests := []struct {
		name, token string
		want        int64 // 0: refused
	}{
		{"one that lasts", lasting, anh.ID},
		{"one that has time left", timed, anh.ID},
		{"another's", other, binh.ID},
		{"an expired one", expired, 0},
		{"a revoked one", revoked, 0},
		{"one in capitals", strings.ToUpper(lasting), 0},
		{"one without its beginning", strings.TrimPrefix(lasting, "td_"), 0},
		{"one without its end", lasting[:len(lasting)-1], 0},
		{"one with something after it", lasting + "=", 0},
		{"an unknown one", "td_" + strings.Repeat("A", 43), 0},
		{"none", "", 0},
		{"a byte that is nothing", "\x00", 0},
		{"SQL", "' OR true --", 0},
		{"a placeholder", "?0 ?", 0},
	}
	var refusals []string
	for _, tt := range tests {
		a, err := access.Authenticate(ctx, db, access.ByToken, tt.token)
		switch {
		case tt.want != 0 && (err != nil || a.ID != tt.want):
			t.Errorf("%s: %+v, %v; want account %d", tt.name, a, err, tt.want)
		case tt.want == 0 && (fault.KindOf(err) != fault.Unauthenticated || a.ID != 0):
			t.Errorf("%s: %+v, %v; want UNAUTHENTICATED", tt.name, a, err)
		case tt.want == 0:
			if refusals = append(refusals, err.Error()); err.Error() != refusals[0] {
				t.Errorf("%s is refused with %q, others with %q", tt.name, err, refusals[0])
			}
		}
	}

	t.Run("stores no token", func(t *testing.T) {
		if !regexp.MustCompile(`^td_[A-Za-z0-9_-]{43}$`).MatchString(lasting) || lasting == timed {
			t.Errorf("tokens %q and %q", lasting, timed)
		}
		var rows [][]byte
		if err := db.NewRaw("SELECT hash FROM token").Scan(ctx, &rows); err != nil {
			t.Fatal(err)
		}
		for _, hash := range rows {
			if len(hash) != 32 || bytes.Contains(hash, []byte("td_")) {
				t.Errorf("stored %q", hash)
			}
		}
	})
	t.Run("revokes once", func(t *testing.T) {
		for _, token := range []string{revoked, "td_unknown"} {
			if err := access.RevokeToken(ctx, db, token); fault.KindOf(err) != fault.NotFound {
				t.Errorf("%v, want NOT_FOUND", err)
			}
		}
	})
	t.Run("revokes all of one account and none of another", func(t *testing.T) {
		if n, err := access.RevokeTokens(ctx, db, "anh"); err != nil || n != 3 {
			t.Errorf("%d, %v; want the 3 that were not revoked", n, err)
		}
		if _, err := access.Authenticate(ctx, db, access.ByToken, lasting); fault.KindOf(err) != fault.Unauthenticated {
			t.Errorf("%v", err)
		}
		if _, err := access.Authenticate(ctx, db, access.ByToken, other); err != nil {
			t.Errorf("another's: %v", err)
		}
	})
	t.Run("sweeps the expired ones away and no others", func(t *testing.T) {
		if n, err := access.SweepTokens(ctx, db); err != nil || n != 1 {
			t.Errorf("%d, %v; want the one that has expired", n, err)
		}
		if _, err := access.Authenticate(ctx, db, access.ByToken, other); err != nil {
			t.Errorf("one that lasts: %v", err)
		}
	})
	if _, err := access.CreateToken(ctx, db, "nobody", nil); fault.KindOf(err) != fault.NotFound {
		t.Errorf("a token of nobody: %v", err)
	}
}
