package table

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/wording"
)

// ParseAsk reads an ask from JSON: one object, each key once, none that an ask does not have. It fails
// with Invalid, and says where, also where Check would.
func ParseAsk(data []byte) (Ask, error) {
	object, err := wording.Object(data)
	if err != nil {
		return Ask{}, fault.New(fault.Invalid, "this is no question for a table: %v", err)
	}
	r := &reading{}
	a := r.ask(thing{r, "", object})
	if found := r.all(a); len(found) > 0 {
		return Ask{}, found[0].err()
	}
	return a, nil
}

// ParseAskYAML reads an ask from a YAML file, as ParseAsk does from JSON. It fails with Invalid, naming
// file and line of every problem.
func ParseAskYAML(name string, data []byte) (Ask, error) {
	root, err := movement.ReadYAML(name, "units:", data)
	if err != nil {
		return Ask{}, err
	}
	lines := map[string]int{}
	r := &reading{}
	a := r.ask(thing{r, "", plain(root, "", lines)})
	found := r.all(a)
	if len(found) == 0 {
		return a, nil
	}
	wrong := &fault.FileError{File: name}
	for _, p := range found {
		var said fault.Speaker = fault.Say("%s: %s", p.at, p.said)
		if p.at == "" {
			said = fault.Say("%s", p.said)
		}
		wrong.Problems = append(wrong.Problems, fault.Problem{Line: lineOf(lines, p.at), Said: said})
	}
	slices.SortStableFunc(wrong.Problems, func(a, b fault.Problem) int { return a.Line - b.Line })
	return Ask{}, wrong
}

// lineOf returns the line of a place, or of the nearest one that it lies in.
func lineOf(lines map[string]int, at string) int {
	for at != "" && lines[at] == 0 {
		at = at[:max(0, strings.LastIndexAny(at, ".["))]
	}
	return max(lines[at], 1)
}

// plain makes of a YAML node what JSON would say, and notes the line of each place. What looks like a
// number stays as it is written, for it may be a code or a year.
func plain(n *yaml.Node, at string, lines map[string]int) any {
	lines[at] = n.Line
	switch n.Kind {
	case yaml.MappingNode:
		object := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			key := n.Content[i].Value
			object[key] = plain(n.Content[i+1], within(at, key), lines)
			lines[within(at, key)] = n.Content[i].Line
		}
		return object
	case yaml.SequenceNode:
		list := []any{}
		for i, c := range n.Content {
			list = append(list, plain(c, fmt.Sprintf("%s[%d]", at, i), lines))
		}
		return list
	}
	switch n.ShortTag() {
	case "!!null":
		return nil
	case "!!bool":
		if n.Value == "true" || n.Value == "false" {
			return n.Value == "true"
		}
	case "!!int", "!!float":
		return json.Number(n.Value)
	}
	return n.Value
}

func within(at, key string) string {
	if at == "" {
		return key
	}
	return at + "." + key
}

// reading reads the values of an ask, and collects what is wrong with them.
type reading struct{ checking }

// all returns what was wrong as the ask was read, or else what Check says of it.
func (r *reading) all(a Ask) []problem {
	if len(r.found) > 0 {
		return r.found
	}
	return a.problems(time.Now())
}

// thing is a value at its place: what JSON can say, nil where nothing stands.
type thing struct {
	r     *reading
	at    string
	value any
}

// of takes an object apart: a key's value, for each of the keys that it may have. The order of problems
// is that of the keys.
func (t thing) of(keys ...string) map[string]thing {
	object, ok := t.value.(map[string]any)
	if !ok && t.value != nil {
		t.r.add(t.at, "keys and values stand here: %s", strings.Join(keys, ", "))
	}
	things := make(map[string]thing, len(keys))
	for _, key := range keys {
		things[key] = thing{t.r, within(t.at, key), object[key]}
	}
	var odd []string
	for key := range object {
		if !slices.Contains(keys, key) {
			odd = append(odd, key)
		}
	}
	slices.Sort(odd)
	for _, key := range odd {
		t.r.add(within(t.at, cut(key)), "there is no such key; there are %s", strings.Join(keys, ", "))
	}
	return things
}

// oneOf takes an object apart of whose fields exactly one is given, and not null.
func (t thing) oneOf(keys ...string) map[string]thing {
	before := len(t.r.found)
	things := t.of(keys...)
	object, ok := t.value.(map[string]any)
	given := 0
	for _, value := range object {
		if value != nil {
			given++
		}
	}
	if ok && len(t.r.found) == before && (given != 1 || len(object) != 1) {
		t.r.add(t.at, "give exactly one of %s", strings.Join(keys, ", "))
	}
	return things
}

// cut shortens what is longer than anyone reads.
func cut(s string) string {
	if runes := []rune(s); len(runes) > 40 {
		return string(runes[:40]) + "…"
	}
	return s
}

// each reads a list; nil where none stands.
func each[T any](t thing, one func(thing) T) []T {
	list, ok := t.value.([]any)
	if !ok {
		if t.value != nil {
			t.r.add(t.at, "a list stands here, such as [A, B]")
		}
		return nil
	}
	all := make([]T, len(list))
	for i, v := range list {
		all[i] = one(thing{t.r, fmt.Sprintf("%s[%d]", t.at, i), v})
	}
	return all
}

// maybe reads what may be left out.
func maybe[T any](t thing, one func(thing) T) *T {
	if t.value == nil {
		return nil
	}
	v := one(t)
	return &v
}

// text reads a text; what looks like a number is one too.
func (t thing) text() string {
	switch v := t.value.(type) {
	case string:
		clean, err := wording.Clean(v)
		t.r.wrong(t.at, err)
		return clean
	case json.Number:
		return v.String()
	}
	t.r.add(t.at, "a text stands here")
	return ""
}

func wordOf[T ~string](t thing) T { return T(t.text()) }

// read reads what knows how it is written.
func read[T any](parse func(string) (T, error)) func(thing) T {
	return func(t thing) T {
		text := t.text()
		if text == "" {
			var none T
			return none
		}
		v, err := parse(text)
		t.r.wrong(t.at, err)
		return v
	}
}

func (t thing) number() float64 {
	n, ok := t.value.(json.Number)
	f, err := strconv.ParseFloat(string(n), 64)
	if !ok || err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		t.r.add(t.at, "a number stands here")
	}
	return f
}

func (t thing) whole() int {
	n, ok := t.value.(json.Number)
	i, err := strconv.Atoi(string(n))
	if !ok || err != nil {
		t.r.add(t.at, "a whole number stands here")
	}
	return i
}

func (t thing) flag() bool {
	b, ok := t.value.(bool)
	if !ok {
		t.r.add(t.at, "true or false stands here")
	}
	return b
}

func moment(s string) (time.Time, error) {
	at, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return at, fault.New(fault.Invalid, "%q is no moment; write it like 2024-11-10T03:04:05Z", cut(s))
	}
	return at, nil
}

var (
	period = read(movement.ParsePeriod)
	tree   = read(figure.ParseReading)
)

func (r *reading) ask(t thing) Ask {
	f := t.of("units", "indicators", "periods", "measures", "rows", "columns", "where", "order", "top", "totals", "tree", "status", "asOf")
	return Ask{
		Units:      unitAxis(f["units"]),
		Indicators: each(f["indicators"], indicatorPick),
		Periods:    each(f["periods"], periodPick),
		Measures:   each(f["measures"], wordOf[Measure]),
		Rows:       each(f["rows"], wordOf[Axis]),
		Columns:    each(f["columns"], wordOf[Axis]),
		Where:      each(f["where"], cellCondition),
		Order:      each(f["order"], cellOrder),
		Top:        maybe(f["top"], thing.whole),
		Totals:     each(f["totals"], wordOf[Axis]),
		Tree:       maybe(f["tree"], tree),
		Status:     maybe(f["status"], wordOf[figure.Basis]),
		AsOf:       maybe(f["asOf"], read(moment)),
	}
}

func unitAxis(t thing) UnitAxis {
	f := t.oneOf("codes", "ids", "below", "childrenOf", "mine", "cluster")
	return UnitAxis{
		Codes: each(f["codes"], thing.text), IDs: each(f["ids"], thing.text), Below: maybe(f["below"], unitsBelow),
		ChildrenOf: maybe(f["childrenOf"], thing.text), Mine: maybe(f["mine"], thing.flag), Cluster: maybe(f["cluster"], thing.text),
	}
}

func unitsBelow(t thing) UnitsBelow {
	f := t.of("unit", "level", "kind", "type")
	return UnitsBelow{
		Unit: f["unit"].text(), Level: maybe(f["level"], wordOf[org.Level]), Kind: maybe(f["kind"], wordOf[org.Kind]), Type: maybe(f["type"], thing.text),
	}
}

func indicatorPick(t thing) IndicatorPick {
	f := t.oneOf("code", "group", "headline", "adhoc")
	return IndicatorPick{
		Code: maybe(f["code"], thing.text), Group: maybe(f["group"], thing.whole), Headline: maybe(f["headline"], thing.flag),
		Adhoc: maybe(f["adhoc"], adhocIndicator),
	}
}

func adhocIndicator(t thing) AdhocIndicator {
	f := t.of("name", "formula", "decimals", "measure")
	return AdhocIndicator{
		Name: f["name"].text(), Formula: f["formula"].text(), Decimals: maybe(f["decimals"], thing.whole), Measure: maybe(f["measure"], thing.text),
	}
}

func periodPick(t thing) PeriodPick {
	f := t.oneOf("period", "range", "relative")
	return PeriodPick{
		Period: maybe(f["period"], period), Range: maybe(f["range"], periodRange), Relative: maybe(f["relative"], wordOf[RelativePeriod]),
	}
}

func periodRange(t thing) PeriodRange {
	f := t.of("from", "to", "by")
	return PeriodRange{From: period(f["from"]), To: period(f["to"]), By: wordOf[Step](f["by"])}
}

func cellCondition(t thing) CellCondition {
	f := t.of("measure", "indicator", "period", "atLeast", "moreThan", "atMost", "lessThan", "is", "classes", "missing")
	return CellCondition{
		Measure: wordOf[Measure](f["measure"]), Indicator: maybe(f["indicator"], thing.text), Period: maybe(f["period"], period),
		AtLeast: maybe(f["atLeast"], thing.number), MoreThan: maybe(f["moreThan"], thing.number),
		AtMost: maybe(f["atMost"], thing.number), LessThan: maybe(f["lessThan"], thing.number),
		Is: each(f["is"], wordOf[figure.Status]), Classes: each(f["classes"], thing.text), Missing: maybe(f["missing"], thing.flag),
	}
}

func cellOrder(t thing) CellOrder {
	f := t.of("measure", "indicator", "period", "descending")
	o := CellOrder{Measure: wordOf[Measure](f["measure"]), Indicator: maybe(f["indicator"], thing.text), Period: maybe(f["period"], period)}
	if down := maybe(f["descending"], thing.flag); down != nil {
		o.Down = *down
	}
	return o
}
