package identity

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"thidua/internal/fault"
)

func TestFitting(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		least time.Duration // what the least parameters take
		want  Parameters
	}{
		{"a machine that is too slow takes the least", time.Second, Least},
		{"one that just does it takes the least", 100 * time.Millisecond, Least},
		{"one twice as fast takes twice the memory", 50 * time.Millisecond, Parameters{38 << 10, 2}},
		{"one five times as fast takes all memory, and more passes", 20 * time.Millisecond, Parameters{64 << 10, 2}},
		{"one of another age stays within bounds", time.Nanosecond, most},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := fitting(tt.least)
			took := tt.least * time.Duration(got.work()) / time.Duration(Least.work())
			if !got.bounded() || got.work() < Least.work() || took > max(hashingFor, tt.least)*11/10 {
				t.Errorf("%+v, which takes %v", got, took)
			}
			if diff := got.work() - tt.want.work(); diff < -tt.want.work()/8 || diff > tt.want.work()/2 {
				t.Errorf("%+v, want about %+v", got, tt.want)
			}
		})
	}
}

// TestPasswords_TakeAsLong holds that whatever is wrong takes as much work.
func TestPasswords_TakeAsLong(t *testing.T) {
	t.Parallel()
	small, now, dear := Parameters{8 << 10, 1}, Parameters{16 << 10, 2}, Parameters{32 << 10, 2}
	s := NewPasswords(now, small, dear, Parameters{1 << 30, 1})
	stored := func(p Parameters) string {
		hash, err := NewPasswords(p).hash(t.Context(), "trâu đen gặm cỏ non")
		if err != nil {
			t.Fatal(err)
		}
		return hash
	}
	for name, hash := range map[string]string{
		"no hash": "", "what is no hash": "$argon2id$v=19$m=1,t=1,p=1$$", "one that would take a gigabyte": "$argon2id$v=19$m=1048576,t=1,p=1$c29tZXNhbHQ$c29tZXNhbHQ",
		"one as new ones": stored(now), "a cheaper one": stored(small), "a dearer one": stored(dear),
	} {
		p, rest, _, _ := s.plan(hash)
		if !p.bounded() || rest.Passes > 0 && rest.Memory < 8 {
			t.Errorf("%s: %+v and %+v", name, p, rest)
		}
		if work := p.work() + rest.work(); work != dear.work() {
			t.Errorf("%s takes %d KiB, want %d", name, work, dear.work())
		}
	}
	for name, p := range map[string]Parameters{"as new ones": now, "cheaper": small, "dearer": dear} {
		hash := stored(p)
		matches, stale, err := s.matches(t.Context(), true, "trâu đen gặm cỏ non", hash)
		if err != nil || !matches || stale != (p != now) {
			t.Errorf("%s: %v %v %v", name, matches, stale, err)
		}
		if matches, stale, err := s.matches(t.Context(), true, "trâu đen gặm cỏ non.", hash); err != nil || matches || stale {
			t.Errorf("%s, another password: %v %v %v", name, matches, stale, err)
		}
	}
	if matches, _, err := s.matches(t.Context(), true, "", ""); err != nil || matches {
		t.Errorf("nothing against nothing: %v %v", matches, err)
	}
}

// TestPasswords_Line holds that few are hashed at once, few wait, and others hear so at once.
func TestPasswords_Line(t *testing.T) {
	t.Parallel()
	s := NewPasswords(Parameters{8, 1})
	atOnce := cap(s.turns)
	if atOnce < 1 || atOnce > hashesAtOnce {
		t.Fatalf("%d at once", atOnce)
	}
	var last func()
	for range atOnce {
		done, err := s.turn(t.Context(), true)
		if err != nil {
			t.Fatal(err)
		}
		last = done
	}
	came := make(chan func())
	for range hashesInLine {
		s.line <- struct{}{} // as those do who wait
	}
	_, err := s.turn(t.Context(), true)
	var busy *BusyError
	if !errors.As(err, &busy) || busy.Wait <= 0 || fault.KindOf(err) != fault.RateLimited {
		t.Errorf("one too many: %v", err)
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel() // so that they do not wait here
	if _, err := s.turn(gone, false); !errors.Is(err, context.Canceled) {
		t.Errorf("however many strangers come, whoever is none waits too: %v", err)
	}
	<-s.line
	go func() {
		done, err := s.turn(t.Context(), true)
		if err != nil {
			t.Error(err)
		}
		came <- done
	}()
	last()
	(<-came)()
}

func TestParse_RefusesWhatIsNoHash(t *testing.T) {
	t.Parallel()
	good, err := NewPasswords(Parameters{8, 1}).hash(t.Context(), "x")
	if err != nil {
		t.Fatal(err)
	}
	if _, _, _, err := parse(good); err != nil {
		t.Errorf("%s: %v", good, err)
	}
	for _, hash := range []string{
		"", "x", good[:len(good)-2], good[1:], "$argon2i" + good[len("$argon2id"):],
		fmt.Sprintf("$argon2id$v=19$m=%d,t=1,p=1$%s", most.Memory+1, good[len(good)-66:]),
		"$argon2id$v=19$m=-1,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
		"$argon2id$v=18$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
	} {
		if _, _, _, err := parse(hash); err == nil {
			t.Errorf("%q is taken for a hash", hash)
		}
	}
}
