package limit_test

import (
	"crypto/sha256"
	"fmt"
	"testing"

	"thidua/graph/limit"
)

// TestSeen keeps what was asked last, of each account and of all, and nothing across accounts.
func TestSeen(t *testing.T) {
	t.Parallel()
	key := func(n int) [sha256.Size]byte { return sha256.Sum256(fmt.Append(nil, n)) }
	var s limit.Seen
	if tag := s.Tag(1, key(0), "a"); tag != "" {
		t.Errorf("before anything was asked: %s", tag)
	}
	s.Keep(1, key(0), "a", "tag")
	for _, tt := range []struct {
		name    string
		account int64
		key     int
		state   string
		want    string
	}{
		{"the same on the same state", 1, 0, "a", "tag"},
		{"another state", 1, 0, "b", ""},
		{"another question", 1, 1, "a", ""},
		{"another account", 2, 0, "a", ""},
	} {
		if got := s.Tag(tt.account, key(tt.key), tt.state); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	for n := range 1000 {
		s.Keep(1, key(n+1), "a", "other")
		s.Tag(1, key(0), "a") // asked for again and again
	}
	if got := s.Tag(1, key(0), "a"); got != "tag" {
		t.Error("what is asked for all the time is forgotten")
	}
	if questions, accounts := s.Len(); questions != 128 || accounts != 1 {
		t.Errorf("of one account %d questions are kept, of %d accounts", questions, accounts)
	}
	for account := range int64(500) {
		for n := range 100 {
			s.Keep(account+10, key(n), "a", "other")
		}
	}
	if questions, accounts := s.Len(); questions != 10_000 || accounts != 100 {
		t.Errorf("of all %d questions are kept, of %d accounts", questions, accounts)
	}
}
