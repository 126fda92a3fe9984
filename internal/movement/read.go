package movement

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
	"go.yaml.in/yaml/v4/plugin/loaderlimits"

	"thidua/internal/fault"
	"thidua/internal/wording"
)

// What a file may hold: far more than any campaign needs, and so little that no file
// keeps the program busy.
const (
	mostBytes    = 1 << 20
	mostEntries  = 1000 // of one list
	mostKeys     = 30   // of one entry
	mostDepth    = 20
	mostProblems = 50 // problems named at once

	mostMarks = 40_000 // what may begin a node: each takes a kilobyte before anything can be checked
)

// CheckYAML refuses YAML that would fill the memory before it could be read. It fails with
// Invalid.
func CheckYAML(data []byte) error {
	marks := 0
	for _, c := range data {
		switch c {
		case '[', '{', ',', ':', '\n', '-', '&', '*', '?':
			marks++
		}
	}
	if len(data) > mostBytes || marks > mostMarks {
		return fault.New(fault.Invalid, "the file is larger than %d MiB, or has more than %d lines, commas, colons, dashes and brackets; divide it", mostBytes>>20, mostMarks)
	}
	return nil
}

// problems collects what is wrong with a file.
type problems struct {
	file  string
	begin string // what it begins with
	found []fault.Problem
}

// ReadYAML reads the one YAML document of a file as strictly as a campaign's is read: plain, no larger
// than any needs to be, each key once, every text through the gate. It fails with Invalid, naming file
// and line of every problem.
func ReadYAML(name, begin string, data []byte) (*yaml.Node, error) {
	p := &problems{file: name, begin: begin}
	root := p.read(data)
	return root, p.err()
}

func (p *problems) add(line int, format string, args ...any) {
	p.found = append(p.found, fault.Problem{Line: max(line, 1), Said: fault.Say(format, args...)})
}

func (p *problems) err() error {
	if len(p.found) == 0 {
		return nil
	}
	shown := min(len(p.found), mostProblems)
	return &fault.FileError{File: p.file, Problems: p.found[:shown], More: len(p.found) - shown}
}

// quoted quotes a word of the file, cut where it is longer than anyone reads.
func quoted(s string) string {
	const most = 60
	if runes := []rune(s); len(runes) > most {
		s = string(runes[:most]) + "…"
	}
	return strconv.Quote(s)
}

// read reads the one YAML document of a file. It returns nil where there is a problem.
func (p *problems) read(data []byte) *yaml.Node {
	if err := CheckYAML(data); err != nil {
		p.add(1, "%v", err)
		return nil
	}
	p.checkBytes(data)
	if len(p.found) > 0 {
		return nil
	}
	loader, err := yaml.NewLoader(bytes.NewReader(data), yaml.WithV4Defaults(),
		yaml.WithPlugin(loaderlimits.New(loaderlimits.DepthValue(mostDepth))))
	if err != nil {
		p.add(1, "this file cannot be read: %v", err)
		return nil
	}
	var document, second yaml.Node
	switch err := loader.Load(&document); {
	case errors.Is(err, io.EOF):
		p.add(1, "the file is empty; it begins with %s", p.begin)
		return nil
	case err != nil:
		p.addUnreadable(err)
		return nil
	}
	switch err := loader.Load(&second); {
	case err == nil:
		p.add(second.Line, "a second document begins here; a file holds one: take it out or give it its own file")
	case !errors.Is(err, io.EOF):
		p.addUnreadable(err)
	}
	root := document.Content[0]
	p.checkNode(root)
	if len(p.found) > 0 {
		return nil
	}
	return root
}

// checkBytes refuses what YAML would read in ways that nobody sees: other encodings,
// control characters, directives.
func (p *problems) checkBytes(data []byte) {
	line := 0
	for text := range bytes.Lines(data) {
		line++
		switch r, found := wording.Unseen(string(text)); {
		case !utf8.Valid(text):
			p.add(line, "this is not UTF-8; save the file as UTF-8")
		case found:
			p.add(line, "the character %U cannot be seen; take it out", r)
		case text[0] == '%':
			p.add(line, "a line cannot begin with %%; directives are not read: take it out")
		default:
			continue
		}
		return
	}
}

// addUnreadable tells where the text stops being YAML.
func (p *problems) addUnreadable(err error) {
	var at *yaml.LoadError
	if !errors.As(err, &at) {
		p.add(1, "this is not YAML: %v", err)
		return
	}
	message := at.Message
	if at.ContextMsg != "" {
		message = at.ContextMsg + ", " + message
	}
	p.add(at.Mark.Line, "this is not YAML (%s); mend the indentation, quotes or brackets here or just above", message)
}

// checkNode wants plain YAML: no aliases, no tags, each key once, and no more than a
// campaign needs.
func (p *problems) checkNode(n *yaml.Node) {
	switch {
	case n.Kind == yaml.AliasNode:
		p.add(n.Line, "aliases such as *%s are not read; write out what stands there", n.Value)
		return
	case n.Anchor != "":
		p.add(n.Line, "anchors such as &%s are not read; take it out", n.Anchor)
	case n.Style&yaml.TaggedStyle != 0:
		p.add(n.Line, "tags such as %s are not read; take it out", n.Tag)
	case n.Kind == yaml.SequenceNode && len(n.Content) > mostEntries:
		p.add(n.Line, "this list has %d entries; at most %d are read", len(n.Content), mostEntries)
		return
	case n.Kind == yaml.MappingNode && len(n.Content) > 2*mostKeys:
		p.add(n.Content[2*mostKeys].Line, "this entry has more than %d keys; begin the next one with a dash", mostKeys)
		return
	case n.Kind == yaml.MappingNode:
		p.checkKeys(n)
	case n.Kind == yaml.ScalarNode && strings.ContainsFunc(n.Value, unicode.IsControl):
		p.add(n.Line, "this text holds a line break or a character that cannot be seen; write it on one line")
	case n.Kind == yaml.ScalarNode:
		clean, err := wording.Clean(n.Value)
		if err != nil {
			p.add(n.Line, "%v", err)
		}
		n.Value = clean
	}
	for _, c := range n.Content {
		p.checkNode(c)
	}
}

func (p *problems) checkKeys(n *yaml.Node) {
	lines := map[string]int{}
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		if key.Kind != yaml.ScalarNode {
			p.add(key.Line, "a key is one word, such as code")
			continue
		}
		if first := lines[key.Value]; first != 0 {
			p.add(key.Line, "%s stands in line %d already; write it once", quoted(key.Value), first)
		}
		lines[key.Value] = key.Line
	}
}

// Entry is one mapping of a file. What is asked of it is what may stand in it.
type Entry struct {
	p     *problems
	node  *yaml.Node
	what  string // what it is, for errors
	asked []string
}

// ReadEntry reads the one YAML document of a file, as ReadYAML does, as what it is a file of. What is found
// wrong with it later is told by Err.
func ReadEntry(name, begin, what string, data []byte) (*Entry, error) {
	p := &problems{file: name, begin: begin}
	root := p.read(data)
	if root != nil && root.Kind != yaml.MappingNode {
		p.add(root.Line, "%s is written with keys and values; it begins with %s", fault.Say(what), begin)
	}
	return &Entry{p: p, node: root, what: what}, p.err()
}

// Err tells all that is wrong with the file that the entry stands in, as fault.FileError; nil: nothing.
func (e *Entry) Err() error { return e.p.err() }

// value returns the node of a key, nil where it does not stand there.
func (e *Entry) value(key string) *yaml.Node {
	e.asked = append(e.asked, key)
	for i := 0; i < len(e.node.Content); i += 2 {
		if e.node.Content[i].Value == key {
			return e.node.Content[i+1]
		}
	}
	return nil
}

// line returns the line of a key's value, and that of the entry where it has none.
func (e *Entry) line(key string) int {
	for i := 0; i < len(e.node.Content); i += 2 {
		if e.node.Content[i].Value == key {
			return e.node.Content[i+1].Line
		}
	}
	return e.node.Line
}

// Add says that something is wrong with a key's value.
func (e *Entry) Add(key, format string, args ...any) { e.p.add(e.line(key), format, args...) }

// Text returns a key's text, empty where it has none.
func (e *Entry) Text(key string) string {
	n := e.value(key)
	if n == nil {
		return ""
	}
	return e.scalar(key, n)
}

func (e *Entry) scalar(key string, n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode || n.ShortTag() == "!!null" {
		e.p.add(n.Line, `%s holds a text; write it like %s: "…" or leave the key out`, key, key)
		return ""
	}
	return n.Value
}

// Number returns a key's whole number, 0 where it has none.
func (e *Entry) Number(key string) int {
	n := e.value(key)
	if n == nil {
		return 0
	}
	number, err := strconv.Atoi(n.Value)
	if err != nil || n.Kind != yaml.ScalarNode {
		e.p.add(n.Line, "%s holds a whole number; write it like %s: 1", key, key)
	}
	return number
}

// Flag returns a key's true or false, false where it has neither.
func (e *Entry) Flag(key string) bool {
	n := e.value(key)
	if n == nil {
		return false
	}
	if n.Kind != yaml.ScalarNode || n.Value != "true" && n.Value != "false" {
		e.p.add(n.Line, "%s is true or false; write it like %s: true", key, key)
	}
	return n.Value == "true"
}

// UnlessFalse returns a key's true or false, true where it has neither.
func (e *Entry) UnlessFalse(key string) bool { return e.value(key) == nil || e.Flag(key) }

// Words returns a key's list of texts.
func (e *Entry) Words(key string) []string {
	words := []string{}
	n := e.value(key)
	if n == nil {
		return words
	}
	if n.Kind != yaml.SequenceNode {
		e.p.add(n.Line, "%s holds a list; write it like %s: [A, B]", key, key)
		return words
	}
	for _, c := range n.Content {
		word := e.scalar(key, c)
		if slices.Contains(words, word) {
			e.p.add(c.Line, "%s names %s twice; write it once", key, quoted(word))
		}
		words = append(words, word)
	}
	return words
}

// Entry returns the entry under a key; where there is none it says so and returns an
// empty one.
func (e *Entry) Entry(key, what string) *Entry {
	n := e.value(key)
	if n == nil || n.Kind != yaml.MappingNode {
		e.Add(key, "%s needs %s: with keys and values below it", fault.Say(e.what), key)
		n = &yaml.Node{Kind: yaml.MappingNode, Line: e.line(key)}
	}
	return &Entry{p: e.p, node: n, what: what}
}

// Entries returns the list of entries under a key.
func (e *Entry) Entries(key, what string) []*Entry {
	n := e.value(key)
	if n == nil || n.Kind != yaml.SequenceNode {
		e.Add(key, "%s needs %s: with a list of entries below it, each begun with a dash", fault.Say(e.what), key)
		return nil
	}
	var all []*Entry
	for _, c := range n.Content {
		if c.Kind != yaml.MappingNode {
			e.p.add(c.Line, "%s is written with keys and values, like - {code: …}", fault.Say(what))
			continue
		}
		all = append(all, &Entry{p: e.p, node: c, what: what})
	}
	return all
}

// Optional returns the list of entries under a key that may be left out.
func (e *Entry) Optional(key, what string) []*Entry {
	if e.value(key) == nil {
		return nil
	}
	return e.Entries(key, what)
}

// End refuses keys that were not asked for.
func (e *Entry) End() {
	for i := 0; i < len(e.node.Content); i += 2 {
		if key := e.node.Content[i]; !slices.Contains(e.asked, key.Value) {
			e.p.add(key.Line, "%s is no key of %s; write one of %s", quoted(key.Value), fault.Say(e.what), strings.Join(e.asked, ", "))
		}
	}
}
