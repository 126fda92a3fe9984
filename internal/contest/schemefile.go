package contest

import (
	"math/big"
	"regexp"
	"slices"
	"strings"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// ParseScheme reads a scheme's file; of gives the campaign of its year. It fails with Invalid, naming file and line
// of every problem and what to write instead, and as of does.
func ParseScheme(name string, data []byte, of func(year int) (*movement.Campaign, error)) (*Scheme, error) {
	top, err := movement.ReadEntry(name, "scheme:", "a scheme's file", data)
	if err != nil {
		return nil, err
	}
	s := &Scheme{}
	head := top.Entry("scheme", "scheme")
	s.describeBy(head)
	if err := top.Err(); err != nil {
		return nil, err
	}
	c, err := of(s.Year)
	if err != nil {
		return nil, err
	}
	for _, e := range top.Entries("groups", "a group") {
		s.addGroup(e)
	}
	for _, e := range top.Entries("lines", "a line") {
		s.addLine(e, c)
	}
	for _, e := range top.Optional("classes", "a class") {
		s.addClass(e)
	}
	top.End()
	s.checkTotal(head)
	for _, tie := range s.Declared.Ties {
		if s.group(tie) == nil && s.Line(tie) == nil {
			head.Add("ties", "%q is neither a line nor a group; ties names those whose points decide between equal totals", tie)
		}
	}
	if err := top.Err(); err != nil {
		return nil, err
	}
	return s, nil
}

// describeBy takes over what the file says of the scheme itself.
func (s *Scheme) describeBy(e *movement.Entry) {
	d := &s.Declared
	s.Year, s.Level = e.Number("year"), org.Level(e.Text("level"))
	d.Name, d.NameEn, d.Example = e.Text("name"), e.Text("name_en"), e.Flag("example")
	d.Most, d.Decimals = decimal(e, "most"), e.Number("decimals")
	d.Inapplicable, d.Ties = Inapplicable(e.Text("inapplicable")), e.Words("ties")
	e.End()
	e.OneOf("level", string(s.Level), words(org.Levels))
	e.OneOf("inapplicable", string(d.Inapplicable), words([]Inapplicable{Full, Scale}))
	if s.Year < 1990 || s.Year > 2199 {
		e.Add("year", "a scheme needs a year from 1990 to 2199")
	}
	if d.Name == "" || d.NameEn == "" {
		e.Add("name", "a scheme needs a name and a name_en")
	}
	if d.Decimals < 0 || d.Decimals > 6 {
		e.Add("decimals", "a total has 0 to 6 digits after the point")
	}
	if d.Most.None() || d.Most.Rat().Sign() <= 0 {
		e.Add("most", "a scheme needs most, what its lines come to together, above 0")
	}
}

// codeForm is how lines, groups and classes are called.
var codeForm = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$`)

// called checks what something of a scheme is called.
func (s *Scheme) called(e *movement.Entry, code, name, nameEn string) {
	switch {
	case !codeForm.MatchString(code):
		e.Add("code", "%q is no code; write it like 1.1", code)
	case s.group(code) != nil, s.Line(code) != nil:
		e.Add("code", "%q stands twice; give each group and each line its own code", code)
	}
	if name == "" || nameEn == "" {
		e.Add("name", "%q needs a name and a name_en", code)
	}
}

func (s *Scheme) addGroup(e *movement.Entry) {
	g := &LineGroup{Code: e.Text("code"), Name: e.Text("name"), NameEn: e.Text("name_en")}
	e.End()
	s.called(e, g.Code, g.Name, g.NameEn)
	s.Declared.Groups = append(s.Declared.Groups, g)
}

func (s *Scheme) addLine(e *movement.Entry, c *movement.Campaign) {
	l := &Line{
		Code: e.Text("code"), Group: e.Text("group"), Name: e.Text("name"), NameEn: e.Text("name_en"), Most: decimal(e, "most"),
		Method: Method(e.Text("method")), Indicator: e.Text("indicator"), Of: Of(e.Text("of")), Each: decimal(e, "each"), Extra: e.Flag("extra"), Year: s.Year,
	}
	bands := e.Optional("bands", "a band")
	e.End()
	s.called(e, l.Code, l.Name, l.NameEn)
	if s.group(l.Group) == nil {
		e.Add("group", "%q is no group of this file", l.Group)
	}
	e.OneOf("method", string(l.Method), words([]Method{AllOrNothing, Proportional, PerItem, Range, ByHand}))
	switch {
	case l.Most.None() || l.Most.Rat().Sign() == 0:
		e.Add("most", "line %q needs most: what it gives at most, or below 0 what it takes", l.Code)
		l.Most = movement.Decimal{}
	case l.Most.Rat().Sign() < 0 && (!l.Extra || l.Method != PerItem && l.Method != ByHand):
		e.Add("most", "line %q takes points; write extra: true, and method PER_ITEM or BY_HAND", l.Code)
	}
	l.checkCounted(e, c)
	l.checkEach(e)
	if (l.Method == Range) != (len(bands) > 0) {
		e.Add("bands", "bands belong to RANGE, and RANGE needs some")
	}
	for _, b := range bands {
		l.addBand(b)
	}
	s.Declared.Lines = append(s.Declared.Lines, l)
}

// checkCounted wants what a line counts to be there, and to be counted by its method.
func (l *Line) checkCounted(e *movement.Entry, c *movement.Campaign) {
	if l.Of != "" {
		e.OneOf("of", string(l.Of), words([]Of{LateReports, MissingReports}))
	}
	ind := c.Indicator(l.Indicator)
	switch {
	case l.Method == ByHand:
		if l.Indicator != "" || l.Of != "" {
			e.Add("method", "line %q is given by hand; leave indicator and of out", l.Code)
		}
	case l.Of != "" && (l.Method != PerItem || l.Indicator != ""):
		e.Add("of", "of belongs to PER_ITEM without an indicator")
	case l.Of != "":
	case ind == nil:
		e.Add("indicator", "the campaign of %d has no indicator %q", c.Year, l.Indicator)
	case l.Method != AllOrNothing && (ind.Kind == movement.AllOf || ind.Kind == movement.AnyOf):
		e.Add("method", "indicator %q is met or not and has no value; write ALL_OR_NOTHING", ind.Code)
	case (l.Method == AllOrNothing || l.Method == Proportional) && ind.Kind != movement.AllOf && ind.Kind != movement.AnyOf && ind.Target == nil:
		e.Add("indicator", "nothing is wanted of indicator %q; name one with a target, or write PER_ITEM or RANGE", ind.Code)
	}
}

// checkEach wants each of PER_ITEM alone, on the side of the line's most.
func (l *Line) checkEach(e *movement.Entry) {
	switch {
	case (l.Method == PerItem) != !l.Each.None():
		e.Add("each", "each belongs to PER_ITEM, and PER_ITEM needs it")
	case l.Method == PerItem && !l.Most.None() && l.Each.Rat().Sign() != l.Most.Rat().Sign():
		e.Add("each", "each and most of line %q must both be above 0, or both below", l.Code)
	}
}

func (l *Line) addBand(e *movement.Entry) {
	b := &Band{Points: decimal(e, "points")}
	if from := decimal(e, "from"); !from.None() {
		b.From = &from
	}
	e.End()
	n := len(l.Bands)
	switch {
	case n > 0 && b.From == nil:
		e.Add("from", "only the first band may do without from")
	case n > 0 && l.Bands[n-1].From != nil && b.From.Rat().Cmp(l.Bands[n-1].From.Rat()) <= 0:
		e.Add("from", "band %s does not come after %s; write bands from the lowest", b.From, l.Bands[n-1].From)
	}
	switch {
	case b.Points.None():
		e.Add("points", "a band needs points")
	case !l.Most.None() && (b.Points.Rat().Sign() < 0 || b.Points.Rat().Cmp(l.Most.Rat()) > 0):
		e.Add("points", "a band gives from 0 to the line's most, %s", l.Most)
	}
	l.Bands = append(l.Bands, b)
}

func (s *Scheme) addClass(e *movement.Entry) {
	r := &Rating{Code: e.Text("code"), Name: e.Text("name"), NameEn: e.Text("name_en"), From: decimal(e, "from")}
	e.End()
	classes := s.Declared.Classes
	switch {
	case !codeForm.MatchString(r.Code):
		e.Add("code", "%q is no code; write it like 1.1", r.Code)
	case slices.ContainsFunc(classes, func(other *Rating) bool { return other.Code == r.Code }):
		e.Add("code", "class %q stands twice; give each its own code", r.Code)
	}
	if r.Name == "" || r.NameEn == "" {
		e.Add("name", "%q needs a name and a name_en", r.Code)
	}
	switch {
	case r.From.None():
		e.Add("from", "a class needs from, the total from which it is given")
		return
	case len(classes) > 0 && r.From.Rat().Cmp(classes[len(classes)-1].From.Rat()) >= 0:
		e.Add("from", "class %q does not come below the one before it; write the best first", r.Code)
	}
	s.Declared.Classes = append(s.Declared.Classes, r)
}

// checkTotal wants the lines to come to what the scheme says they do.
func (s *Scheme) checkTotal(e *movement.Entry) {
	sum := new(big.Rat)
	for _, l := range s.Declared.Lines {
		if !l.Extra && !l.Most.None() {
			sum.Add(sum, l.Most.Rat())
		}
	}
	switch most := s.Declared.Most; sum.Cmp(most.Rat()) {
	case 1:
		e.Add("most", "the lines come to %s points together, which exceeds most, %s; lower them, or write extra: true in what is given on top", rounded(sum, shownDigits), most)
	case -1:
		e.Add("most", "the lines come to %s points together, less than most, %s; nobody could reach it", rounded(sum, shownDigits), most)
	}
}

// Line returns the line with a code, nil where there is none.
func (s *Scheme) Line(code string) *Line {
	for _, l := range s.Declared.Lines {
		if l.Code == code {
			return l
		}
	}
	return nil
}

func (s *Scheme) group(code string) *LineGroup {
	for _, g := range s.Declared.Groups {
		if g.Code == code {
			return g
		}
	}
	return nil
}

// decimal returns a key's number, none where it has none.
func decimal(e *movement.Entry, key string) movement.Decimal {
	text := e.Text(key)
	if text == "" {
		return movement.Decimal{}
	}
	d, err := movement.ParseDecimal(strings.TrimSpace(text))
	if err != nil {
		e.Add(key, "%v", err)
	}
	return d
}

func words[T ~string](all []T) []string {
	out := make([]string, len(all))
	for i, w := range all {
		out[i] = string(w)
	}
	return out
}

// Notice is what whoever sees the scheme must know of it, nil where it is an official one.
func (s *Scheme) Notice() *fault.Phrase {
	if !s.Declared.Example {
		return nil
	}
	notice := fault.Say("no official table of points is known: these are points of an example")
	return &notice
}
