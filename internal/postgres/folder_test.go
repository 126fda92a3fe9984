package postgres

import (
	"syscall"
	"testing"
)

// TestRelease_LeavesNoCopyOfTheLock holds a copy of the file, as a program does that is just
// being started.
func TestRelease_LeavesNoCopyOfTheLock(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	lock, err := hold(dir)
	if err != nil {
		t.Fatal(err)
	}
	copied, err := syscall.Dup(int(lock.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = syscall.Close(copied) }()
	if _, err := hold(dir); err == nil {
		t.Error("the folder is held twice")
	}
	if err := release(lock); err != nil {
		t.Fatal(err)
	}
	again, err := hold(dir)
	if err != nil {
		t.Fatalf("after its release: %v", err)
	}
	if err := release(again); err != nil {
		t.Fatal(err)
	}
}
