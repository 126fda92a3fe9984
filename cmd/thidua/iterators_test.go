package main

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"testing"

	"golang.org/x/tools/go/packages"
)

// TestIterators_AreAskedForTheirErrors: what is read by Next or Scan ends in the same way where
// all has been read and where reading failed. Whoever loops over it asks which of them it was,
// in the same function. The linters know this of database rows alone.
func TestIterators_AreAskedForTheirErrors(t *testing.T) {
	t.Parallel()
	listed, err := packages.Load(&packages.Config{Context: t.Context(), Dir: "../..", Mode: packages.NeedName}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	var written []string // what is generated is large, and loops over nothing
	for _, p := range listed {
		if p.PkgPath != "thidua/graph/generated" {
			written = append(written, p.PkgPath)
		}
	}
	loaded, err := packages.Load(&packages.Config{
		Context: t.Context(), Dir: "../..",
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports | packages.NeedTypes | packages.NeedTypesSizes | packages.NeedSyntax | packages.NeedTypesInfo,
	}, written...)
	if err != nil {
		t.Fatal(err)
	}
	looped := 0
	for _, p := range loaded {
		for _, wrong := range p.Errors {
			t.Error(wrong)
		}
		for _, f := range p.Syntax {
			for _, i := range iterators(f, p.TypesInfo) {
				looped++
				if !i.asked {
					t.Errorf("%s: nobody asks %s for its error", p.Fset.Position(i.at), i.name)
				}
			}
		}
	}
	if looped == 0 {
		t.Error("no iterator was found: the test does not look where they are")
	}
}

func TestIterators_WhichAreForgotten(t *testing.T) {
	t.Parallel()
	const source = `package p
import ("bufio"; "io"; "time")
func forgotten(r io.Reader) { s := bufio.NewScanner(r); for s.Scan() { _ = s.Text() } }
func within(r io.Reader) { func() { for s := bufio.NewScanner(r); s.Scan(); {} }() }
func asked(r io.Reader) error { s := bufio.NewScanner(r); for s.Scan() {}; return s.Err() }
type rows struct{}
func (*rows) Next() bool { return false }
func (*rows) Error() error { return nil }
func library(r *rows) { for r.Next() {} }
func asked2(r *rows) error { for r.Next() {}; return r.Error() }
type day struct{}
func (day) Next() time.Time { return time.Time{} }
func none(d day) { d.Next() }
`
	files := token.NewFileSet()
	f, err := parser.ParseFile(files, "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{Selections: map[*ast.SelectorExpr]*types.Selection{}, Uses: map[*ast.Ident]types.Object{}}
	if _, err := (&types.Config{Importer: importer.ForCompiler(files, "source", nil)}).Check("p", files, []*ast.File{f}, info); err != nil {
		t.Fatal(err)
	}
	var lines []int
	for _, i := range iterators(f, info) {
		if !i.asked {
			lines = append(lines, files.Position(i.at).Line)
		}
	}
	slices.Sort(lines)
	if want := []int{3, 4, 9}; !slices.Equal(lines, want) {
		t.Errorf("forgotten in lines %v, want %v", lines, want)
	}
}

// iterator is one that a function reads.
type iterator struct {
	at    token.Pos
	name  string
	asked bool
}

// iterators returns those that a file's functions read, each once.
func iterators(f *ast.File, info *types.Info) (all []iterator) {
	for _, d := range f.Decls {
		function, ok := d.(*ast.FuncDecl)
		if !ok || function.Body == nil {
			continue
		}
		read, asked := map[types.Object]token.Pos{}, map[types.Object]bool{}
		ast.Inspect(function.Body, func(n ast.Node) bool {
			call, ok := n.(*ast.SelectorExpr)
			if !ok || info.Selections[call] == nil {
				return true
			}
			of, ok := call.X.(*ast.Ident)
			if !ok {
				return true
			}
			switch v := info.Uses[of]; {
			case call.Sel.Name == "Err" || call.Sel.Name == "Error":
				asked[v] = true
			case returns(v.Type(), call.Sel.Name, "bool") && (call.Sel.Name == "Next" || call.Sel.Name == "Scan") &&
				(returns(v.Type(), "Err", "error") || returns(v.Type(), "Error", "error")):
				read[v] = call.Pos()
			}
			return true
		})
		for v, at := range read {
			all = append(all, iterator{at, v.Name(), asked[v]})
		}
	}
	return all
}

// returns reports whether a type has a method without parameters that returns one thing.
func returns(t types.Type, method, result string) bool {
	found, _, _ := types.LookupFieldOrMethod(t, true, nil, method)
	f, ok := found.(*types.Func)
	if !ok {
		return false
	}
	s := f.Signature()
	return s.Params().Len() == 0 && s.Results().Len() == 1 && s.Results().At(0).Type().String() == result
}
