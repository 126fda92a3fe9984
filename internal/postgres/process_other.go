//go:build !linux

package postgres

import "syscall"

// dieWithParent does nothing: this system has no such signal. The next start closes down
// what was left.
func dieWithParent(*syscall.SysProcAttr, syscall.Signal) {}

// commandLine returns a process's program and arguments, "" where there is no such process.
func commandLine(pid int) string { return askPs(pid) }
