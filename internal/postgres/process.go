package postgres

import (
	"os/exec"
	"os/user"
	"runtime"
	"strconv"
	"syscall"
)

// run starts the server and watches it end. On Linux the kernel closes it down when this
// program ends, for which the thread that started it must live as long.
func (c *Cluster) run(cmd *exec.Cmd, owner *syscall.Credential) error {
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: owner, Setpgid: true}
	dieWithParent(cmd.SysProcAttr)
	started := make(chan error)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := cmd.Start()
		if err == nil {
			c.server = cmd.Process
		}
		started <- err
		if err == nil {
			_ = cmd.Wait()
			close(c.ended)
		}
	}()
	return <-started
}

func credential(name string) *syscall.Credential {
	u, err := user.Lookup(name)
	if err != nil {
		return nil
	}
	uid, err1 := strconv.ParseUint(u.Uid, 10, 32)
	gid, err2 := strconv.ParseUint(u.Gid, 10, 32)
	if err1 != nil || err2 != nil {
		return nil
	}
	return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
}
