package postgres

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"time"

	"thidua/internal/fault"
)

// Attach returns the URL, in a role, of a database of the cluster that another program runs in a
// folder. It fails with Unavailable where none is ready there.
func Attach(dir, database string, as Role) (string, error) {
	for _, data := range clusters(dir) {
		// Process, folder, start, port, folder of the socket, address, memory, state.
		lines := pidLines(data)
		if len(lines) >= 8 && strings.TrimSpace(lines[7]) == "ready" && runs(lines[0]) {
			return urlOf(database, as, strings.TrimSpace(lines[4])), nil
		}
	}
	return "", fault.New(fault.Unavailable, "no PostgreSQL is ready in %s", dir)
}

// HasCluster reports whether a folder holds a cluster, running or not.
func HasCluster(dir string) bool { return len(clusters(dir)) > 0 }

var clusterForm = regexp.MustCompile(`^pg[0-9]+$`)

// clusters returns the folders of the clusters in a folder: one a major version.
func clusters(dir string) []string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	var found []string
	for _, e := range entries {
		data := filepath.Join(dir, e.Name())
		if info, err := os.Stat(data); err == nil && info.IsDir() && clusterForm.MatchString(e.Name()) {
			found = append(found, data) // which may lie on another disk, behind a link
		}
	}
	return found
}

func runs(pid string) bool {
	n, err := strconv.Atoi(strings.TrimSpace(pid))
	if err != nil || n <= 0 {
		return false
	}
	err = syscall.Kill(n, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}

// Leave stops the cluster as Stop does, but lets programs that attached to it finish first,
// for so long at most. Nobody can attach any more from now on.
func (c *Cluster) Leave(patience time.Duration) error {
	_ = c.server.Signal(syscall.SIGTERM)
	select {
	case <-c.ended:
	case <-time.After(patience):
	}
	return c.Stop()
}
