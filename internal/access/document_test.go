package access_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	namedTest   = regexp.MustCompile(`\[(Test\w+)\]\(([^)]+)\)`)
	whatHolds   = regexp.MustCompile(`(?m)^- .*$`)
	whatDoesNot = "## What does not hold"
)

// TestDocument_NamesTestsThatExist: each line of docs/access.md that says that something holds names
// the tests of it.
func TestDocument_NamesTestsThatExist(t *testing.T) {
	t.Parallel()
	const docs = "../../docs"
	text, err := os.ReadFile(filepath.Join(docs, "access.md"))
	if err != nil {
		t.Fatal(err)
	}
	holds, _, found := strings.Cut(string(text), whatDoesNot)
	lines := whatHolds.FindAllString(holds, -1)
	if !found || len(lines) < 15 {
		t.Fatalf("%d lines say that something holds", len(lines))
	}
	for _, line := range lines {
		named := namedTest.FindAllStringSubmatch(line, -1)
		if len(named) == 0 {
			t.Errorf("no test is named of %q", line)
		}
		for _, n := range named {
			code, err := os.ReadFile(filepath.Join(docs, filepath.FromSlash(n[2])))
			if err != nil || !strings.Contains(string(code), "\nfunc "+n[1]+"(t *testing.T)") {
				t.Errorf("there is no %s in %s (%v)", n[1], n[2], err)
			}
		}
	}
}
