// Package limit holds what one operation, and one account, may ask at most. Nothing here reads
// more than the text of what is asked: an operation is refused before the database hears of it.
package limit

import (
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"thidua/graph/page"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

const (
	// MaxTokens bounds a query's text: its validation is quadratic in it.
	MaxTokens = 1000
	// Millisecond is what a millisecond of the database costs, on the machine of TestCost_IsTime.
	Millisecond = 100
	// MaxCost is what one operation may cost: a second.
	MaxCost = 1000 * Millisecond
	// SavedTable is what a saved table within a query costs, whatever it asks: that is not known before it
	// is read.
	SavedTable = 800 * Millisecond
	// MaxDepth is how deep fields may lie within each other.
	MaxDepth = 16
	// MaxRoots is how many fields of Query or Mutation one operation may ask for.
	MaxRoots = 30
)

// Lengths of lists that are no pages.
const (
	monthsOfYear       = 12
	documentIndicators = 44
	allIndicators      = 120
	registersOfUnit    = 20
	documentGroups     = 8
	allRegisters       = 21
	countedElements    = 12 // by registers of one unit and month
	countedEntries     = 20 // of one number: few come to the 200 that are listed
	usualFields        = 6  // of a register
	quartersOfYear     = 4
	allListed          = 200
	allSteps           = 300
	allLabels          = 140
	allRoles           = 13
	allTokens          = 100
	allWithin          = 50
	unitsOfEntry       = 20
	filesOfEntry       = 5 // at most 20 hang on one, on few any
	unitsOfDirective   = 30
	keptResults        = 29
	tableLinks         = 10
	tableShares        = 50
	clustersOfYear     = 20
	membersOfCluster   = 8
	siblings           = 20 // directly below one unit, on average
	linesOfScheme      = 45
	stepsOfProposal    = 8
	actsOfProposal     = 12 // some steps are done again
	usualTop           = 5  // units that a list of an explanation names
	mostTop            = 50
	usualList          = 4 // names on a path, parts of a figure, roles
)

// lengths are those of fields; of another list it is the usual one.
var lengths = map[string]int{
	"Attention.slipped": documentIndicators, "Query.sealedMonths": monthsOfYear,
	"Unit.reports": monthsOfYear, "Unit.owes": allIndicators, "Unit.coverage": monthsOfYear,
	"Unit.registers": registersOfUnit, "KeptRegister.quarters": 4,
	"Campaign.indicators": allIndicators, "Campaign.elements": allIndicators, "Campaign.checks": allIndicators, "Campaign.together": allIndicators,
	"Campaign.registers": allRegisters, "Register.fields": usualFields,
	"Entry.values": usualFields, "EntryRevision.values": usualFields, "ConfirmEntriesPayload.entries": allListed,
	"Campaign.groups": documentGroups, "Query.labels": allLabels, "Query.roles": allRoles,
	"Report.values": allIndicators, "ReportRevision.values": allIndicators, "ReportRevision.changes": allIndicators,
	"Viewer.tokens": allTokens, "Account.tokens": allTokens, "AccessToken.within": allWithin,
	"Reorganisation.steps":          allSteps,
	"ReorganisationPreview.leaving": clustersOfYear,
	"SealMonthPayload.sealedMonths": monthsOfYear, "ReopenMonthPayload.sealedMonths": monthsOfYear,
	"ImportCampaignPayload.edits": allIndicators, "ImportQuotasPayload.changes": allIndicators, "ImportUnitsPayload.opened": allIndicators,
	"Entry.files": filesOfEntry, "Entry.addressees": unitsOfDirective,
	"Report.registers": countedElements, "Unit.registerSums": countedElements, "RegisterSum.entries": countedEntries,
	"AuditEntry.units":   unitsOfEntry,
	"SavedTable.results": keptResults, "SavedTable.links": tableLinks, "SavedTable.sharedWith": tableShares,
	"Table.marks":         1, // all of them together are no more than the cells
	"Explanation.sources": monthsOfYear, "UnreportedUnit.months": monthsOfYear,
	"Query.clusters": clustersOfYear, "Cluster.members": membersOfCluster, "Pact.parties": membersOfCluster, "Pact.promises": membersOfCluster * usualList,
	"Cascade.lines": documentIndicators, "CascadeLine.units": siblings, "SetTargetsPayload.changes": allIndicators,
	"Scheme.lines": linesOfScheme, "Scheme.groups": documentGroups, "Scoreboard.rows": siblings, "Score.lines": linesOfScheme,
	"LineScore.given": 1, "SchemeLine.bands": 1, "ImportSchemePayload.edits": allIndicators, // few lines have any
	"Query.awards": allRegisters, "Proposal.steps": stepsOfProposal, "Proposal.acts": actsOfProposal, "Proposal.objections": 2,
	"Review.sections": documentGroups, "Review.recipients": documentGroups,
	"Attention.points": clustersOfYear, "Attention.reviews": clustersOfYear, "Attention.pacts": clustersOfYear,
	// The schema itself, which tools ask for whole: about as long as its lists are on average,
	// so that following the types round and round is dear.
	"__Schema.types": 240, "__Type.fields": 8, "__Type.inputFields": 2, "__Type.interfaces": 1,
	"__Type.possibleTypes": 1, "__Type.enumValues": 2, "__Field.args": 1, "__Directive.args": 1, "__Schema.directives": 6,
}

// work is what a field asks of the database, once where it stands, whatever the lists around it,
// for what a list asks is asked together. What is summed or counted takes as long as there are units
// to look at: the part of `units` is that of a province of Province units, and in proportion of a
// caller who may read fewer or more. What figures ask comes again for each indicator.
type work struct {
	once, units           int
	indicator, unitsOfOne int
}

// province is how many units a province of the usual size has.
const province = 3300

// Reach is how much a caller may read: by it is priced what they ask.
type Reach struct {
	Units    int           // units
	Levels   map[Level]int // of each level, of each kind and whatever their kind
	Siblings int           // directly below one unit at most
	Roots    int           // at which they hold a role
	Today    org.Date      // from which relative periods are seen
}

// Provinces is how many provinces that is, as far as it is priced.
func (r Reach) Provinces() float64 { return min(mostReach, float64(r.Units)/province) }

// Level is units of a level, and of a kind; empty: of any.
type Level struct{ Level, Kind string }

// Province is the reach of whoever may read a province of the usual size.
var Province = Reach{Units: province, Siblings: 60, Roots: 1, Today: "2024-11-10", Levels: map[Level]int{
	{Level: "PROVINCE"}: 1, {Level: "DISTRICT"}: 20, {Level: "COMMUNE"}: 280, {Level: "BRANCH"}: 3000,
	{"PROVINCE", "TERRITORIAL"}: 1, {"DISTRICT", "TERRITORIAL"}: 15, {"COMMUNE", "TERRITORIAL"}: 184, {"BRANCH", "TERRITORIAL"}: 2600,
}}

// mostReach is how many provinces' work is priced at most; what takes longer is stopped.
const mostReach = 4

// Measured, each at its dearest, with room for what the measuring misses: see TestCost_IsTime.
var works = map[string]work{
	"Unit.figures":              {1_600, 3_300, 60, 350},
	"Figure.children":           {500, 3_500, 30, 150},
	"Figure.trend":              {700, 3_500, 100, 900},
	"Figure.rank":               {700, 2_800, 50, 250},
	"Figure.delta":              {1_000, 3_300, 60, 350},
	"Figure.explain":            {1_500, 4_500, 60, 400},
	"Explanation.unreported":    {200, 1_500, 0, 0},
	"Explanation.sources":       {300, 300, 0, 0},
	"Report.registers":          {800, 4_000, 0, 0}, // of a page of units
	"Unit.registerSums":         {800, 4_000, 0, 0},
	"FigureEntry.byRegister":    {800, 1_000, 0, 0},
	"FigureConnection.unlisted": {100, 1_000, 10, 50},
	"Attention.slipped":         {2_000, 34_000, 0, 0}, // sums at two moments

	"Unit.coverage":                      {300, 9_000, 0, 0},
	"Unit.registers":                     {1_500, 3_000, 0, 0},
	"KeptRegister.unit":                  {300, 0, 0, 0},
	"KeptRegister.mayWrite":              {300, 500, 0, 0},
	"Query.units":                        {300, 1_200, 0, 0},
	"UnitConnection.totalCount":          {100, 1_000, 0, 0},
	"Query.reports":                      {500, 4_000, 0, 0},
	"Attention.waiting":                  {500, 4_000, 0, 0},
	"Attention.returned":                 {500, 4_000, 0, 0},
	"ReportConnection.totalCount":        {200, 3_000, 0, 0},
	"Report.before":                      {500, 500, 0, 0},
	"Report.may":                         {1_000, 1_000, 0, 0},
	"Unit.reports":                       {700, 3_000, 0, 0},
	"Query.missingReports":               {100, 500, 0, 0},
	"Attention.late":                     {100, 500, 0, 0},
	"MissingReportConnection.totalCount": {50, 200, 0, 0},
	"PageInfo.hasPreviousPage":           {100, 800, 0, 0},
	"Query.audit":                        {1_500, 1_500, 0, 0}, // of a hundred thousand
	"AuditEntryConnection.totalCount":    {2_000, 3_000, 0, 0},
	"Query.sealedMonths":                 {300, 0, 0, 0},
	"Query.costOf":                       {1_000, 3_500, 0, 0}, // units are read, and no figures
	"Query.savedTables":                  {300, 0, 0, 0},
	"SavedTableConnection.totalCount":    {200, 0, 0, 0},
	"SavedTable.results":                 {1_000, 1_000, 0, 0},
	"SavedTable.links":                   {100, 0, 0, 0},
	"SavedTable.sharedWith":              {300, 500, 0, 0},
	"Query.accounts":                     {300, 5_000, 0, 0},
	"AccountConnection.totalCount":       {200, 3_000, 0, 0},
	"Attention.unstaffed":                {1_500, 6_000, 0, 0},
	"MissingReport.officers":             {300, 1_000, 0, 0},
	"ReportRevision.author":              {500, 0, 0, 0},
	"Account.grants":                     {200, 500, 0, 0},
	"Account.mayKeep":                    {300, 1_000, 0, 0},
	"Account.telephone":                  {200, 3_000, 0, 0},
	"Account.email":                      {200, 3_000, 0, 0},
	"Viewer.tokens":                      {200, 0, 0, 0},
	"Viewer.passkeys":                    {50, 0, 0, 0},
	"Viewer.needsPasskey":                {50, 0, 0, 0},
	"Viewer.identities":                  {50, 0, 0, 0},
	"Viewer.can":                         {100, 0, 0, 0},
	"Role.mayGive":                       {500, 0, 0, 0},
	"Query.passkeyRoles":                 {100, 0, 0, 0},
	"Query.whyDenied":                    {400, 200, 0, 0},
	"Account.tokens":                     {400, 0, 0, 0},
	"Query.entries":                      {700, 4_000, 0, 0}, // of a hundred thousand
	"Entry.may":                          {500, 1_000, 0, 0},
	"Entry.revisions":                    {300, 500, 0, 0},
	"Entry.values":                       {200, 500, 0, 0},
	"EntryRevision.values":               {200, 500, 0, 0},
	"EntryValue.unit":                    {200, 500, 0, 0},
	"EntryValue.entry":                   {300, 1_000, 0, 0},
	"Entry.counts":                       {500, 500, 0, 0},

	"EntryConnection.totalCount": {500, 3_000, 0, 0},
	"Query.followUps":            {500, 3_000, 0, 0},
	"Attention.overdue":          {500, 3_000, 0, 0},
	"Attention.unconfirmed":      {800, 3_000, 0, 0},
	"Attention.directives":       {800, 5_000, 0, 0},
	"Entry.files":                {500, 1_500, 0, 0},
	"EntryFile.mayRemove":        {500, 1_000, 0, 0},
	"Entry.addressees":           {500, 5_000, 0, 0},

	"Query.cascade":                 {1_000, 1_500, 0, 0},
	"CascadeUnit.settings":          {300, 500, 0, 0},
	"Figure.pledge":                 {300, 1_000, 0, 0},
	"Query.clusters":                {500, 500, 0, 0},
	"Cluster.members":               {300, 300, 0, 0},
	"Cluster.heads":                 {300, 300, 0, 0},
	"Cluster.pacts":                 {500, 500, 0, 0},
	"Cluster.may":                   {500, 500, 0, 0},
	"Cluster.board":                 {3_000, 20_000, 0, 0}, // the figures of all members, and what they owe
	"Query.scoreboard":              {3_000, 20_000, 0, 0},
	"Pact.parties":                  {300, 300, 0, 0},
	"Pact.promises":                 {300, 500, 0, 0},
	"Pact.papers":                   {300, 300, 0, 0},
	"Query.scheme":                  {200, 0, 0, 0},
	"Query.awards":                  {200, 0, 0, 0},
	"Query.proposals":               {700, 3_000, 0, 0},
	"ProposalConnection.totalCount": {500, 2_000, 0, 0},
	"Proposal.acts":                 {300, 500, 0, 0},
	"Proposal.steps":                {500, 1_000, 0, 0},
	"Proposal.objections":           {2_000, 13_000, 0, 0}, // reports that are owed, among others
	"Proposal.may":                  {700, 1_000, 0, 0},
	"Proposal.mayNot":               {700, 1_000, 0, 0},
	"Proposal.papers":               {300, 500, 0, 0},
	"Query.bars":                    {500, 2_000, 0, 0},
	"BarConnection.totalCount":      {300, 1_500, 0, 0},
	"Bar.mayEnd":                    {300, 500, 0, 0},
	"Unit.reviews":                  {500, 500, 0, 0},
	"Review.may":                    {500, 500, 0, 0},
	"Attention.pacts":               {800, 1_000, 0, 0},
	"Attention.points":              {1_500, 2_000, 0, 0},
	"Attention.proposals":           {1_000, 3_000, 0, 0},
	"Attention.reviews":             {800, 1_500, 0, 0},

	"Mutation.createAccounts":       {40_000, 0, 0, 0},
	"Mutation.approveReports":       {2_000, 10_000, 0, 0},
	"Mutation.saveEntry":            {1_500, 0, 0, 0},
	"Mutation.confirmEntries":       {3_000, 0, 0, 0},
	"Mutation.draftReorganisation":  {5_000, 0, 0, 0},
	"Mutation.applyReorganisation":  {40_000, 0, 0, 0},
	"Mutation.revertReorganisation": {40_000, 0, 0, 0},
	"Mutation.sealMonth":            {90_000, 0, 0, 0}, // of a year, whoever seals it
	"Mutation.importCampaign":       {10_000, 0, 0, 0},
	"Mutation.importQuotas":         {20_000, 0, 0, 0},
	"Mutation.importUnits":          {90_000, 0, 0, 0},
}

// missing is what reports are missing of a year, which is read once an operation, however many
// fields ask for it.
var missing = work{800, 13_000, 0, 0}

var asksMissing = map[string]bool{"Query.missingReports": true, "Attention.late": true}

// What other fields ask that are given arguments, or change something.
var (
	usualWork = work{once: 50}
	change    = work{once: 500}
)

// of returns what is asked by a caller who may read so many provinces.
func (w work) of(in within, reach float64) int {
	one := float64(w.once+w.indicator*in.indicators) + reach*float64(w.units+w.unitsOfOne*in.indicators)
	return min(ceiling, int(one)*in.times)
}

// within is what a field stands in: figures of so many indicators, of a period of so many months,
// each so many times over; and a list that names so many at most.
type within struct {
	indicators, months, times, top int

	page sheet // of a table
}

// objects are what some cost by themselves, in tenths; others cost 10.
var objects = map[string]int{"Figure": 50, "TableResult": 60, "KeptTable": 10_000, "ReorganisationPreview": 900_000, "SealedMonth.holds": 75_000}

// savedTable is the field that answers a saved table.
const savedTable = "SavedTable.table"

// cellsOf are lists of values that are as long as a page of a table has cells.
var cellsOf = map[string]bool{"Table.cells": true, "Table.shown": true, "CellMarks.cells": true}

// Cost is what an operation can come to at most. Each object that it can answer counts 1, a figure
// 5, each single value a tenth, and each field that asks the database what that takes. It is
// reckoned in one pass over the text: a fragment is looked at once, however often it is used.
type Cost struct {
	Total int
	depth int
	roots int
	of    *graphql.OperationContext
	reach Reach
}

// Of reckons what an operation costs a caller who may read so much.
func Of(op *graphql.OperationContext, reach Reach) Cost {
	p := reckon(op, reach, nil)
	return Cost{Total: totalOf(p), depth: p.depth, roots: p.fields, of: op, reach: reach}
}

// reckon reckons the price of an operation, with smaller pages than it asks for where some are given.
func reckon(op *graphql.OperationContext, reach Reach, smaller *smaller) price {
	r := reckoning{variables: op.Variables, of: reach, reach: reach.Provinces(), fragments: map[part]price{}, smaller: smaller}
	p := r.selection(op.Operation.SelectionSet, within{indicators: documentIndicators, months: monthsOfYear, times: 1, top: usualList})
	if r.missing {
		p.calls = min(ceiling, p.calls+missing.of(within{times: 1}, r.reach))
	}
	return p
}

// totalOf returns what an operation costs that comes to a price.
func totalOf(p price) int { return min(ceiling, 1+p.calls+(p.tenths+9)/10) }

// Refusal says why an operation of this cost is too much; nil: it is not.
func (c Cost) Refusal() error {
	switch {
	case c.depth > MaxDepth:
		return fault.New(fault.CostLimit, "the query is %d fields deep; at most %d are allowed", c.depth, MaxDepth)
	case c.roots > MaxRoots:
		return fault.New(fault.CostLimit, "the operation asks for %d things at once; at most %d are allowed: send several", c.roots, MaxRoots)
	case c.Total > MaxCost:
		return c.tooDear()
	}
	return nil
}

// price is what a selection costs.
type price struct {
	tenths int // of an object
	calls  int
	depth  int
	fields int // that stand in it, its fragments' included
}

// ceiling keeps sums and products of costs from overflowing.
const ceiling = 1 << 40

func (p price) and(o price) price {
	return price{min(ceiling, p.tenths+o.tenths), min(ceiling, p.calls+o.calls), max(p.depth, o.depth), min(ceiling, p.fields+o.fields)}
}

type reckoning struct {
	variables map[string]any
	of        Reach
	reach     float64 // in provinces
	fragments map[part]price
	smaller   *smaller // pages than are asked for; nil: none
	missing   bool     // some field asks for missing reports
}

// part is a fragment where it stands.
type part struct {
	fragment string
	in       within
}

func (r *reckoning) selection(set ast.SelectionSet, in within) price {
	var all price
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			if !r.skips(s.Directives) {
				all = all.and(r.field(s, in))
			}
		case *ast.InlineFragment:
			if !r.skips(s.Directives) {
				all = all.and(r.selection(s.SelectionSet, in))
			}
		case *ast.FragmentSpread:
			if r.skips(s.Directives) {
				continue
			}
			p, known := r.fragments[part{s.Name, in}]
			if !known {
				p = r.selection(s.Definition.SelectionSet, in)
				r.fragments[part{s.Name, in}] = p
			}
			all = all.and(p)
		}
	}
	return all
}

// skips reports whether @skip or @include leaves out what it stands at: it is not answered, and costs nothing.
func (r *reckoning) skips(directives ast.DirectiveList) bool {
	for _, d := range directives {
		if d.Name != "skip" && d.Name != "include" {
			continue
		}
		if by := d.Arguments.ForName("if"); by != nil {
			if v, err := by.Value.Value(r.variables); err == nil && v == (d.Name == "skip") {
				return true
			}
		}
	}
	return false
}

func (r *reckoning) field(f *ast.Field, in within) price {
	name := f.Name
	if f.ObjectDefinition != nil {
		name = f.ObjectDefinition.Name + "." + f.Name
	}
	in = r.inside(f, name, in)
	p := price{calls: r.work(f, name).of(in, r.reach), depth: 1, fields: 1}
	if name == "Query.table" {
		in.page, p.calls = r.tableOf(f)
	}
	if len(f.SelectionSet) == 0 {
		if p.tenths = max(1, objects[name]); cellsOf[name] {
			p.tenths = in.page.cells()
		}
		return p
	}
	object := 10
	if f.Definition != nil {
		object = max(object, objects[f.Definition.Type.Name()])
	}
	if name == savedTable {
		object = 10 * SavedTable
	}
	if name == "Figure.trend" { // it is asked itself once, and what stands in it for each month
		in.times = min(ceiling, in.times*in.months)
	}
	inner := r.selection(f.SelectionSet, in)
	if paged(f) && name != "Query.table" && name != savedTable {
		p.tenths = min(ceiling, 10+r.pageSize(f)*inner.tenths) // a page is one object, with as many nodes
	} else {
		p.tenths = min(ceiling, r.length(f, name, in)*(object+inner.tenths))
	}
	p.calls = min(ceiling, p.calls+inner.calls)
	p.depth += inner.depth
	return p
}

// work returns what a field asks of the database.
func (r *reckoning) work(f *ast.Field, name string) work {
	w, known := works[name]
	if name == "Figure.delta" && r.text(f, "to") == "TARGET" { // which the figure knows
		w = work{}
	}
	r.missing = r.missing || asksMissing[name]
	switch {
	case known:
		return w
	case name == "Query.node" && strings.HasPrefix(r.text(f, "id"), "figure:"):
		return works["Unit.figures"] // it is summed as any other is
	case f.ObjectDefinition != nil && f.ObjectDefinition.Name == "Mutation":
		return change
	case len(f.SelectionSet) > 0 && f.Definition != nil && len(f.Definition.Arguments) > 0:
		return usualWork
	}
	return work{}
}

// inside returns what a field and what it selects stands in.
func (r *reckoning) inside(f *ast.Field, name string, in within) within {
	switch name {
	case "Unit.figures":
		in.indicators, in.months = documentIndicators, monthsOfYear
		if list, ok := r.value(f, "indicators").([]any); ok {
			in.indicators = len(list)
		}
		if period, err := movement.ParsePeriod(r.text(f, "period")); err == nil {
			in.months = len(period.Months())
		}
	case "Query.node":
		in.indicators = 1
	case "Explanation.contributors", "Explanation.laggards", "Explanation.shares", "Explanation.counted", "Explanation.unreported":
		in.top = usualTop
		if top := r.whole(f, "top"); top != nil {
			in.top = max(1, min(*top, mostTop))
		}
	}
	return in
}

// paged reports whether a field is a list in pages: whether it can be given first or last.
func paged(f *ast.Field) bool {
	return f.Definition != nil && f.Definition.Arguments.ForName("first") != nil
}

// pageSize returns how many things a page holds at most. One that says neither first nor last
// is refused where it is read, which may be after much else was: it is priced as the largest.
func (r *reckoning) pageSize(f *ast.Field) int {
	return r.smaller.size(f, r.askedSize(f))
}

func (r *reckoning) askedSize(f *ast.Field) int {
	first, last := r.whole(f, "first"), r.whole(f, "last")
	if first == nil && last == nil {
		return page.Largest
	}
	size := 1
	for _, n := range []*int{first, last} {
		if n != nil {
			size = max(size, *n)
		}
	}
	return size
}

// length returns how many objects a field that is no page returns at most.
func (r *reckoning) length(f *ast.Field, name string, in within) int {
	if f.Definition == nil || f.Definition.Type.Elem == nil {
		return 1
	}
	if f.ObjectDefinition != nil && f.ObjectDefinition.Fields.ForName("pageInfo") != nil {
		return 1 // what stands on a page is counted where the page is asked for
	}
	switch name {
	case "Unit.figures":
		return in.indicators
	case "Figure.trend":
		return in.months
	case "Table.rows":
		return min(page.MostCells, in.page.rows)
	case "Table.columns":
		return min(page.MostCells, in.page.columns)
	case "Contributors.nodes", "Laggards.nodes", "Explanation.shares", "CountedUnits.nodes", "UnreportedUnits.nodes":
		return in.top
	}
	if n := lengths[name]; n > 0 {
		return n
	}
	return usualList
}

func (r *reckoning) value(f *ast.Field, name string) any {
	if f.Arguments.ForName(name) == nil {
		return nil
	}
	return f.ArgumentMap(r.variables)[name]
}

// text returns a text's argument; empty where none is given.
func (r *reckoning) text(f *ast.Field, name string) string {
	text, _ := r.value(f, name).(string)
	return text
}

// whole returns a whole number's argument, which may be anything at all before it is read; nil
// where none is given.
func (r *reckoning) whole(f *ast.Field, name string) *int { return wholeNumber(r.value(f, name)) }

// wholeNumber returns the whole number that a value is; nil where it is none.
func wholeNumber(value any) *int {
	n, err := graphql.UnmarshalInt(value)
	if value == nil || err != nil {
		return nil
	}
	n = min(n, ceiling)
	return &n
}
