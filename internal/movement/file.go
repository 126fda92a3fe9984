package movement

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// Launch2024 is the file of the campaign of 2024, as launched by the Veterans'
// Association of Đắk Lắk.
//
//go:embed campaigns/2024.yaml
var Launch2024 []byte

// Parse reads a campaign's file. It fails with Invalid, naming file and line of every
// problem and what to write instead.
func Parse(name string, data []byte) (*Campaign, error) {
	top, err := ReadEntry(name, "campaign:", "a campaign's file", data)
	if err != nil {
		return nil, err
	}
	p := top.p
	c := &Campaign{Quotas: map[string]map[int64]*Target{}, Decisions: map[string]map[int64]*Decision{}}
	campaign := top.Entry("campaign", "campaign")
	members := c.describeBy(campaign)
	for _, e := range top.Entries("populations", "a population") {
		c.addPopulation(e)
	}
	for _, e := range top.Optional("groups", "a group") {
		c.addGroup(e)
	}
	c.addElements(p, top.Entries("elements", "an element"))
	if c.Members = c.Element(members); members != "" && (c.Members == nil || c.Members.Nature != Stock) {
		campaign.Add("members", "%s is no element that stands at a month's end; name the one that counts members, or leave members out", quoted(members))
	}
	for _, e := range top.Optional("checks", "a check") {
		c.addCheck(e)
	}
	c.addIndicators(p, top.Entries("indicators", "an indicator"))
	c.addRegisters(p, top.Optional("registers", "a register"))
	top.End()
	if err := p.err(); err != nil {
		return nil, err
	}
	return c, nil
}

// describeBy takes over what the file says of the campaign itself, and returns the code of the element that
// counts members.
func (c *Campaign) describeBy(e *Entry) (members string) {
	c.Year, c.Name, c.NameEn = e.Number("year"), e.Text("name"), e.Text("name_en")
	c.Theme, c.Issuer, c.Source = e.Text("theme"), e.Text("issuer"), e.Text("source")
	c.DueDay, c.Official = e.Number("due_day"), e.UnlessFalse("official")
	members = e.Text("members")
	e.End()
	if c.Year < 1990 || c.Year > 2199 {
		e.Add("year", "a campaign needs a year from 1990 to 2199")
	}
	if c.Name == "" || c.NameEn == "" {
		e.Add("name", "a campaign needs a name and a name_en")
	}
	if c.DueDay < 1 || c.DueDay > 28 {
		e.Add("due_day", "a campaign needs a due_day from 1 to 28")
	}
	return members
}

var populationForm = regexp.MustCompile(`^[A-Z][A-Z0-9_]*$`)

func (c *Campaign) addPopulation(e *Entry) {
	p := &Population{
		Code: e.Text("code"), Name: e.Text("name"), NameEn: e.Text("name_en"),
		Levels: known(e, "levels", org.Levels), Kinds: known(e, "kinds", org.Kinds),
		ParentLevels: known(e, "parent_levels", org.Levels), WithChildren: e.Flag("with_children"),
	}
	e.End()
	if !populationForm.MatchString(p.Code) {
		e.Add("code", "%s is no code of a population; write it like ALL_ORGS", quoted(p.Code))
	}
	if c.Population(p.Code) != nil {
		e.Add("code", "population %s stands twice; give each its own code", quoted(p.Code))
	}
	if p.Name == "" || p.NameEn == "" {
		e.Add("name", "population %s needs a name and a name_en", quoted(p.Code))
	}
	c.Populations = append(c.Populations, p)
}

func (c *Campaign) addGroup(e *Entry) {
	g := &Group{Code: e.Text("code"), Name: e.Text("name"), NameEn: e.Text("name_en")}
	e.End()
	if g.Code == "" || g.Name == "" || g.NameEn == "" {
		e.Add("name", "group %s needs a code, a name and a name_en", quoted(g.Code))
	}
	if c.Group(g.Code) != nil {
		e.Add("code", "group %s stands twice; give each its own code", quoted(g.Code))
	}
	c.Groups = append(c.Groups, g)
}

// known reads a list of words that exist.
func known[T ~string](e *Entry, key string, all []T) []T {
	out := []T{}
	for _, w := range e.Words(key) {
		e.OneOf(key, w, list(all))
		out = append(out, T(w))
	}
	return out
}

// OneOf refuses a word that does not exist.
func (e *Entry) OneOf(key, word string, all []string) {
	if !slices.Contains(all, word) {
		e.Add(key, "%s is no %s; write one of %s", quoted(word), key, strings.Join(all, ", "))
	}
}

var elementForm = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)

// addElements reads the elements and wants every place of the vector from 1 on taken by
// exactly one of them.
func (c *Campaign) addElements(p *problems, entries []*Entry) {
	at := map[int]string{}
	for _, e := range entries {
		el := c.addElement(e)
		if other, taken := at[el.Position]; taken {
			e.Add("position", "position %d of %s belongs to %s; give it the next free one", el.Position, quoted(el.Code), quoted(other))
		}
		if el.Position < 1 || el.Position > len(entries) {
			e.Add("position", "position %d of %s leaves a gap; positions run from 1 to %d", el.Position, quoted(el.Code), len(entries))
		}
		at[el.Position] = el.Code
	}
	if len(entries) > mostElements {
		p.add(entries[mostElements].node.Line, "a report holds at most %d elements", mostElements)
	}
	slices.SortStableFunc(c.Elements, func(a, b *Element) int { return a.Position - b.Position })
}

// mostElements is how many places a report's vector has.
const mostElements = 500

func (c *Campaign) addElement(e *Entry) *Element {
	el := &Element{
		Code: e.Text("code"), Position: e.Number("position"), Name: e.Text("name"), NameEn: e.Text("name_en"),
		Measure: Measure(e.Text("measure")), Nature: Nature(e.Text("nature")), Most: int64(e.Number("most")), ReportedBy: e.Words("reported_by"),
		Counted: Counting(e.Text("counted")),
	}
	e.End()
	if !elementForm.MatchString(el.Code) || slices.Contains(reserved, el.Code) {
		e.Add("code", "%s is no code of an element; write it like members_total", quoted(el.Code))
	}
	if c.Element(el.Code) != nil {
		e.Add("code", "element %s stands twice; give each its own code", quoted(el.Code))
	}
	if el.Name == "" || el.NameEn == "" {
		e.Add("name", "element %s needs a name and a name_en", quoted(el.Code))
	}
	e.OneOf("measure", string(el.Measure), list([]Measure{Person, Household, VND, Item, Animal, UnitCount}))
	e.OneOf("nature", string(el.Nature), list([]Nature{Flow, Stock, State}))
	if el.Counted != "" {
		c.checkCounted(e, el)
	} else {
		el.checkReported(e)
	}
	c.Elements = append(c.Elements, el)
	return el
}

// checkReported wants an element that units report to say who does, and what the most is.
func (el *Element) checkReported(e *Entry) {
	switch {
	case el.Nature == State && el.Most != 1:
		e.Add("most", "%s is a yes or no; write most: 1", quoted(el.Code))
	case el.Most < 1 || el.Most > Largest:
		e.Add("most", "element %s needs most: the largest number that one unit may report of it for a month, from 1 to %d", quoted(el.Code), int64(Largest))
	}
	for _, w := range el.ReportedBy {
		e.OneOf("reported_by", w, append([]string{Leaf}, list(org.Levels)...))
	}
	if len(el.ReportedBy) == 0 {
		e.Add("reported_by", "nobody reports element %s; write reported_by: with LEAF or levels", quoted(el.Code))
	}
}

// checkCounted wants an element that the service counts to be one number of a unit, which nobody reports besides.
func (c *Campaign) checkCounted(e *Entry, el *Element) {
	e.OneOf("counted", string(el.Counted), list([]Counting{RegistersRequired, RegistersKept}))
	if len(el.ReportedBy) > 0 || el.Most != 0 {
		e.Add("counted", "the service counts element %s; take out reported_by: and most:", quoted(el.Code))
	}
	if el.Nature != State || el.Measure != Item {
		e.Add("nature", "element %s is a number of registers that a unit has; write measure: ITEM and nature: STATE", quoted(el.Code))
	}
	for _, other := range c.Elements {
		if other.Counted == el.Counted {
			e.Add("counted", "elements %s and %s are both counted as %s; write one of them", quoted(other.Code), quoted(el.Code), el.Counted)
		}
	}
	el.Most = Largest
}

var indicatorForm = regexp.MustCompile(`^[0-9A-Z][0-9A-Za-z]*([.][0-9A-Za-z]+)*$`)

// indicatorEntry is an indicator on its way in: what it refers to may stand further down.
type indicatorEntry struct {
	*Entry
	*Indicator
	formula, target, binds, population string
	of                                 []string
	monthly                            bool
}

func (c *Campaign) addIndicators(p *problems, entries []*Entry) {
	var all []*indicatorEntry
	for _, e := range entries {
		all = append(all, c.addIndicator(e))
	}
	if len(p.found) > 0 {
		return // what follows would only repeat it
	}
	for _, e := range all {
		c.link(e)
	}
	if len(p.found) == 0 {
		checkParts(all)
	}
}

func (c *Campaign) addIndicator(e *Entry) *indicatorEntry {
	in := &indicatorEntry{Entry: e, Indicator: &Indicator{
		Code: e.Text("code"), Ordinal: len(c.Indicators) + 1, Name: e.Text("name"), ShortName: e.Text("short_name"), NameEn: e.Text("name_en"),
		Quote: e.Text("quote"), Reading: e.Text("reading"), ReadingEn: e.Text("reading_en"), Kind: IndicatorKind(e.Text("kind")),
	}}
	i := in.Indicator
	in.formula, in.of, in.target, in.binds, in.monthly = e.Text("formula"), e.Words("of"), e.Text("target"), e.Text("binds"), e.Flag("monthly")
	in.population = e.Text("population")
	i.Own, i.Months, i.Pace = e.Flag("own"), e.Flag("months"), Pace(e.Text("pace"))
	i.Unit, i.Decimals, i.Headline = e.Text("unit"), e.Number("decimals"), !e.Flag("part")
	group := e.Text("group")
	e.End()
	if !indicatorForm.MatchString(i.Code) {
		e.Add("code", "%s is no code of an indicator; write it like 1.5a or 3.1.each", quoted(i.Code))
	}
	if c.Indicator(i.Code) != nil {
		e.Add("code", "indicator %s stands twice; give each its own code", i.Code)
	}
	if i.Name == "" || i.NameEn == "" {
		e.Add("name", "indicator %s needs a name and a name_en", i.Code)
	}
	c.addShortName(e, i)
	if i.Group = c.Group(group); i.Group == nil && group != "" {
		e.Add("group", "%s is no group; write one that the file lists under groups:", quoted(group))
	}
	if i.Pace == "" {
		i.Pace = Linear
	}
	e.OneOf("pace", string(i.Pace), list([]Pace{Linear, Leveled}))
	e.OneOf("kind", string(i.Kind), list([]IndicatorKind{Total, Ratio, UnitsMeeting, AllOf, AnyOf}))
	if i.Decimals < 0 || i.Decimals > 6 {
		e.Add("decimals", "%d digits after the point cannot be shown; write 0 to 6", i.Decimals)
	}
	c.Indicators = append(c.Indicators, i)
	return in
}

// mostShort is how many characters a narrow column holds.
const mostShort = 40

// addShortName wants a name for narrow columns, which no other indicator has; the name itself
// where it is short enough.
func (c *Campaign) addShortName(e *Entry, i *Indicator) {
	if i.ShortName == "" {
		i.ShortName = i.Name
	}
	if n := utf8.RuneCountInString(i.ShortName); n > mostShort {
		e.Add("short_name", "indicator %s is called by %d characters; write a short_name: of %d at most", i.Code, n, mostShort)
	}
	for _, other := range c.Indicators {
		if other.ShortName == i.ShortName && (other.shortened() != "" || i.shortened() != "") {
			e.Add("short_name", "indicators %s and %s are both called %s for short; give each a short_name: of its own", other.Code, i.Code, quoted(i.ShortName))
		}
	}
}

// link gives an indicator its formula, parts, population and target.
func (c *Campaign) link(e *indicatorEntry) {
	i := e.Indicator
	i.Population = c.named(e, "population", e.population)
	for _, code := range e.of {
		part := c.Indicator(code)
		if part == nil {
			e.Add("of", "%s is no indicator; write one that the file lists", quoted(code))
			continue
		}
		i.Of = append(i.Of, part)
	}
	switch i.Kind {
	case Total, Ratio:
		c.linkFormula(e)
	case UnitsMeeting:
		if len(e.of) != 1 || e.population == "" {
			e.Add("of", "%s counts units: write the one indicator they should meet in of: and whose units in population:", i.Code)
		}
	default:
		if len(e.of) < 2 || e.target != "" {
			e.Add("of", "%s is made of others: write two or more in of: and no target of its own", i.Code)
		}
	}
	if i.Kind != Total && i.Kind != Ratio && e.formula != "" {
		e.Add("formula", "%s is made of others; take out formula:", i.Code)
	}
	if i.Months && i.Kind != UnitsMeeting {
		e.Add("months", "%s counts no months of units; take out months:", i.Code)
	}
	c.linkTarget(e)
}

// named returns the population that a key names, nil where it names none.
func (c *Campaign) named(e *indicatorEntry, key, code string) *Population {
	if code == "" {
		return nil
	}
	p := c.Population(code)
	if p == nil {
		e.Add(key, "%s is no population; write one that the file lists", quoted(code))
	}
	return p
}

func (c *Campaign) linkFormula(e *indicatorEntry) {
	i := e.Indicator
	var err error
	if i.Formula, err = c.parseFormula(e.formula); err != nil {
		e.Add("formula", "formula of %s: %v", i.Code, err)
		return
	}
	if (i.Formula.Denominator != nil) != (i.Kind == Ratio) {
		e.Add("formula", "%s is a %s: a TOTAL has no division, a RATIO has one", i.Code, i.Kind)
	} else if err := i.fits(); err != nil {
		e.Add("formula", "formula of %s: %v", i.Code, err)
	}
	if len(e.of) > 0 {
		e.Add("of", "%s has a formula; take out of:", i.Code)
	}
}

func (c *Campaign) linkTarget(e *indicatorEntry) {
	i := e.Indicator
	if e.target == "" {
		if e.binds != "" || e.monthly {
			e.Add("binds", "%s has no target; write target: or take out binds: and monthly:", i.Code)
		}
		return
	}
	t, err := ParseTarget(e.target)
	if err != nil {
		e.Add("target", "target of %s: %v", i.Code, err)
		return
	}
	t.Monthly, t.Population = e.monthly, c.named(e, "binds", e.binds)
	i.Target = t
}

// mostFigures is how many figures one indicator may come to with its parts and theirs.
const mostFigures = 100

// checkParts refuses indicators that are made of themselves, or of more than can be
// shown, and counts of units that could never meet anything.
func checkParts(all []*indicatorEntry) {
	size := make(map[*Indicator]int, len(all)) // in figures; 0: being looked at
	of := make(map[*Indicator]*indicatorEntry, len(all))
	for _, e := range all {
		of[e.Indicator] = e
	}
	var look func(i *Indicator, way []string) bool
	look = func(i *Indicator, way []string) bool {
		way = append(way, i.Code)
		n, seen := size[i]
		if seen {
			if n == 0 {
				of[i].Add("of", "%s is made of itself (%s); take it out of one of them", i.Code, strings.Join(way[slices.Index(way, i.Code):], " → "))
			}
			return n > 0
		}
		size[i] = 0
		n = 1
		for _, part := range i.Of {
			if !look(part, way) {
				return false
			}
			n += size[part]
		}
		if n > mostFigures {
			of[i].Add("of", "%s comes to %d figures with its parts; make it of fewer, %d at most", i.Code, n, mostFigures)
			return false
		}
		size[i] = n
		return true
	}
	for _, e := range all {
		if !look(e.Indicator, nil) {
			return
		}
	}
	for _, e := range all {
		if e.Kind == UnitsMeeting {
			e.checkCounted()
		}
	}
}

// checkCounted wants what units are to meet to have a target, for as long as they are
// counted over.
func (e *indicatorEntry) checkCounted() {
	part := e.Of[0]
	switch {
	case !judged(part):
		e.Add("of", "%s counts units that meet %s, which has no target; give that one a target", e.Code, part.Code)
	case part.Target != nil && part.Target.Monthly != e.Months:
		e.Add("of", "%s counts units by %s; write months: true here and monthly: true there, or neither", e.Code, part.Code)
	}
}

// judged reports whether an indicator can be met: it has a target, or all it is made of do.
func judged(i *Indicator) bool {
	if len(i.Of) == 0 || i.Target != nil {
		return i.Target != nil
	}
	return !slices.ContainsFunc(i.Of, func(part *Indicator) bool { return !judged(part) })
}

var targetForm = regexp.MustCompile(`^(>=|>|=|<) *([0-9.]+)$|^between ([0-9.]+) and ([0-9.]+)$`)

// ParseTarget reads ">= 95", "> 75", "= 100", "< 0.03" or "between 2 and 4". It fails
// with Invalid.
func ParseTarget(s string) (*Target, error) {
	m := targetForm.FindStringSubmatch(s)
	if m == nil {
		return nil, fault.New(fault.Invalid, `%s is no target; write it like ">= 95", "> 75", "= 100", "< 0.03" or "between 2 and 4"`, quoted(s))
	}
	if m[1] != "" {
		low, err := ParseDecimal(m[2])
		if err != nil {
			return nil, err
		}
		return &Target{Comparator: Comparator(m[1]), Low: low}, nil
	}
	low, err := ParseDecimal(m[3])
	if err != nil {
		return nil, err
	}
	high, err := ParseDecimal(m[4])
	if err != nil {
		return nil, err
	}
	if high.Rat().Cmp(low.Rat()) < 0 {
		return nil, fault.New(fault.Invalid, "%q ends before it begins; write the smaller number first", s)
	}
	return &Target{Comparator: Between, Low: low, High: &high}, nil
}

// String writes the target as ParseTarget reads it.
func (t *Target) String() string {
	if t.Comparator == Between {
		return fmt.Sprintf("between %s and %s", t.Low, t.High)
	}
	return fmt.Sprintf("%s %s", t.Comparator, t.Low)
}
