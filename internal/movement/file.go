package movement

import (
	"bytes"
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// Launch2024 is the file of the campaign of 2024, as launched by the Veterans'
// Association of Đắk Lắk.
//
//go:embed campaigns/2024.yaml
var Launch2024 []byte

// file is a campaign as it is written.
type file struct {
	Campaign struct {
		Year   int    `yaml:"year"`
		Name   string `yaml:"name"`
		NameEn string `yaml:"name_en"`
		Theme  string `yaml:"theme"`
		Issuer string `yaml:"issuer"`
		Source string `yaml:"source"`
		DueDay int    `yaml:"due_day"`
	} `yaml:"campaign"`
	Populations []yaml.Node `yaml:"populations"`
	Elements    []yaml.Node `yaml:"elements"`
	Indicators  []yaml.Node `yaml:"indicators"`
}

type populationStanza struct {
	Code         string   `yaml:"code"`
	Name         string   `yaml:"name"`
	NameEn       string   `yaml:"name_en"`
	Levels       []string `yaml:"levels"`
	Kinds        []string `yaml:"kinds"`
	ParentLevels []string `yaml:"parent_levels"`
	WithChildren bool     `yaml:"with_children"`
}

type elementStanza struct {
	Code       string   `yaml:"code"`
	Position   int      `yaml:"position"`
	Name       string   `yaml:"name"`
	NameEn     string   `yaml:"name_en"`
	Measure    string   `yaml:"measure"`
	Nature     string   `yaml:"nature"`
	ReportedBy []string `yaml:"reported_by"`
}

type indicatorStanza struct {
	Code       string   `yaml:"code"`
	Name       string   `yaml:"name"`
	NameEn     string   `yaml:"name_en"`
	Quote      string   `yaml:"quote"`
	Reading    string   `yaml:"reading"`
	Kind       string   `yaml:"kind"`
	Formula    string   `yaml:"formula"`
	Of         []string `yaml:"of"`
	Target     string   `yaml:"target"`
	Binds      string   `yaml:"binds"`
	Monthly    bool     `yaml:"monthly"`
	Population string   `yaml:"population"`
	Own        bool     `yaml:"own"`
	Months     bool     `yaml:"months"`
	Pace       string   `yaml:"pace"`
	Unit       string   `yaml:"unit"`
	Decimals   int      `yaml:"decimals"`
	Part       bool     `yaml:"part"`
}

// problems collects what is wrong with a file, a line each.
type problems struct {
	file  string
	lines []string
}

func (p *problems) add(line int, format string, args ...any) {
	p.lines = append(p.lines, fmt.Sprintf("%s:%d: ", p.file, line)+fmt.Sprintf(format, args...))
}

func (p *problems) err() error {
	if len(p.lines) == 0 {
		return nil
	}
	return fault.New(fault.Invalid, "%s", strings.Join(p.lines, "\n"))
}

// Parse reads a campaign's file. It fails with Invalid, naming file and line of every
// problem and what to write instead.
func Parse(name string, data []byte) (*Campaign, error) {
	p := &problems{file: name}
	if len(data) > 1<<20 {
		return nil, fault.New(fault.Invalid, "%s is larger than 1 MiB; a campaign is not", name)
	}
	var f file
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(&f); err != nil {
		return nil, fault.New(fault.Invalid, "%s: %v", name, err)
	}
	c := &Campaign{
		Year: f.Campaign.Year, Name: f.Campaign.Name, NameEn: f.Campaign.NameEn, Theme: f.Campaign.Theme,
		Issuer: f.Campaign.Issuer, Source: f.Campaign.Source, DueDay: f.Campaign.DueDay,
		Quotas: map[string]map[int64]*Target{}, Decisions: map[string]map[int64]*Decision{},
	}
	if c.Year < 1990 || c.Year > 2200 || c.Name == "" || c.DueDay < 1 || c.DueDay > 28 {
		p.add(1, "campaign needs a year, a name and a due_day between 1 and 28")
	}
	for i := range f.Populations {
		c.addPopulation(p, &f.Populations[i])
	}
	for i := range f.Elements {
		c.addElement(p, &f.Elements[i])
	}
	c.checkPositions(p, f.Elements)
	c.addIndicators(p, f.Indicators)
	return c, p.err()
}

// stanza reads one entry strictly: an unknown key is a problem.
func stanza[T any](p *problems, node *yaml.Node) (T, bool) {
	var s T
	text, err := yaml.Marshal(node)
	if err == nil {
		decoder := yaml.NewDecoder(bytes.NewReader(text))
		decoder.KnownFields(true)
		err = decoder.Decode(&s)
	}
	if err != nil {
		p.add(node.Line, "this entry cannot be read: %v", err)
	}
	return s, err == nil
}

func (c *Campaign) addPopulation(p *problems, node *yaml.Node) {
	s, ok := stanza[populationStanza](p, node)
	if !ok {
		return
	}
	if c.Population(s.Code) != nil {
		p.add(node.Line, "population %s stands twice; give each its own code", s.Code)
	}
	c.Populations = append(c.Populations, &Population{
		Code: s.Code, Name: s.Name, NameEn: s.NameEn, WithChildren: s.WithChildren,
		Levels:       known(p, node.Line, s.Levels, org.Levels),
		Kinds:        known(p, node.Line, s.Kinds, org.Kinds),
		ParentLevels: known(p, node.Line, s.ParentLevels, org.Levels),
	})
}

// known turns words into values that exist.
func known[T ~string](p *problems, line int, words []string, all []T) []T {
	out := []T{}
	for _, w := range words {
		if !slices.Contains(all, T(w)) {
			p.add(line, "%q is none of %v", w, all)
		}
		out = append(out, T(w))
	}
	return out
}

var elementForm = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)

func (c *Campaign) addElement(p *problems, node *yaml.Node) {
	s, ok := stanza[elementStanza](p, node)
	if !ok {
		return
	}
	if !elementForm.MatchString(s.Code) {
		p.add(node.Line, "%q is no code of an element; write it like members_total", s.Code)
	}
	if c.Element(s.Code) != nil {
		p.add(node.Line, "element %s stands twice; give each its own code", s.Code)
	}
	known(p, node.Line, []string{s.Measure}, []Measure{Person, Household, VND, Item, Animal, UnitCount})
	known(p, node.Line, []string{s.Nature}, []Nature{Flow, Stock, State})
	known(p, node.Line, s.ReportedBy, append([]org.Level{Leaf}, org.Levels...))
	if len(s.ReportedBy) == 0 || s.Name == "" {
		p.add(node.Line, "element %s needs a name and reported_by: LEAF or levels", s.Code)
	}
	c.Elements = append(c.Elements, &Element{
		Code: s.Code, Position: s.Position, Name: s.Name, NameEn: s.NameEn,
		Measure: Measure(s.Measure), Nature: Nature(s.Nature), ReportedBy: s.ReportedBy,
	})
}

// checkPositions wants every place of the vector from 1 on taken by exactly one element.
func (c *Campaign) checkPositions(p *problems, nodes []yaml.Node) {
	at := map[int]string{}
	for i, e := range c.Elements {
		line := 0
		if i < len(nodes) {
			line = nodes[i].Line
		}
		if other, taken := at[e.Position]; taken {
			p.add(line, "position %d of %s belongs to %s; give it the next free one", e.Position, e.Code, other)
		}
		if e.Position < 1 || e.Position > len(c.Elements) {
			p.add(line, "position %d of %s leaves a gap; positions run from 1 to %d", e.Position, e.Code, len(c.Elements))
		}
		at[e.Position] = e.Code
	}
	slices.SortStableFunc(c.Elements, func(a, b *Element) int { return a.Position - b.Position })
}

var indicatorForm = regexp.MustCompile(`^[0-9A-Z][0-9A-Za-z]*([.][0-9A-Za-z]+)*$`)

func (c *Campaign) addIndicators(p *problems, nodes []yaml.Node) {
	stanzas := make([]indicatorStanza, len(nodes))
	for i := range nodes {
		s, ok := stanza[indicatorStanza](p, &nodes[i])
		if !ok {
			continue
		}
		stanzas[i] = s
		if !indicatorForm.MatchString(s.Code) {
			p.add(nodes[i].Line, "%q is no code of an indicator; write it like 1.5a or 3.1.each", s.Code)
		}
		if c.Indicator(s.Code) != nil {
			p.add(nodes[i].Line, "indicator %s stands twice; give each its own code", s.Code)
		}
		c.Indicators = append(c.Indicators, &Indicator{
			Code: s.Code, Ordinal: i + 1, Headline: !s.Part, Name: s.Name, NameEn: s.NameEn,
			Quote: s.Quote, Reading: s.Reading, Kind: IndicatorKind(s.Kind), Own: s.Own, Months: s.Months,
			Pace: Pace(s.Pace), Unit: s.Unit, Decimals: s.Decimals,
		})
	}
	if len(p.lines) > 0 {
		return // what follows would only repeat it
	}
	for i := range nodes {
		c.link(p, nodes[i].Line, c.Indicators[i], stanzas[i])
	}
	for i, ind := range c.Indicators {
		if path := cycle(ind, nil); path != nil {
			p.add(nodes[i].Line, "%s is made of itself (%s); take it out of one of them", ind.Code, strings.Join(path, " → "))
			return
		}
	}
	for i, ind := range c.Indicators {
		if ind.Kind == UnitsMeeting && len(ind.Of) == 1 && !judged(ind.Of[0]) {
			p.add(nodes[i].Line, "%s counts units that meet %s, which has no target; give that one a target", ind.Code, ind.Of[0].Code)
		}
	}
}

// link gives an indicator its formula, parts, population and target.
func (c *Campaign) link(p *problems, line int, ind *Indicator, s indicatorStanza) {
	var err error
	if ind.Pace == "" {
		ind.Pace = Linear
	}
	known(p, line, []string{string(ind.Pace)}, []Pace{Linear, Leveled})
	if ind.Name == "" || ind.NameEn == "" {
		p.add(line, "indicator %s needs a name and a name_en", ind.Code)
	}
	if s.Population != "" {
		if ind.Population = c.Population(s.Population); ind.Population == nil {
			p.add(line, "%q is no population; write one that the file lists", s.Population)
		}
	}
	for _, code := range s.Of {
		part := c.Indicator(code)
		if part == nil {
			p.add(line, "%q is no indicator; write one that the file lists", code)
			continue
		}
		ind.Of = append(ind.Of, part)
	}
	isIndicator := func(w string) bool { return c.Indicator(w) != nil }
	switch ind.Kind {
	case Total, Ratio:
		if ind.Formula, err = c.parseFormula(s.Formula, isIndicator); err != nil {
			p.add(line, "formula of %s: %v", ind.Code, err)
		} else if (ind.Formula.Denominator != nil) != (ind.Kind == Ratio) {
			p.add(line, "%s is a %s: a TOTAL has no division, a RATIO has one", ind.Code, ind.Kind)
		}
		if len(s.Of) > 0 {
			p.add(line, "%s has a formula; take out of:", ind.Code)
		}
	case UnitsMeeting:
		if len(s.Of) != 1 || s.Population == "" {
			p.add(line, "%s counts units: write the one indicator they should meet in of: and whose units in population:", ind.Code)
		}
	case AllOf, AnyOf:
		if len(s.Of) < 2 || s.Target != "" {
			p.add(line, "%s is made of others: write two or more in of: and no target of its own", ind.Code)
		}
	default:
		p.add(line, "%q is none of TOTAL, RATIO, UNITS_MEETING, ALL_OF, ANY_OF", s.Kind)
	}
	if (ind.Kind != Total && ind.Kind != Ratio) && s.Formula != "" {
		p.add(line, "%s is made of others; take out formula:", ind.Code)
	}
	if s.Target != "" {
		if ind.Target, err = ParseTarget(s.Target); err != nil {
			p.add(line, "target of %s: %v", ind.Code, err)
			return
		}
		ind.Target.Monthly = s.Monthly
		if s.Binds != "" {
			if ind.Target.Population = c.Population(s.Binds); ind.Target.Population == nil {
				p.add(line, "%q is no population; write one that the file lists", s.Binds)
			}
		}
	}
}

// cycle returns the way from an indicator back to itself, nil where there is none.
func cycle(ind *Indicator, way []string) []string {
	if slices.Contains(way, ind.Code) {
		return append(way, ind.Code)
	}
	for _, part := range ind.Of {
		if found := cycle(part, append(slices.Clone(way), ind.Code)); found != nil {
			return found
		}
	}
	return nil
}

// judged reports whether an indicator can be met: it has a target, or all it is made of do.
func judged(ind *Indicator) bool {
	if len(ind.Of) == 0 || ind.Target != nil {
		return ind.Target != nil
	}
	return !slices.ContainsFunc(ind.Of, func(part *Indicator) bool { return !judged(part) })
}

var targetForm = regexp.MustCompile(`^(>=|>|=|<) *([0-9.]+)$|^between ([0-9.]+) and ([0-9.]+)$`)

// ParseTarget reads ">= 95", "> 75", "= 100", "< 0.03" or "between 2 and 4". It fails
// with Invalid.
func ParseTarget(s string) (*Target, error) {
	m := targetForm.FindStringSubmatch(s)
	if m == nil {
		return nil, fault.New(fault.Invalid, `%q is no target; write it like ">= 95", "> 75", "= 100", "< 0.03" or "between 2 and 4"`, s)
	}
	if m[1] != "" {
		low, err := ParseDecimal(m[2])
		return &Target{Comparator: Comparator(m[1]), Low: low}, err
	}
	low, err := ParseDecimal(m[3])
	if err != nil {
		return nil, err
	}
	high, err := ParseDecimal(m[4])
	if err != nil || high.Rat().Cmp(low.Rat()) < 0 {
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
