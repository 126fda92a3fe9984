package movement

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/parser"
	"github.com/expr-lang/expr/vm"
	lru "github.com/hashicorp/golang-lru/v2"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// Condition is a yes or no about an entry's values, written in expr and compiled against the fields of
// its register: numbers are int, dates text such as "2024-10-31", choices their codes, documents their
// numbers, units and entries their ids; what is not said is 0, "" or false. Names cannot be looked at. A
// condition of a count knows beside them `end`, the last day of the month that is counted for.
type Condition struct {
	Text     string
	compiled *compiled
}

// String writes the condition as it stands in the file, nothing for nil.
func (c *Condition) String() string {
	if c == nil {
		return ""
	}
	return c.Text
}

// MarshalText writes the condition as it stands in the file.
func (c *Condition) MarshalText() ([]byte, error) { return []byte(c.Text), nil }

// UnmarshalText reads a condition that is still to be compiled.
func (c *Condition) UnmarshalText(text []byte) error {
	c.Text = string(text)
	return nil
}

// Equal reports whether both ask the same.
func (c *Condition) Equal(other *Condition) bool { return c.String() == other.String() }

// Numbered is a document: a condition sees its number.
type Numbered interface{ DocumentNumber() string }

// Holds reports whether the condition holds of an entry's values: by field, text, int64, bool or Numbered;
// what is not said is missing. end is the last day of the month that is counted for, empty where
// nothing is counted. The nil Condition always holds.
func (c *Condition) Holds(values map[string]any, end org.Date) (bool, error) {
	if c == nil {
		return true, nil
	}
	if c.compiled == nil {
		return false, fmt.Errorf("condition %q was not compiled", c.Text)
	}
	holds, err := c.compiled.run(values, end)
	if err != nil {
		return false, fmt.Errorf("condition %q: %w", c.Text, err)
	}
	return holds, nil
}

// What a condition may be and take: far more than any needs. It has no loops, so that it takes no more
// steps than it has nodes.
const (
	mostConditionBytes  = 500
	mostConditionNodes  = 200
	mostConditionMemory = 1000 // cells of what it makes while it runs
)

// endWord is what conditions of counts call the last day of the month.
const endWord = "end"

// compiled is a condition ready to run. Many may run it at once.
type compiled struct {
	program *vm.Program
	asked   []asked // what it looks at
	ready   sync.Pool
}

// asked is a field that a condition looks at.
type asked struct {
	code string
	none any // what it is where nothing is said
}

// runner is what one run of a condition needs, kept for the next.
type runner struct {
	machine vm.VM
	env     map[string]any
}

func (c *compiled) run(values map[string]any, end org.Date) (bool, error) {
	r := c.ready.Get().(*runner)
	defer c.ready.Put(r)
	for _, f := range c.asked {
		if f.code == endWord {
			r.env[endWord] = string(end)
			continue
		}
		value, err := f.seen(values[f.code])
		if err != nil {
			return false, err
		}
		r.env[f.code] = value
	}
	r.machine.MemoryBudget = mostConditionMemory
	result, err := r.machine.Run(c.program, r.env)
	if err != nil {
		return false, err
	}
	return result.(bool), nil
}

// seen returns a value as conditions see it. It fails where the value is no longer what the field
// holds, so that nothing is counted that nobody said.
func (a asked) seen(value any) (any, error) {
	switch v := value.(type) {
	case nil:
		return a.none, nil
	case int64:
		value = int(v)
	case org.Date:
		value = string(v)
	case Numbered:
		value = v.DocumentNumber()
	}
	same := false
	switch a.none.(type) {
	case int:
		_, same = value.(int)
	case string:
		_, same = value.(string)
	case bool:
		_, same = value.(bool)
	}
	if !same {
		return nil, fmt.Errorf("%s holds a %T", a.code, value)
	}
	return value, nil
}

// fields returns the codes of the fields that the condition looks at.
func (c *Condition) fields() []string {
	var codes []string
	for _, f := range c.compiled.asked {
		codes = append(codes, f.code)
	}
	return codes
}

// compiledBefore keeps what was compiled: a campaign of the database is read again and again.
var compiledBefore = func() *lru.Cache[string, *compiled] {
	cache, err := lru.New[string, *compiled](2048)
	if err != nil {
		panic(err) // only of a size below 1
	}
	return cache
}()

// compile makes the condition ready to be held against the values of some fields, and of a count against
// the month's end too. It fails with Invalid, saying what to write instead.
func (c *Condition) compile(fields []*Field, counts bool) error {
	var key strings.Builder
	fmt.Fprintf(&key, "%t %s", counts, c.Text)
	for _, f := range fields {
		fmt.Fprintf(&key, " %s %s %s", f.Code, f.Type, bounds(f))
		for _, choice := range f.Choices {
			fmt.Fprintf(&key, ",%s", choice.Code)
		}
	}
	if known, ok := compiledBefore.Get(key.String()); ok {
		c.compiled = known
		return nil
	}
	made, err := compileCondition(c.Text, fields, counts)
	if err != nil {
		return err
	}
	c.compiled = made
	compiledBefore.Add(key.String(), made)
	return nil
}

func bounds(f *Field) string {
	if f.Most == nil {
		return ""
	}
	return strconv.FormatInt(*f.Most, 10)
}

func compileCondition(text string, fields []*Field, counts bool) (*compiled, error) {
	if len(text) > mostConditionBytes {
		return nil, fault.New(fault.Invalid, "it is longer than %d letters; make it shorter", mostConditionBytes)
	}
	none := map[string]any{}
	for _, f := range fields {
		if f.Type != PersonField {
			none[f.Code] = f.none()
		}
	}
	if counts {
		none[endWord] = ""
	}
	tree, err := parser.Parse(text)
	if err != nil {
		return nil, misread(err)
	}
	look := &looker{fields: fields, none: none, used: map[string]bool{}}
	if look.visit(tree.Node); look.err != nil {
		return nil, look.err
	}
	program, err := expr.Compile(text, expr.Env(none), expr.AsBool(), expr.DisableAllBuiltins(), expr.MaxNodes(mostConditionNodes))
	if err != nil {
		return nil, misread(err)
	}
	made := &compiled{program: program}
	for code := range look.used {
		made.asked = append(made.asked, asked{code, none[code]})
	}
	made.ready.New = func() any { return &runner{env: make(map[string]any, len(made.asked))} }
	return made, nil
}

// none is what a field is where nothing is said, as conditions see it.
func (f *Field) none() any {
	switch f.Type {
	case CountField, VNDField, UnitField, EntryField:
		return 0
	case YesNoField:
		return false
	default:
		return ""
	}
}

// misread tells in one line why expr does not take a condition.
func misread(err error) error {
	if at, ok := err.(*file.Error); ok { //nolint:errorlint // expr returns it bare
		return fault.New(fault.Invalid, "at character %d: %s", at.Column+1, at.Message)
	}
	return fault.New(fault.Invalid, "%.200v", err)
}

// looker goes through a condition and refuses what it cannot be meant to say. After its first failure it
// looks no further.
type looker struct {
	fields []*Field
	none   map[string]any
	used   map[string]bool
	err    error
}

func (l *looker) fail(format string, args ...any) {
	if l.err == nil {
		l.err = fault.New(fault.Invalid, format, args...)
	}
}

// operators are the signs and words between values that a condition may be made of: none repeats, divides
// or rounds.
var operators = []string{"&&", "and", "||", "or", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "in", "contains", "startsWith", "endsWith", "matches"}

func (l *looker) visit(n ast.Node) {
	if l.err != nil {
		return
	}
	switch n := n.(type) {
	case *ast.IntegerNode, *ast.StringNode, *ast.BoolNode:
	case *ast.IdentifierNode:
		l.name(n.Value)
	case *ast.ArrayNode:
		for _, in := range n.Nodes {
			l.visit(in)
		}
	case *ast.UnaryNode:
		l.visit(n.Node)
		l.bound(n)
	case *ast.BinaryNode:
		if !slices.Contains(operators, n.Operator) {
			l.fail("%q is not written in a condition; there are %s", n.Operator, strings.Join(operators, " "))
			return
		}
		l.visit(n.Left)
		l.visit(n.Right)
		l.word(n.Left, n.Right)
		l.word(n.Right, n.Left)
		l.bound(n)
		if _, text := n.Right.(*ast.StringNode); n.Operator == "matches" && !text {
			l.fail("what %q looks for is written out in quotes", n.Operator)
		}
	default:
		l.fail("%q is not written in a condition; write fields, numbers, texts in quotes, and between them %s", short(n), strings.Join(operators, " "))
	}
}

// short writes a part of a condition, cut where it is longer than anyone reads.
func short(n ast.Node) string {
	text := []rune(n.String())
	return string(text[:min(len(text), 40)])
}

// name wants a name to be that of a field.
func (l *looker) name(code string) {
	if _, known := l.none[code]; known {
		l.used[code] = true
		return
	}
	for _, f := range l.fields {
		if f.Code == code {
			l.fail("%s holds a name, and names are looked at by nobody else; leave it out", quoted(code))
		}
	}
	var known []string
	for _, f := range l.fields {
		if f.Type != PersonField {
			known = append(known, f.Code)
		}
	}
	if _, counts := l.none[endWord]; counts {
		known = append(known, endWord)
	}
	if len(known) == 0 {
		l.fail("a condition sees no field here; take it out")
		return
	}
	l.fail("%s is no field that it can look at; there are %s", quoted(code), strings.Join(known, ", "))
}

// word wants a text that a choice or a day is compared with to be one that it can be.
func (l *looker) word(name, with ast.Node) {
	id, ok := name.(*ast.IdentifierNode)
	if !ok {
		return
	}
	if list, ok := with.(*ast.ArrayNode); ok {
		for _, in := range list.Nodes {
			l.word(name, in)
		}
		return
	}
	text, ok := with.(*ast.StringNode)
	if !ok || text.Value == "" {
		return
	}
	for _, f := range l.fields {
		switch {
		case f.Code != id.Value:
		case f.Type == ChoiceField && f.Choice(text.Value) == nil:
			var offered []string
			for _, c := range f.Choices {
				offered = append(offered, c.Code)
			}
			l.fail("%s is no choice of %s; it offers %s", quoted(text.Value), f.Code, strings.Join(offered, ", "))
		case f.Type == DateField:
			if _, err := org.ParseDate(text.Value); err != nil {
				l.fail("%s is a day: %v", f.Code, err)
			}
		}
	}
	if id.Value == endWord {
		if _, err := org.ParseDate(text.Value); err != nil {
			l.fail("%s is a day: %v", endWord, err)
		}
	}
}

// bound refuses what could come to more than a number holds: it would then pass for something else.
func (l *looker) bound(n ast.Node) {
	if far := l.farthest(n); l.err == nil && !far.IsInt64() {
		l.fail("%q may come to more than any number holds; give its fields a most:", short(n))
	}
}

// farthest is how far from 0 a number may be.
func (l *looker) farthest(n ast.Node) *big.Int {
	switch n := n.(type) {
	case *ast.IntegerNode:
		return new(big.Int).Abs(big.NewInt(int64(n.Value)))
	case *ast.IdentifierNode:
		for _, f := range l.fields {
			if f.Code == n.Value && (f.Type == CountField || f.Type == VNDField) {
				if f.Most != nil {
					return big.NewInt(*f.Most)
				}
				return big.NewInt(Largest)
			}
		}
	case *ast.UnaryNode:
		return l.farthest(n.Node)
	case *ast.BinaryNode:
		switch n.Operator {
		case "+", "-":
			return new(big.Int).Add(l.farthest(n.Left), l.farthest(n.Right))
		case "*":
			return new(big.Int).Mul(l.farthest(n.Left), l.farthest(n.Right))
		}
	}
	return new(big.Int)
}
