package movement

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"thidua/internal/org"
)

// What a campaign may have units keep.
const (
	mostRegisters = 100
	mostFields    = 40 // of one register: as many columns as a printed page can show
)

// fieldTypes are what a field may hold.
var fieldTypes = []FieldType{
	TextField, CountField, VNDField, DateField, ChoiceField, YesNoField, UnitField, PersonField, URLField, DocumentField, EntryField,
}

// kins are how a unit may be akin to another.
var kins = []Kin{Child, Branch, Own, Root, Below, Peer}

// choiceForm is how the code of a choice is written.
var choiceForm = populationForm

// notFields are words that a field cannot be called by, because conditions or books mean something else
// by them.
var notFields = regexp.MustCompile(`^(and|or|not|in|if|else|let|nil|true|false|matches|contains|end|day)$`)

// registerEntry is a register on its way in: what it refers to may stand further down.
type registerEntry struct {
	*Entry
	*Register
	fields []*fieldEntry
	counts []*Entry
}

// fieldEntry is a field on its way in.
type fieldEntry struct {
	*Entry
	*Field
}

// addRegisters reads the registers, and what is counted from them once all are known.
func (c *Campaign) addRegisters(p *problems, entries []*Entry) {
	before := len(p.found)
	var all []*registerEntry
	for _, e := range entries {
		all = append(all, c.addRegister(e))
	}
	if len(entries) > mostRegisters {
		p.add(entries[mostRegisters].node.Line, "a campaign has at most %d registers", mostRegisters)
	}
	if len(p.found) > before {
		return // what follows would only repeat it
	}
	counted := map[string]string{}
	for _, r := range all {
		c.linkRegister(r)
		for _, e := range r.counts {
			c.addCount(r, e, counted)
		}
	}
}

func (c *Campaign) addRegister(e *Entry) *registerEntry {
	r := &Register{
		Code: e.Text("code"), Name: e.Text("name"), NameEn: e.Text("name_en"), KeptBy: e.Words("kept_by"), Required: e.Flag("required"),
		NotedBy: Noter(e.Text("noted_by")), ConfirmedBy: Confirmer(e.Text("confirmed_by")), Due: e.Text("due"), Done: e.Text("done"),
	}
	in := &registerEntry{Entry: e, Register: r}
	for _, f := range e.Entries("fields", "a field") {
		in.fields = append(in.fields, r.addField(f))
	}
	in.counts = e.Optional("counts", "a count")
	e.End()
	if !elementForm.MatchString(r.Code) {
		e.Add("code", "%s is no code of a register; write it like social_supervision", quoted(r.Code))
	}
	if c.Register(r.Code) != nil {
		e.Add("code", "register %s stands twice; give each its own code", quoted(r.Code))
	}
	if r.Name == "" || r.NameEn == "" {
		e.Add("name", "register %s needs a name and a name_en", quoted(r.Code))
	}
	for _, w := range r.KeptBy {
		e.OneOf("kept_by", w, append([]string{Leaf}, list(org.Levels)...))
	}
	if len(r.KeptBy) == 0 {
		e.Add("kept_by", "nobody keeps register %s; write kept_by: with LEAF or levels", quoted(r.Code))
	}
	if r.NotedBy != "" {
		e.OneOf("noted_by", string(r.NotedBy), []string{string(ClusterHead)})
	}
	if r.ConfirmedBy != "" {
		e.OneOf("confirmed_by", string(r.ConfirmedBy), list([]Confirmer{Superior, Board}))
	}
	if e.stands("fields") && len(r.Fields) == 0 {
		e.Add("fields", "register %s holds nothing; write its fields: below it", quoted(r.Code))
	}
	if len(r.Fields) > mostFields {
		in.fields[mostFields].Add("code", "a register has at most %d fields", mostFields)
	}
	c.Registers = append(c.Registers, r)
	return in
}

func (r *Register) addField(e *Entry) *fieldEntry {
	f := &Field{
		Code: e.Text("code"), Type: FieldType(e.Text("type")), Name: e.Text("name"), NameEn: e.Text("name_en"), Optional: e.Flag("optional"),
		Least: e.bound("least"), Most: e.bound("most"), Register: e.Text("register"), Above: e.Flag("above"), Later: e.Flag("later"),
	}
	if text := e.Text("when"); text != "" {
		f.When = &Condition{Text: text}
	}
	for _, w := range e.Words("units") {
		e.OneOf("units", w, list(kins))
		f.Units = append(f.Units, Kin(w))
	}
	for _, choice := range e.Optional("choices", "a choice") {
		f.addChoice(choice)
	}
	e.End()
	if !elementForm.MatchString(f.Code) || notFields.MatchString(f.Code) {
		e.Add("code", "%s is no code of a field; write it like handed_over", quoted(f.Code))
	}
	if r.Field(f.Code) != nil {
		e.Add("code", "field %s stands twice; give each its own code", quoted(f.Code))
	}
	if f.Name == "" || f.NameEn == "" {
		e.Add("name", "field %s needs a name and a name_en", quoted(f.Code))
	}
	e.OneOf("type", string(f.Type), list(fieldTypes))
	f.checkType(e)
	r.Fields = append(r.Fields, f)
	return &fieldEntry{e, f}
}

// checkType wants what a field's type needs, and nothing that belongs to another.
func (f *Field) checkType(e *Entry) {
	number := f.Type == CountField || f.Type == VNDField
	for _, of := range []struct {
		key   string
		types string
		fits  bool
		lacks bool
	}{
		{"choices", string(ChoiceField), f.Type == ChoiceField, len(f.Choices) == 0},
		{"units", string(UnitField), f.Type == UnitField, len(f.Units) == 0},
		{"register", string(EntryField), f.Type == EntryField, f.Register == ""},
		{"above", string(EntryField), f.Type == EntryField, false},
		{"least", "COUNT, VND", number, false},
		{"most", "COUNT, VND", number, false},
	} {
		switch {
		case !of.fits && e.stands(of.key):
			e.Add(of.key, "%s: belongs to a field of %s; take it out of %s", of.key, of.types, quoted(f.Code))
		case of.fits && of.lacks:
			e.Add("type", "field %s is a %s and needs %s:", quoted(f.Code), f.Type, of.key)
		}
	}
	least, most := int64(0), int64(Largest)
	if f.Least != nil {
		least = *f.Least
	}
	if f.Most != nil {
		most = *f.Most
	}
	if number && (least < 0 || least > most || most > Largest) {
		e.Add("least", "field %s takes from %d to %d; write least: and most: from 0 to %d, the smaller one first", quoted(f.Code), least, most, int64(Largest))
	}
}

func (f *Field) addChoice(e *Entry) {
	choice := &Choice{Code: e.Text("code"), Name: e.Text("name"), NameEn: e.Text("name_en")}
	e.End()
	if !choiceForm.MatchString(choice.Code) {
		e.Add("code", "%s is no code of a choice; write it like NEW_HOUSE", quoted(choice.Code))
	}
	if f.Choice(choice.Code) != nil {
		e.Add("code", "choice %s stands twice; give each its own code", quoted(choice.Code))
	}
	if choice.Name == "" || choice.NameEn == "" {
		e.Add("name", "choice %s needs a name and a name_en", quoted(choice.Code))
	}
	f.Choices = append(f.Choices, choice)
}

// stands reports whether a key stands in the entry.
func (e *Entry) stands(key string) bool {
	for i := 0; i < len(e.node.Content); i += 2 {
		if e.node.Content[i].Value == key {
			return true
		}
	}
	return false
}

// bound returns a key's whole number, nil where it has none.
func (e *Entry) bound(key string) *int64 {
	n := e.value(key)
	if n == nil {
		return nil
	}
	number, err := strconv.ParseInt(n.Value, 10, 64)
	if err != nil || n.Kind != yaml.ScalarNode {
		e.p.add(n.Line, "%s holds a whole number; write it like %s: 1", key, key)
		return nil
	}
	return &number
}

// linkRegister compiles the conditions of a register's fields and looks up what they refer to.
func (c *Campaign) linkRegister(r *registerEntry) {
	for i, f := range r.fields {
		if f.When != nil {
			if err := f.When.compile(r.Fields[:i], false); err != nil {
				f.Add("when", "condition of %s: %v", quoted(f.Code), err)
			}
		}
		if f.Type != EntryField {
			continue
		}
		other := c.Register(f.Register)
		switch {
		case other == nil:
			f.Add("register", "%s is no register; write one that the file lists", quoted(f.Register))
		case !f.Above && len(meet(reach(r.KeptBy), reach(other.KeptBy))) == 0:
			f.Add("register", "nobody who keeps %s keeps %s; write above: true where the unit above does", quoted(r.Code), quoted(other.Code))
		}
	}
	if (r.Due == "") != (r.Done == "") {
		r.Add("due", "register %s needs both due: and done:, or neither", quoted(r.Code))
		return
	}
	for _, named := range []struct{ key, code string }{{"due", r.Due}, {"done", r.Done}} {
		f := r.Field(named.code)
		switch {
		case named.code == "":
		case f == nil || f.Type != DateField:
			r.Add(named.key, "%s is no DATE of register %s; write the code of one", quoted(named.code), quoted(r.Code))
		case named.key == "done" && (!f.Optional || !f.Later):
			r.Add(named.key, "%s is said when it is done, also in a later month; write optional: true and later: true in that field", quoted(named.code))
		}
	}
}

// addCount reads how an element is counted from a register. counted knows of each element the register that
// it is counted from already.
func (c *Campaign) addCount(r *registerEntry, e *Entry, counted map[string]string) {
	code := e.Text("element")
	n := &Count{
		Element: c.Element(code), On: e.Text("on"), Sum: e.Text("sum"), Distinct: e.Text("distinct"), For: e.Text("for"),
		Carried: e.Flag("carried"), Blocks: e.Flag("blocks"),
	}
	if text := e.Text("where"); text != "" {
		n.Where = &Condition{Text: text}
	}
	e.End()
	if n.Element == nil {
		e.Add("element", "%s is no element; write the code of one that the file lists", quoted(code))
		return
	}
	if first, twice := counted[code]; twice {
		e.Add("element", "%s is counted from register %s already; count it once", code, quoted(first))
	}
	counted[code] = r.Code
	if n.Where != nil {
		if err := n.Where.compile(r.Fields, true); err != nil {
			e.Add("where", "condition of %s: %v", code, err)
			return
		}
	}
	r.checkCount(e, n)
	r.Counts = append(r.Counts, n)
}

// checkCount refuses a count that could not be worked out, or that would not be what its element is.
func (r *registerEntry) checkCount(e *Entry, n *Count) {
	wants := func(key, code string, types ...FieldType) *Field {
		f := r.Field(code)
		if code != "" && (f == nil || !slices.Contains(types, f.Type)) {
			e.Add(key, "%s is no %s of register %s; write the code of one", quoted(code), strings.Join(list(types), ", "), quoted(r.Code))
			return nil
		}
		return f
	}
	wants("on", n.On, DateField)
	sum := wants("sum", n.Sum, CountField, VNDField)
	wants("distinct", n.Distinct, UnitField)
	whose := wants("for", n.For, UnitField)
	code, nature := n.Element.Code, n.Element.Nature
	switch {
	case n.Sum != "" && n.Distinct != "":
		e.Add("distinct", "%s is a sum or counts different units; write one of sum: and distinct:", code)
	case nature == State && n.Sum+n.Distinct != "":
		e.Add("element", "%s is a yes or no: it is yes where there is an entry; take out sum: and distinct:", code)
	case nature == Flow && n.Carried:
		e.Add("carried", "%s is of the month alone; take out carried:", code)
	case sum != nil && (sum.Type == VNDField) != (n.Element.Measure == VND), n.Sum == "" && n.Element.Measure == VND:
		e.Add("element", "%s counts %s; add up a field of what it counts", code, n.Element.Measure)
	case whose != nil && (whose.Optional || whose.When != nil):
		e.Add("for", "%s says whose report it is; take optional: and when: out of that field", quoted(n.For))
	}
	if f := r.laterCounted(n); f != nil {
		e.Add("where", "%s is counted by %s, which may be filled in when months are sealed: only a DATE can be; take later: out of that field, or do not look at it", code, quoted(f.Code))
	}
	if len(meet(r.reach(whose), reach(n.Element.ReportedBy))) == 0 {
		e.Add("element", "%s is reported by nobody whom register %s counts for; see reported_by: and kept_by:", code, quoted(r.Code))
	}
}

// laterCounted returns a field that a count looks at and that may change what was counted for a sealed month;
// nil where there is none. A day that is filled in later lies in an open month itself.
func (r *Register) laterCounted(n *Count) *Field {
	looked := []string{n.Sum, n.Distinct, n.For}
	if n.Where != nil {
		looked = append(looked, n.Where.fields()...)
	}
	for _, f := range r.Fields {
		if f.Later && f.Type != DateField && slices.Contains(looked, f.Code) {
			return f
		}
	}
	return nil
}

// reach returns the levels that words such as LEAF and DISTRICT tell: a LEAF may be of any.
func reach(words []string) []org.Level {
	if slices.Contains(words, Leaf) {
		return org.Levels
	}
	var levels []org.Level
	for _, w := range words {
		levels = append(levels, org.Level(w))
	}
	return levels
}

// reach returns the levels of the units that a count of the register may be for: those who keep it, or
// whom a field of it may name.
func (r *Register) reach(whose *Field) []org.Level {
	keepers := reach(r.KeptBy)
	if whose == nil {
		return keepers
	}
	var levels []org.Level
	for i, level := range org.Levels {
		below := slices.ContainsFunc(keepers, func(k org.Level) bool { return slices.Index(org.Levels, k) < i })
		for _, kin := range whose.Units {
			switch kin {
			case Own, Root, Peer:
				if slices.Contains(keepers, level) {
					levels = append(levels, level)
				}
			case Child, Below:
				if below {
					levels = append(levels, level)
				}
			case Branch:
				if below && level == org.Branch {
					levels = append(levels, level)
				}
			}
		}
	}
	return levels
}

// meet returns the levels that stand in both lists.
func meet(a, b []org.Level) []org.Level {
	return slices.DeleteFunc(slices.Clone(a), func(l org.Level) bool { return !slices.Contains(b, l) })
}
