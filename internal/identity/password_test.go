package identity

import (
	"context"
	"runtime"
	"testing"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/postgres"
	"thidua/internal/testdb"
)

// an is an account that has a password, and is signed in.
func an(t *testing.T, db *postgres.DB, s *Passwords) access.Caller {
	t.Helper()
	if _, err := access.CreateAccount(t.Context(), db, "an"); err != nil {
		t.Fatal(err)
	}
	link, err := NewLink(t.Context(), db.DB, "an")
	if err != nil {
		t.Fatal(err)
	}
	_, secret, _, err := FollowLink(t.Context(), db.DB, Keeping{}, link, Entry{})
	if err != nil {
		t.Fatal(err)
	}
	caller := callerOf(t, db, secret)
	if secret, _, err = s.Set(t.Context(), db.DB, Change{Caller: caller, New: "con tàu lá chuối xanh"}); err != nil {
		t.Fatal(err)
	}
	return callerOf(t, db, secret)
}

func callerOf(t *testing.T, db *postgres.DB, secret string) access.Caller {
	t.Helper()
	caller, err := access.Authenticate(t.Context(), db, access.BySession, secret)
	if err != nil {
		t.Fatal(err)
	}
	return caller
}

// TestPasswords_SetMeanwhile has somebody take a password or a session away while it is hashed what
// comes with it: that counts.
func TestPasswords_SetMeanwhile(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	s := NewPasswords(Parameters{8, 1})
	caller := an(t, db, s)

	claim, err := Look(t.Context(), db, "An", "10.0.0.1")
	if err != nil || !claim.Known || claim.Familiar {
		t.Fatalf("%+v (%v)", claim, err)
	}
	if err := s.Check(t.Context(), db, &claim, "con tàu lá chuối xanh"); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Open(t.Context(), db.DB, Entry{Account: claim.Account, Claim: &claim, Proof: ByPassword}); err != nil {
		t.Errorf("a password that stands: %v", err)
	}

	setting := make(chan error)
	for range cap(s.turns) { // as if others were hashed
		s.turns <- struct{}{}
		s.own <- struct{}{}
	}
	go func() {
		_, _, err := s.Set(t.Context(), db.DB, Change{Caller: caller, Current: "con tàu lá chuối xanh", New: "mưa rào gõ cửa bếp than"})
		setting <- err
	}()
	for len(s.own) == cap(s.turns) { // until it waits for its turn
		runtime.Gosched()
	}
	if err := SignOut(t.Context(), db.DB, caller, true); err != nil {
		t.Fatal(err)
	}
	for range cap(s.turns) {
		<-s.turns
		<-s.own
	}
	if err := <-setting; fault.KindOf(err) != fault.Unauthenticated {
		t.Errorf("a password that is set in a session which ended meanwhile: %v", err)
	}
	if err := s.Check(t.Context(), db, &claim, "con tàu lá chuối xanh"); err != nil {
		t.Errorf("the password is another: %v", err)
	}

	if _, err := db.NewRaw("UPDATE password SET hash = hash || 'x'").Exec(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Open(t.Context(), db.DB, Entry{Account: claim.Account, Claim: &claim, Proof: ByPassword}); fault.KindOf(err) != fault.Unauthenticated {
		t.Errorf("a password that was set anew meanwhile: %v", err)
	}
}

// TestPasswords_AreGivenUp has whoever waits for their turn go.
func TestPasswords_AreGivenUp(t *testing.T) {
	t.Parallel()
	s := NewPasswords(Parameters{8, 1})
	for range cap(s.turns) {
		s.turns <- struct{}{}
	}
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(context.Canceled)
	if _, err := s.hash(ctx, "x"); err == nil || len(s.own) != 0 {
		t.Errorf("%v, and %d wait", err, len(s.own))
	}
}

// TestTake_IsOnce has many bring the same thing back at the same time.
func TestTake_IsOnce(t *testing.T) {
	t.Parallel()
	db := testdb.New(t)
	secret, err := Keep(t.Context(), db, Challenge{Kind: OIDCFlow}, LinkHolds)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Take(t.Context(), db, Link, secret); err == nil {
		t.Error("it is taken for something else")
	}
	got := make(chan error)
	for range 8 {
		go func() {
			_, err := Take(t.Context(), db, OIDCFlow, secret)
			got <- err
		}()
	}
	taken := 0
	for range 8 {
		if err := <-got; err == nil {
			taken++
		}
	}
	if taken != 1 {
		t.Errorf("it was taken %d times", taken)
	}
}
