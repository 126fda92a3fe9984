package fault_test

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"thidua/internal/fault"
)

func TestKindOf(t *testing.T) {
	t.Parallel()
	locked := fault.New(fault.Locked, "the period 2024-03 is closed")
	for _, tt := range []struct {
		name string
		err  error
		want fault.Kind
	}{
		{"no error has no kind", nil, ""},
		{"a fault has its own", locked, fault.Locked},
		{"a wrapped fault keeps it", fmt.Errorf("submitting: %w", fmt.Errorf("report 7: %w", locked)), fault.Locked},
		{"a joined fault keeps it", errors.Join(fs.ErrClosed, locked), fault.Locked},
		{"of two the outer one counts", fmt.Errorf("%w: %w", fault.New(fault.Conflict, "twice"), locked), fault.Conflict},
		{"another's error is our mistake", fs.ErrNotExist, fault.Internal},
		{"words alone carry no kind", errors.New(locked.Error()), fault.Internal},
	} {
		if got := fault.KindOf(tt.err); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestNew(t *testing.T) {
	t.Parallel()
	err := fault.New(fault.NotFound, "no unit %d", 7)
	if err.Error() != "no unit 7" {
		t.Errorf("its sentence is %q", err)
	}
	var f *fault.Error
	if wrapped := fmt.Errorf("reading: %w", err); !errors.As(wrapped, &f) || f.Error() != "no unit 7" {
		t.Errorf("the sentence alone cannot be taken out of %q", wrapped)
	}
}
