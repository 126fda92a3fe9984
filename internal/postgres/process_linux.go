package postgres

import (
	"fmt"
	"os"
	"strings"
	"syscall"
)

// dieWithParent lets the kernel send a signal to the process when the thread that starts
// it ends.
func dieWithParent(a *syscall.SysProcAttr, signal syscall.Signal) { a.Pdeathsig = signal }

// commandLine returns a process's program and arguments, "" where there is no such process.
func commandLine(pid int) string {
	line, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(strings.ReplaceAll(string(line), "\x00", " "))
}
