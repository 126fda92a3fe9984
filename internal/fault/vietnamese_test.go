package fault_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"thidua/internal/fault"
)

// sayings are the functions that make a sentence, and which of their arguments is its format.
var sayings = map[string]int{"New": 1, "Say": 0, "refused": 1, "refuse": 2, "refuseFor": 2, "add": 1, "Add": 1, "addAt": 1, "problem": 1, "fail": 0, "note": 1}

// commandsAlone are files whose faults the command line alone tells, in English.
var commandsAlone = regexp.MustCompile(`access/issued\.go$|graph/operations/`)

// TestVietnamese_HasEverySentence reads the rooms that the API tells faults from, and looks
// every sentence up.
func TestVietnamese_HasEverySentence(t *testing.T) {
	t.Parallel()
	found := 0
	for _, room := range strings.Fields("../../graph ../wording ../audit ../access ../contest ../export ../identity ../figure ../movement ../org ../reform ../register ../report ../roster ../saved ../table ../reminder") {
		err := fs.WalkDir(os.DirFS(room), ".", func(name string, _ fs.DirEntry, err error) error {
			file := filepath.Join(room, name)
			if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || strings.Contains(file, "generated") || commandsAlone.MatchString(filepath.ToSlash(file)) {
				return err
			}
			parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
			if err != nil {
				return err
			}
			ast.Inspect(parsed, func(n ast.Node) bool {
				format, ok := formatOf(n)
				if !ok || !strings.ContainsFunc(format, func(r rune) bool { return r >= 'a' && r <= 'z' }) || format == "%s" || format == "PersistedQueryNotFound" {
					return true
				}
				found++
				vi, known := fault.InVietnamese(format)
				switch {
				case !known:
					t.Errorf("%s: there is no Vietnamese for %q", file, format)
				case !slices.Equal(verbs(format), verbs(vi)):
					t.Errorf("%q holds other values than %q", vi, format)
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if found < 100 {
		t.Errorf("only %d sentences were found: the test does not look where they are", found)
	}
}

// formatOf returns the format of a sentence that a call makes.
func formatOf(n ast.Node) (string, bool) {
	call, ok := n.(*ast.CallExpr)
	if !ok {
		return "", false
	}
	name := ""
	switch f := call.Fun.(type) {
	case *ast.SelectorExpr:
		name = f.Sel.Name
		if of, ok := f.X.(*ast.Ident); name == "New" && (!ok || of.Name != "fault") || name == "Add" && (!ok || of.Name == "head") {
			return "", false
		}
	case *ast.Ident:
		name = f.Name
	}
	at, ok := sayings[name]
	if !ok || len(call.Args) <= at {
		return "", false
	}
	literal, ok := call.Args[at].(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(literal.Value)
	return text, err == nil
}

// verbs are a format's, in order.
func verbs(format string) []string {
	return regexp.MustCompile(`%(\.\d+)?[a-zU]`).FindAllString(strings.ReplaceAll(format, "%%", ""), -1)
}
