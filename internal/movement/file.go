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
	p := &problems{file: name, begin: "campaign:"}
	root := p.read(data)
	if root == nil {
		return nil, p.err()
	}
	c := &Campaign{Quotas: map[string]map[int64]*Target{}, Decisions: map[string]map[int64]*Decision{}}
	top := &entry{p: p, node: root, what: "a campaign's file"}
	campaign := top.entry("campaign", "campaign")
	members := c.describeBy(campaign)
	for _, e := range top.entries("populations", "a population") {
		c.addPopulation(e)
	}
	for _, e := range top.optional("groups", "a group") {
		c.addGroup(e)
	}
	c.addElements(p, top.entries("elements", "an element"))
	if c.Members = c.Element(members); members != "" && (c.Members == nil || c.Members.Nature != Stock) {
		campaign.add("members", "%s is no element that stands at a month's end; name the one that counts members, or leave members out", quoted(members))
	}
	for _, e := range top.optional("checks", "a check") {
		c.addCheck(e)
	}
	c.addIndicators(p, top.entries("indicators", "an indicator"))
	c.addRegisters(p, top.optional("registers", "a register"))
	top.done()
	if err := p.err(); err != nil {
		return nil, err
	}
	return c, nil
}

// describeBy takes over what the file says of the campaign itself, and returns the code of the element that
// counts members.
func (c *Campaign) describeBy(e *entry) (members string) {
	c.Year, c.Name, c.NameEn = e.number("year"), e.text("name"), e.text("name_en")
	c.Theme, c.Issuer, c.Source = e.text("theme"), e.text("issuer"), e.text("source")
	c.DueDay, c.Official = e.number("due_day"), e.unlessFalse("official")
	members = e.text("members")
	e.done()
	if c.Year < 1990 || c.Year > 2199 {
		e.add("year", "a campaign needs a year from 1990 to 2199")
	}
	if c.Name == "" || c.NameEn == "" {
		e.add("name", "a campaign needs a name and a name_en")
	}
	if c.DueDay < 1 || c.DueDay > 28 {
		e.add("due_day", "a campaign needs a due_day from 1 to 28")
	}
	return members
}

var populationForm = regexp.MustCompile(`^[A-Z][A-Z0-9_]*$`)

func (c *Campaign) addPopulation(e *entry) {
	p := &Population{
		Code: e.text("code"), Name: e.text("name"), NameEn: e.text("name_en"),
		Levels: known(e, "levels", org.Levels), Kinds: known(e, "kinds", org.Kinds),
		ParentLevels: known(e, "parent_levels", org.Levels), WithChildren: e.flag("with_children"),
	}
	e.done()
	if !populationForm.MatchString(p.Code) {
		e.add("code", "%s is no code of a population; write it like ALL_ORGS", quoted(p.Code))
	}
	if c.Population(p.Code) != nil {
		e.add("code", "population %s stands twice; give each its own code", quoted(p.Code))
	}
	if p.Name == "" || p.NameEn == "" {
		e.add("name", "population %s needs a name and a name_en", quoted(p.Code))
	}
	c.Populations = append(c.Populations, p)
}

func (c *Campaign) addGroup(e *entry) {
	g := &Group{Code: e.text("code"), Name: e.text("name"), NameEn: e.text("name_en")}
	e.done()
	if g.Code == "" || g.Name == "" || g.NameEn == "" {
		e.add("name", "group %s needs a code, a name and a name_en", quoted(g.Code))
	}
	if c.Group(g.Code) != nil {
		e.add("code", "group %s stands twice; give each its own code", quoted(g.Code))
	}
	c.Groups = append(c.Groups, g)
}

// known reads a list of words that exist.
func known[T ~string](e *entry, key string, all []T) []T {
	out := []T{}
	for _, w := range e.words(key) {
		e.oneOf(key, w, list(all))
		out = append(out, T(w))
	}
	return out
}

// oneOf refuses a word that does not exist.
func (e *entry) oneOf(key, word string, all []string) {
	if !slices.Contains(all, word) {
		e.add(key, "%s is no %s; write one of %s", quoted(word), key, strings.Join(all, ", "))
	}
}

var elementForm = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)

// addElements reads the elements and wants every place of the vector from 1 on taken by
// exactly one of them.
func (c *Campaign) addElements(p *problems, entries []*entry) {
	at := map[int]string{}
	for _, e := range entries {
		el := c.addElement(e)
		if other, taken := at[el.Position]; taken {
			e.add("position", "position %d of %s belongs to %s; give it the next free one", el.Position, quoted(el.Code), quoted(other))
		}
		if el.Position < 1 || el.Position > len(entries) {
			e.add("position", "position %d of %s leaves a gap; positions run from 1 to %d", el.Position, quoted(el.Code), len(entries))
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

func (c *Campaign) addElement(e *entry) *Element {
	el := &Element{
		Code: e.text("code"), Position: e.number("position"), Name: e.text("name"), NameEn: e.text("name_en"),
		Measure: Measure(e.text("measure")), Nature: Nature(e.text("nature")), Most: int64(e.number("most")), ReportedBy: e.words("reported_by"),
		Counted: Counting(e.text("counted")),
	}
	e.done()
	if !elementForm.MatchString(el.Code) || slices.Contains(reserved, el.Code) {
		e.add("code", "%s is no code of an element; write it like members_total", quoted(el.Code))
	}
	if c.Element(el.Code) != nil {
		e.add("code", "element %s stands twice; give each its own code", quoted(el.Code))
	}
	if el.Name == "" || el.NameEn == "" {
		e.add("name", "element %s needs a name and a name_en", quoted(el.Code))
	}
	e.oneOf("measure", string(el.Measure), list([]Measure{Person, Household, VND, Item, Animal, UnitCount}))
	e.oneOf("nature", string(el.Nature), list([]Nature{Flow, Stock, State}))
	if el.Counted != "" {
		c.checkCounted(e, el)
	} else {
		el.checkReported(e)
	}
	c.Elements = append(c.Elements, el)
	return el
}

// checkReported wants an element that units report to say who does, and what the most is.
func (el *Element) checkReported(e *entry) {
	switch {
	case el.Nature == State && el.Most != 1:
		e.add("most", "%s is a yes or no; write most: 1", quoted(el.Code))
	case el.Most < 1 || el.Most > Largest:
		e.add("most", "element %s needs most: the largest number that one unit may report of it for a month, from 1 to %d", quoted(el.Code), int64(Largest))
	}
	for _, w := range el.ReportedBy {
		e.oneOf("reported_by", w, append([]string{Leaf}, list(org.Levels)...))
	}
	if len(el.ReportedBy) == 0 {
		e.add("reported_by", "nobody reports element %s; write reported_by: with LEAF or levels", quoted(el.Code))
	}
}

// checkCounted wants an element that the service counts to be one number of a unit, which nobody reports besides.
func (c *Campaign) checkCounted(e *entry, el *Element) {
	e.oneOf("counted", string(el.Counted), list([]Counting{RegistersRequired, RegistersKept}))
	if len(el.ReportedBy) > 0 || el.Most != 0 {
		e.add("counted", "the service counts element %s; take out reported_by: and most:", quoted(el.Code))
	}
	if el.Nature != State || el.Measure != Item {
		e.add("nature", "element %s is a number of registers that a unit has; write measure: ITEM and nature: STATE", quoted(el.Code))
	}
	for _, other := range c.Elements {
		if other.Counted == el.Counted {
			e.add("counted", "elements %s and %s are both counted as %s; write one of them", quoted(other.Code), quoted(el.Code), el.Counted)
		}
	}
	el.Most = Largest
}

var indicatorForm = regexp.MustCompile(`^[0-9A-Z][0-9A-Za-z]*([.][0-9A-Za-z]+)*$`)

// indicatorEntry is an indicator on its way in: what it refers to may stand further down.
type indicatorEntry struct {
	*entry
	*Indicator
	formula, target, binds, population string
	of                                 []string
	monthly                            bool
}

func (c *Campaign) addIndicators(p *problems, entries []*entry) {
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

func (c *Campaign) addIndicator(e *entry) *indicatorEntry {
	in := &indicatorEntry{entry: e, Indicator: &Indicator{
		Code: e.text("code"), Ordinal: len(c.Indicators) + 1, Name: e.text("name"), ShortName: e.text("short_name"), NameEn: e.text("name_en"),
		Quote: e.text("quote"), Reading: e.text("reading"), ReadingEn: e.text("reading_en"), Kind: IndicatorKind(e.text("kind")),
	}}
	i := in.Indicator
	in.formula, in.of, in.target, in.binds, in.monthly = e.text("formula"), e.words("of"), e.text("target"), e.text("binds"), e.flag("monthly")
	in.population = e.text("population")
	i.Own, i.Months, i.Pace = e.flag("own"), e.flag("months"), Pace(e.text("pace"))
	i.Unit, i.Decimals, i.Headline = e.text("unit"), e.number("decimals"), !e.flag("part")
	group := e.text("group")
	e.done()
	if !indicatorForm.MatchString(i.Code) {
		e.add("code", "%s is no code of an indicator; write it like 1.5a or 3.1.each", quoted(i.Code))
	}
	if c.Indicator(i.Code) != nil {
		e.add("code", "indicator %s stands twice; give each its own code", i.Code)
	}
	if i.Name == "" || i.NameEn == "" {
		e.add("name", "indicator %s needs a name and a name_en", i.Code)
	}
	c.addShortName(e, i)
	if i.Group = c.Group(group); i.Group == nil && group != "" {
		e.add("group", "%s is no group; write one that the file lists under groups:", quoted(group))
	}
	if i.Pace == "" {
		i.Pace = Linear
	}
	e.oneOf("pace", string(i.Pace), list([]Pace{Linear, Leveled}))
	e.oneOf("kind", string(i.Kind), list([]IndicatorKind{Total, Ratio, UnitsMeeting, AllOf, AnyOf}))
	if i.Decimals < 0 || i.Decimals > 6 {
		e.add("decimals", "%d digits after the point cannot be shown; write 0 to 6", i.Decimals)
	}
	c.Indicators = append(c.Indicators, i)
	return in
}

// mostShort is how many characters a narrow column holds.
const mostShort = 40

// addShortName wants a name for narrow columns, which no other indicator has; the name itself
// where it is short enough.
func (c *Campaign) addShortName(e *entry, i *Indicator) {
	if i.ShortName == "" {
		i.ShortName = i.Name
	}
	if n := utf8.RuneCountInString(i.ShortName); n > mostShort {
		e.add("short_name", "indicator %s is called by %d characters; write a short_name: of %d at most", i.Code, n, mostShort)
	}
	for _, other := range c.Indicators {
		if other.ShortName == i.ShortName && (other.shortened() != "" || i.shortened() != "") {
			e.add("short_name", "indicators %s and %s are both called %s for short; give each a short_name: of its own", other.Code, i.Code, quoted(i.ShortName))
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
			e.add("of", "%s is no indicator; write one that the file lists", quoted(code))
			continue
		}
		i.Of = append(i.Of, part)
	}
	switch i.Kind {
	case Total, Ratio:
		c.linkFormula(e)
	case UnitsMeeting:
		if len(e.of) != 1 || e.population == "" {
			e.add("of", "%s counts units: write the one indicator they should meet in of: and whose units in population:", i.Code)
		}
	default:
		if len(e.of) < 2 || e.target != "" {
			e.add("of", "%s is made of others: write two or more in of: and no target of its own", i.Code)
		}
	}
	if i.Kind != Total && i.Kind != Ratio && e.formula != "" {
		e.add("formula", "%s is made of others; take out formula:", i.Code)
	}
	if i.Months && i.Kind != UnitsMeeting {
		e.add("months", "%s counts no months of units; take out months:", i.Code)
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
		e.add(key, "%s is no population; write one that the file lists", quoted(code))
	}
	return p
}

func (c *Campaign) linkFormula(e *indicatorEntry) {
	i := e.Indicator
	var err error
	if i.Formula, err = c.parseFormula(e.formula); err != nil {
		e.add("formula", "formula of %s: %v", i.Code, err)
		return
	}
	if (i.Formula.Denominator != nil) != (i.Kind == Ratio) {
		e.add("formula", "%s is a %s: a TOTAL has no division, a RATIO has one", i.Code, i.Kind)
	} else if err := i.fits(); err != nil {
		e.add("formula", "formula of %s: %v", i.Code, err)
	}
	if len(e.of) > 0 {
		e.add("of", "%s has a formula; take out of:", i.Code)
	}
}

func (c *Campaign) linkTarget(e *indicatorEntry) {
	i := e.Indicator
	if e.target == "" {
		if e.binds != "" || e.monthly {
			e.add("binds", "%s has no target; write target: or take out binds: and monthly:", i.Code)
		}
		return
	}
	t, err := ParseTarget(e.target)
	if err != nil {
		e.add("target", "target of %s: %v", i.Code, err)
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
				of[i].add("of", "%s is made of itself (%s); take it out of one of them", i.Code, strings.Join(way[slices.Index(way, i.Code):], " → "))
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
			of[i].add("of", "%s comes to %d figures with its parts; make it of fewer, %d at most", i.Code, n, mostFigures)
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
		e.add("of", "%s counts units that meet %s, which has no target; give that one a target", e.Code, part.Code)
	case part.Target != nil && part.Target.Monthly != e.Months:
		e.add("of", "%s counts units by %s; write months: true here and monthly: true there, or neither", e.Code, part.Code)
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
