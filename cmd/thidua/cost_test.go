package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"thidua/cmd/thidua/demo"
	"thidua/graph"
	"thidua/graph/server"
	"thidua/internal/movement"
	"thidua/internal/postgres"
	"thidua/internal/reform"
	"thidua/internal/report"
	"thidua/internal/saved"
	"thidua/internal/testdb"
)

// What an operation costs is what the database works for it: 100 for each millisecond of the
// machine whose processor takes this long for the reference.
const (
	costOfMs    = 100
	reference   = `SELECT sum(hashint8(n)) FROM generate_series(1, 300000) AS n`
	referenceMs = 30.0
)

// dearest asks every field of the schema at its dearest: all that may be asked at once of
// the largest unit, in as many ways as there are.
var dearest = []struct{ name, account, query string }{
	{"figures of the largest unit", leader, `{unit(by: {code: "66"}) {figures(period: "2024") {display}}}`},
	{"of a month", leader, `{unit(by: {code: "66"}) {figures(period: "2024-10") {display status statusLabel}}}`},
	{"on today's tree", leader, `{unit(by: {code: "66"}) {figures(period: "2024", tree: "CURRENT") {display coverage {missing}}}}`},
	{"on an earlier day's", leader, `{unit(by: {code: "66"}) {figures(period: "2024", tree: "AS_OF(2024-06-30)") {display}}}`},
	{"of approved reports", leader, `{unit(by: {code: "66"}) {figures(period: "2024", status: APPROVED) {display}}}`},
	{"as known at a moment", leader, `{unit(by: {code: "66"}) {figures(period: "2024", asOf: "2024-09-15T00:00:00+07:00") {display}}}`},
	{"of one indicator", leader, `{unit(by: {code: "66"}) {figures(period: "2024", indicators: ["4.1"]) {display}}}`},
	{"with its children", leader, `{unit(by: {code: "66"}) {figures(period: "2024") {display children(first: 100) {nodes {display status} edges {adds {numerator}} own {numerator} unlisted {numerator} totalCount}}}}`},
	{"month by month", leader, `{unit(by: {code: "66"}) {figures(period: "2024") {trend {display}}}}`},
	{"month by month as known at a moment", leader, `{unit(by: {code: "66"}) {figures(period: "2024", asOf: "2024-09-15T00:00:00+07:00") {trend {display}}}}`},
	{"month by month with children", leader, `{unit(by: {code: "66"}) {figures(period: "2024", indicators: ["4.1", "6.5"]) {trend {display children(first: 20) {nodes {display}}}}}}`},
	{"figures of many units", leader, `{units(first: 200, level: COMMUNE) {nodes {figures(period: "2024") {display}}}}`},
	{"of many branches", leader, `{units(first: 200, level: BRANCH) {nodes {figures(period: "2024", indicators: ["1.1", "4.1"]) {display}}}}`},
	{"of children of children", leader, `{unit(by: {code: "66"}) {figures(period: "2024", indicators: ["4.1"]) {children(first: 20) {nodes {children(first: 30) {nodes {display children(first: 20) {nodes {display}}}}}}}}}`},
	{"with parts and targets", leader, `{unit(by: {code: "66"}) {figures(period: "2024") {parts {display parts {display}} target {low high population {name}} indicator {name quote formula}}}}`},
	{"a figure by its id", leader, `{node(id: "figure:1:4.1:2024:AS_REPORTED:SUBMITTED") {... on Figure {display children(first: 200) {nodes {display}}}}}`},
	{"a district and its communes", "district.643.leader", `{unit(by: {code: "643"}) {figures(period: "2024") {display children(first: 30) {nodes {display status}} trend {display}}}}`},
	{"one indicator of a district", "district.643.leader", `{unit(by: {code: "643"}) {figures(period: "2024", indicators: ["6.5"], asOf: "2024-09-15T00:00:00+07:00") {display}}}`},
	{"a commune", "commune.24121.leader", `{unit(by: {code: "24121"}) {figures(period: "2024") {display children(first: 30) {nodes {display}} trend {display}}}}`},
	{"one indicator of a commune", "commune.24121.leader", `{unit(by: {code: "24121"}) {figures(period: "2024", indicators: ["6.5"]) {display}}}`},
	{"what a commune misses", "commune.24121.leader", `{missingReports(period: "2024", first: 200) {nodes {contacts} totalCount} attention {late(first: 10) {totalCount} waiting(first: 10) {totalCount} slipped(since: "2024-06-15T00:00:00+07:00", first: 44) {totalCount}}}`},
	{"a commune's units and reports", "commune.24121.leader", `{units(first: 200, search: "a") {nodes {title} totalCount pageInfo {hasPreviousPage}} reports(month: "2024-10", first: 200) {nodes {state late} totalCount}}`},
	{"units", leader, `{units(first: 200) {nodes {id unitId code name type title level kind opened closed path {name}} totalCount pageInfo {hasNextPage hasPreviousPage}}}`},
	{"the last units", leader, `{units(last: 200) {nodes {code} totalCount pageInfo {hasNextPage hasPreviousPage}}}`},
	{"units that are looked for", leader, `{units(first: 200, search: "a") {nodes {code} totalCount}}`},
	{"that nobody finds", leader, `{units(first: 200, search: "khong co") {nodes {code} totalCount}}`},
	{"through time", leader, `{units(first: 200, under: "unit:1") {nodes {history {title path {name}} predecessors {unit {code}} successors {unit {code}} parent {code children(first: 1) {totalCount}}}}}`},
	{"children of units", leader, `{units(first: 16, level: DISTRICT) {nodes {children(first: 200) {nodes {code parent {code}} totalCount}}}}`},
	{"children of children of units", leader, `{unit(by: {code: "66"}) {children(first: 20) {nodes {children(first: 40) {nodes {children(first: 40) {nodes {code}}}}}}}}`},
	{"a unit's report", leader, `{units(first: 8, level: BRANCH) {nodes {report(month: "2024-10") {state stateLabel values {value element {name}} findings {message} revisions(first: 5) {nodes {act changes {before after} values {value}}}}}}}`},
	{"a year's reports of units", leader, `{units(first: 200, level: BRANCH) {nodes {reports(period: "2024") {month state revision}}}}`},
	{"how many have come in", leader, `{unit(by: {code: "66"}) {coverage(period: "2024") {month expected reported approved missing} children(first: 20) {nodes {coverage(period: "2024") {reported}}}}}`},
	{"reports", leader, `{reports(month: "2024-10", first: 200) {nodes {unit {title} state revision due late} totalCount pageInfo {hasNextPage hasPreviousPage}}}`},
	{"their values", leader, `{reports(month: "2024-10", first: 150) {nodes {values {value element {code}}}}}`},
	{"what was found in them", leader, `{reports(month: "2024-10", first: 200) {nodes {findings {message lacks {code}}}}}`},
	{"what was done to them", leader, `{reports(month: "2024-10", first: 20) {nodes {revisions(first: 5) {nodes {act state by at comment changes {before after element {code}}} totalCount}}}}`},
	{"what the month before said", leader, `{reports(month: "2024-10", first: 200) {nodes {before {revision}}}}`},
	{"what registers come to in them", leader, `{reports(month: "2024-10", first: 20) {nodes {registers {element {code} counted said differs many entries {id counts {adds month unit {code}}}}}}}`},
	{"and before there are any", leader, `{units(first: 20, level: COMMUNE) {nodes {registerSums(month: "2024-10") {element {code} counted entries {id}}}}}`},
	{"and behind a commune's figure", leader, `{unit(by: {code: "24121"}) {figures(period: "2024", indicators: ["6.3a"]) {explain {sources {entries {value byRegister {counted entries {id}}}}}}}}`},
	{"what may be done to them", leader, `{reports(month: "2024-10", first: 200) {nodes {may}}}`},
	{"and by a commune", "commune.24121.leader", `{reports(month: "2024-10", first: 200) {nodes {may before {revision}}}}`},
	{"registers of units", leader, `{units(first: 100, level: COMMUNE) {nodes {registers(year: 2024) {entries kept mayWrite unit {code} register {code} quarters {begins ended entries nothing}}}}}`},
	{"how far registers are kept", leader, `{unit(by: {code: "66"}) {figures(period: "2024", indicators: ["T2.1"]) {display children(first: 20) {nodes {display}}}}}`},
	{"years of units", leader, `{units(first: 200) {nodes {reports(period: "2024") {state revision} owes(month: "2024-10") {code}}}}`},
	{"the year of a commune", "commune.24121.leader", `{unit(by: {code: "24121"}) {reports(period: "2024") {state} children(first: 50) {nodes {reports(period: "2024") {state late}}}}}`},
	{"what waits below a unit", leader, `{attention {waiting(month: "2024-10", under: "unit:1", first: 200) {nodes {id} totalCount} returned(month: "2024-10", under: "unit:1", first: 200) {nodes {id} totalCount} late(month: "2024-10", under: "unit:1", first: 200) {nodes {id} totalCount}}}`},
	{"reports of a state", leader, `{reports(month: "2024-10", state: SUBMITTED, first: 200) {nodes {id} totalCount}}`},
	{"reports below a unit", leader, `{reports(month: "2024-10", under: "unit:1", last: 200) {nodes {id} totalCount}}`},
	{"missing reports", leader, `{missingReports(period: "2024", first: 200) {nodes {unit {title path {name}} month state due late contacts} totalCount pageInfo {hasNextPage hasPreviousPage}}}`},
	{"how many are missing", leader, `{missingReports(period: "2024", first: 1) {totalCount}}`},
	{"how many below a unit", leader, `{missingReports(period: "2024", under: "unit:1", first: 1) {totalCount}}`},
	{"the last missing", leader, `{missingReports(period: "2024", last: 200) {nodes {id}}}`},
	{"whatever waits", leader, `{attention {id waiting(first: 200) {nodes {id} totalCount} returned(first: 200) {nodes {id} totalCount}}}`},
	{"whatever is late", leader, `{attention {late(first: 200) {nodes {id contacts} totalCount}}}`},
	{"whatever slipped", leader, `{attention {slipped(since: "2024-06-15T00:00:00+07:00", first: 200) {nodes {before figure {display status}} totalCount}}}`},
	{"entries of a register", leader, `{entries(register: "assistance", first: 100) {nodes {id stateLabel summary may values {value text} unit {title}} totalCount pageInfo {hasNextPage hasPreviousPage}}}`},
	{"those that are looked for", leader, `{entries(register: "inspections", under: "unit:1", period: "2024", where: {search: "a", overdue: true}, last: 200) {nodes {id} totalCount}}`},
	{"that nobody finds", leader, `{entries(register: "assistance", where: {search: "khong co"}, first: 200) {nodes {id} totalCount}}`},
	{"entries of a district", "district.643.leader", `{entries(register: "assistance", first: 200) {nodes {id} totalCount pageInfo {hasPreviousPage}}}`},
	{"what was done to entries", leader, `{entries(register: "assistance", first: 20) {nodes {revisions {revision act by comment values {value text}}}}}`},
	{"how registers are declared", leader, `{campaign(year: 2024) {registers {id code name keptBy fields {code type name choices {code name} units when} counts {element {code} on where sum distinct for}}}}`},
	{"what is to be followed up", leader, `{followUps(first: 50) {nodes {id day due overdue files {id href mayRemove}} totalCount pageInfo {hasNextPage hasPreviousPage}}}`},
	{"how much below a unit", leader, `{followUps(under: "unit:1", overdue: true, last: 200) {nodes {id} totalCount}}`},
	{"whom it went to", leader, `{followUps(first: 20) {nodes {id addressees {unit {title} acknowledged planned answer {id}}}}}`},
	{"whatever is overdue and unconfirmed", leader, `{attention {overdue(first: 200) {nodes {id} totalCount} unconfirmed(first: 200) {nodes {id} totalCount} directives(first: 200) {nodes {id} totalCount}}}`},
	{"and at a district", "district.643.leader", `{followUps(first: 200) {nodes {id} totalCount} attention {overdue(first: 200) {nodes {id} totalCount} unconfirmed(first: 200) {nodes {id} totalCount} directives(first: 200) {nodes {id} totalCount}}}`},
	{"the campaign", leader, `{campaign(year: 2024) {id name elements {name nameEn most reportedBy} checks {rule of than} together groups {name} indicators {name shortName group {code} quote reading formula parts {code} elements {code} population {name levels} target {low}}}}`},
	{"all campaigns", leader, `{campaigns {id year official notice elements {code name nameEn measure nature}}}`},
	{"who may give which role", "province.admin", `{roles {role label mayGive(unit: "unit:1")}}`},
	{"words for people", leader, `{labels(locale: VI) {enum value label}}`},
	{"sealed months", leader, `{sealedMonths(year: 2024) {id month at hash}}`},
	{"whether they hold", leader, `{sealedMonths(year: 2024) {holds}}`},
	{"accounts", leader, `{accounts(first: 200) {nodes {name fullName telephone email language unit {title} grants {role label unit {title} mayEnd} mayKeep} totalCount pageInfo {hasNextPage hasPreviousPage}}}`},
	{"accounts that are looked for", leader, `{accounts(first: 200, search: "van", role: "commune_leader", under: "unit:1", active: true) {nodes {name} totalCount}}`},
	{"that nobody finds", leader, `{accounts(last: 200, search: "khong co") {nodes {name} totalCount}}`},
	{"a district's accounts", "district.643.leader", `{accounts(first: 200) {nodes {name telephone unit {title} grants {role}} totalCount}}`},
	{"an account", leader, `{account(name: "branch.24121-01.reporter") {id fullName telephone grants {label}} viewer {person {telephone grants {label}}}}`},
	{"who is behind", leader, `{missingReports(period: "2024", first: 200) {nodes {officers {account fullName telephone office}}}}`},
	{"who did it", leader, `{reports(month: "2024-10", first: 20) {nodes {revisions(first: 5) {nodes {author {account fullName telephone office}}}}}}`},
	{"where nobody reports", leader, `{attention {unstaffed(first: 200) {nodes {code title} totalCount pageInfo {hasPreviousPage}}}}`},
	{"where nobody reports in a commune", "commune.24121.leader", `{attention {unstaffed(first: 200) {nodes {code title} totalCount}}}`},
	{"the viewer", leader, `{viewer {id account notice sessions {id created used expires address agent proof current} grants {role unit {title}} roots {title children(first: 200) {nodes {title}}}}}`},
	{"what was done", leader, `{audit(first: 200) {nodes {id at act address requestId what {name value} by {name fullName} about {name} units {title}} totalCount pageInfo {hasNextPage hasPreviousPage}}}`},
	{"the oldest of it", leader, `{audit(last: 200) {nodes {id} totalCount pageInfo {hasNextPage hasPreviousPage}}}`},
	{"what was done below a unit", leader, `{audit(under: "unit:1", first: 200) {nodes {id units {code}} totalCount}}`},
	{"what one did", leader, `{audit(about: "account:1", acts: [EXPORT], since: "2000-01-01T00:00:00Z", first: 200) {nodes {id} totalCount}}`},
	{"acts that nobody did", leader, `{audit(acts: [MONTH_REOPEN], first: 200) {nodes {id} totalCount}}`},
	{"what was done in a district", "district.643.leader", `{audit(first: 200) {nodes {id units {code}} totalCount pageInfo {hasPreviousPage}}}`},
	{"what was done below a commune", "district.643.leader", `{audit(under: "unit:20", acts: [MONTH_REOPEN], first: 200) {nodes {id units {code}} totalCount}}`},
	{"saved tables", leader, `{savedTables(first: 200) {nodes {id name words ask owner {account fullName office telephone} own sharedWith {title} repeats day hour due revision} totalCount pageInfo {hasNextPage hasPreviousPage}}}`},
	{"that are looked for", leader, `{savedTables(last: 200, search: "huyen", own: true) {nodes {name} totalCount}}`},
	{"what they came to", leader, `{savedTables(first: 100) {nodes {name results {id at day basis units rows columns problem} links {id name created expires used}}}}`},
	{"the cells of what one came to", leader, `{node(id: "result:1") {... on TableResult {units content(locale: VI) {rows columns cells marks {mark cells} notes}}}}`},
	{"a saved table", leader, `{node(id: "table:1") {... on SavedTable {table {rows {label} columns {label} cells marks {mark cells} totalRows hiddenUnits notes {code text} pageInfo {hasNextPage endCursor}}}}}`},
	{"their own tokens", leader, `{viewer {tokens {id name created expires used readOnly within {title}}}}`},
	{"an account's tokens", leader, `{node(id: "account:1") {... on Account {tokens {id name created expires used readOnly within {title}}}}}`},
	{"how the viewer signs in", leader, `{viewer {passkeys {id name created used} needsPasskey identities {id issuer subject created}}}`},
	{"roles that ask for a passkey", leader, `{passkeyRoles {role since}}`},
	{"what the viewer may do", leader, `{viewer {can(action: REPORT_APPROVE) read: can(action: UNIT_READ, unit: "unit:1") seal: can(action: MONTH_SEAL) give: can(action: ROLE_BRANCH_REPORTER)}}`},
	{"who holds offices", keeper, `{units(first: 200, level: COMMUNE) {nodes {officeHolders {id role from until given revoked account {name} givenBy {name} endedBy {name}}}}}`},
	{"which accounts an administrator keeps", keeper, `{accounts(first: 200) {nodes {mayKeep grants {mayEnd}}}}`},
	{"what accounts held", keeper, `{accounts(first: 200) {nodes {name history {role from until unit {code} givenBy {name}}}}}`},
	{"why somebody may not", keeper, `{whyDenied(account: "account:1", action: REPORT_WRITE, unit: "unit:2") {denied reason}}`},
	{"communes, points and months in a table", leader, tableOf("below: {unit: \"66\", level: COMMUNE, kind: TERRITORIAL}", "headline: true", tenMonths, "VALUE")},
	{"all points of the year of every commune", leader, tableOf("below: {unit: \"66\", level: COMMUNE}", "headline: true", "period: \"2024\"", "VALUE, TARGET, STATUS, EXPECTED")},
	{"the branches of a district in a table", "district.643.leader", tableOf("below: {unit: \"643\", level: BRANCH}", "code: \"1.2\"}, {code: \"6.2\"", tenMonths, "VALUE")},
	{"all of a commune in a table", "commune.24121.leader", tableOf("below: {unit: \"24121\"}", "headline: true", tenMonths, "VALUE, STATUS, COVERAGE")},
	{"districts and their shares", leader, tableOf("childrenOf: \"66\"", "headline: true", "period: \"2024\"", "SHARE_OF_PARENT, RANK, SHORTFALL")},
	{"from January on", leader, tableOf("childrenOf: \"66\"", "code: \"4.1\"", "range: {from: \"2024-01\", to: \"2024-08\", by: MONTH}", "CUMULATIVE, DELTA_PREVIOUS")},
	{"quarters with totals", leader, tableOf("below: {unit: \"66\", level: DISTRICT}", "code: \"1.2\"}, {code: \"1.6\"}, {code: \"4.1\"}, {code: \"6.2\"", "range: {from: \"2024-Q1\", to: \"2024-Q3\", by: QUARTER}", "VALUE], totals: [UNIT, PERIOD")},
	{"one ad-hoc percentage", leader, tableOf("below: {unit: \"66\", level: COMMUNE}", "adhoc: {name: \"x\", formula: \"100 * party_members_total / members_total\"}", "period: \"2024\"", "VALUE], status: APPROVED, order: [{measure: VALUE}")},
	{"units of every level by their codes", leader, tableOf("codes: [\"66\", \"643\", \"24121\", \"24121-01\", \"644\", \"645\", \"646\"]", "headline: true", "period: \"2024\"", "VALUE], asOf: \"2024-10-20T00:00:00+07:00\", tree: \"CURRENT\", totals: [UNIT")},
	{"their own units in a table", "district.643.leader", tableOf("mine: true", "headline: true", "relative: LAST_3_MONTHS", "VALUE")},
	{"points and classes of every commune", leader, tableOf("below: {unit: \"66\", level: COMMUNE}", "code: \"4.1\"", "period: \"2024\"", "VALUE, POINTS, CLASS")},
	{"what a table would cost", leader, `{costOf(ask: {units: {below: {unit: "66"}}, indicators: [{headline: true}], periods: [{relative: THIS_MONTH}], measures: [VALUE], rows: [UNIT], columns: [INDICATOR, PERIOD, MEASURE]}) {cells cost fits}}`},
	{"ranks", leader, `{units(first: 100, level: COMMUNE) {nodes {figures(period: "2024") {rank {place of alike}}}}}`},
	{"the rank of a district", leader, `{unit(by: {code: "643"}) {levelLabel kindLabel titleShort figures(period: "2024", indicators: ["1.2"]) {rank {place} expected {display why} shortfall {display} attainment {display} targetLabel coverage {label}}}}`},
	{"what has changed", leader, `{unit(by: {code: "66"}) {figures(period: "2024-Q3") {delta(to: PREVIOUS) {value display from {display}} year: delta(to: LAST_YEAR) {value} target: delta(to: TARGET) {value}}}}`},
	{"why it is so", leader, `{unit(by: {code: "66"}) {figures(period: "2024") {explain {contributors {nodes {figure {display unit {title}} adds {numerator} share} own {numerator} others {numerator}} laggards {nodes {figure {display} lacks share}} counted {total nodes {figure {display unit {title}} met}} unreported {units nodes {unit {title} months}} sources {report {state} said {author {fullName}} stands {at} entries {value}} terms {name sum} inWords inNumbers reading targetOrigin}}}}`},
	{"why one is so", leader, `{unit(by: {code: "66"}) {figures(period: "2024", indicators: ["1.6"]) {explain {contributors(top: 50) {nodes {figure {display unit {title}} adds {numerator} share} own {numerator} others {numerator}} laggards(top: 50) {nodes {figure {display} lacks share}} shares(top: 50) {wants members figure {display unit {title}}} counted(top: 50) {total nodes {figure {display unit {title}} met}} unreported(top: 50) {units nodes {unit {title} months}} sources {report {state} said {author {fullName}} stands {at} entries {value}} terms {name sum} inWords inNumbers reading targetOrigin}}}}`},
	{"why it was so, of approved reports", leader, `{unit(by: {code: "66"}) {figures(period: "2024", status: APPROVED, asOf: "2024-09-15T00:00:00+07:00") {explain {contributors {nodes {figure {display unit {title}} adds {numerator} share} own {numerator} others {numerator}} laggards {nodes {figure {display} lacks share}} counted {total nodes {figure {display unit {title}} met}} unreported {units nodes {unit {title} months}} sources {report {state} said {author {fullName}} stands {at} entries {value}} terms {name sum} inWords inNumbers reading targetOrigin}}}}`},
	{"why a district's is so", "district.643.leader", `{unit(by: {code: "643"}) {figures(period: "2024", indicators: ["1.2"]) {explain {contributors(top: 50) {nodes {figure {display unit {title}} adds {numerator} share} own {numerator} others {numerator}} laggards(top: 50) {nodes {figure {display} lacks share}} shares(top: 50) {wants members figure {display unit {title}}} counted(top: 50) {total nodes {figure {display unit {title}} met}} unreported(top: 50) {units nodes {unit {title} months}} sources {report {state} said {author {fullName}} stands {at} entries {value}} terms {name sum} inWords inNumbers reading targetOrigin}}}}`},
	{"why a branch's is so", "commune.24121.leader", `{unit(by: {code: "24121-01"}) {figures(period: "2024", indicators: ["1.2"]) {explain {contributors(top: 50) {nodes {figure {display unit {title}} adds {numerator} share} own {numerator} others {numerator}} laggards(top: 50) {nodes {figure {display} lacks share}} shares(top: 50) {wants members figure {display unit {title}}} counted(top: 50) {total nodes {figure {display unit {title}} met}} unreported(top: 50) {units nodes {unit {title} months}} sources {report {state} said {author {fullName}} stands {at} entries {value}} terms {name sum} inWords inNumbers reading targetOrigin}}}}`},
	{"how targets are handed on", leader, `{cascade(owner: "unit:1", year: 2024) {maySet owner {code} lines {indicator {code} target {low} assigned promised unassigned short units {unit {code} quota {low} promise {low} settings {low day document by}}}}}`},
	{"what was promised of figures", leader, `{units(first: 20, level: DISTRICT) {nodes {figures(period: "2024") {pledge {target {low} status statusLabel pact {id}}}}}}`},
	{"clusters", leader, `{clusters(year: 2024) {id parent {code} level members {unit {code} since} heads {account fullName unit {code}} pacts {id cluster {id} parties {unit {code} by maySign} promises {unit {code} indicator {code} target {low} assigned {low}} papers {id name by} mayEnd} may}}`},
	{"their boards", leader, `{clusters(year: 2024) {board(period: "2024") {scheme {id} rows {unit {code} total rank unranked missing}}}}`},
	{"the province's board", leader, `{scoreboard(period: "2024", level: DISTRICT) {scheme {name groups {code} lines {code indicator {code} bands {from points}} classes {code from}} rows {unit {code} total rank class {name} unranked missing bar {reason unit {code} mayEnd} lines {line {code} points given {giver points by} mayGive}}}}`},
	{"all boards of districts", leader, `{scoreboard(period: "2024-6M", level: COMMUNE) {rows {unit {code} total rank}}}`},
	{"a scheme", leader, `{scheme(year: 2024, level: COMMUNE) {name groups {code name} lines {code indicator {code} bands {from points}} classes {code name from}}}`},
	{"awards", leader, `{awards {id code name to}}`},
	{"proposals", leader, `{proposals(first: 50) {nodes {id award {code} unit {code} entry {id} entered {id} state stateLabel steps {step label wants done {by}} acts {act by paper} objections {rule message} may mayNot papers {id name step}} totalCount pageInfo {hasNextPage hasPreviousPage}}}`},
	{"those that wait", leader, `{proposals(waiting: true, under: "unit:1", last: 200) {nodes {id} totalCount}}`},
	{"bars", leader, `{bars(ended: true, first: 200) {nodes {id unit {code} reason by mayEnd} totalCount pageInfo {hasNextPage hasPreviousPage}}}`},
	{"reviews", leader, `{units(first: 20, level: DISTRICT) {nodes {reviews {id unit {code} period sections {title text} recipients hash may html docx}}}}`},
	{"what of the contest waits", leader, `{attention {pacts {id} points {cluster {id} unit {code} giver waiting} proposals reviews {unit {code} period review {id}}}}`},
	{"and for a district", "district.643.leader", `{attention {pacts {id} points {cluster {id} unit {code} giver waiting} proposals reviews {unit {code} period review {id}}}}`},
	{"reorganisations", keeper, `{reorganisations(first: 100) {nodes {id name document steps {do unit to branches share}} totalCount}}`},
	{"what one would change", keeper, `{reorganisations(first: 1) {nodes {preview {day period units(first: 200) {nodes {before {title} after {title}} totalCount} figures(first: 200) {nodes {unit {title} before {display} after {display}} totalCount} quotas(first: 200) {totalCount} decisions(first: 200) {totalCount} roles(first: 200) {nodes {fullName label} totalCount} pending(first: 200) {totalCount} leaving {until promises unit {code} cluster {code}}}}}}`},
}

const tenMonths = `range: {from: "2024-01", to: "2024-10", by: MONTH}`

// tableOf asks for a table with all that stands beside its cells.
func tableOf(units, indicators, periods, measures string) string {
	return `{table(ask: {units: {` + units + `}, indicators: [{` + indicators + `}], periods: [{` + periods + `}], measures: [` + measures + `], rows: [UNIT], columns: [INDICATOR, PERIOD, MEASURE]}) {
		rows {label unit {code}} columns {label indicator {code} period measure totals} cells shown(locale: VI) marks {mark cells} notes {code text} totalRows hiddenUnits pageInfo {hasNextPage hasPreviousPage}}}`
}

const leader, keeper = "province.leader", "province.admin"

// TestCost_IsTime asks each by itself, and refuses what takes longer than it costs. It reads the
// time of the processor, which other work on the machine does not lengthen.
func TestCost_IsTime(t *testing.T) {
	t.Parallel()
	service := province(t)
	prepareForCost(t, service)
	m := &meter{t: t, db: service.DB, handler: server.New(service), tokens: map[string]string{}}
	schema := gqlparser.MustLoadSchema(&ast.Source{Input: graph.Schema()})
	visited := map[string]bool{}
	for _, row := range dearest {
		doc, errs := gqlparser.LoadQueryWithRules(schema, row.query, nil)
		if len(errs) > 0 {
			t.Fatalf("%s: %v", row.name, errs)
		}
		visit(doc.Operations[0].SelectionSet, visited)
		cost, ms := m.measure(row.account, row.query)
		if ms*costOfMs > cost {
			t.Errorf("%s: the database works %.1f ms for what costs %.0f; let it cost %.0f at least", row.name, ms, cost, ms*costOfMs)
		}
		t.Logf("%-40s %8.1f ms  cost %6.0f  %5.0f a ms", row.name, ms, cost, cost/ms)
	}
	for _, def := range schema.Types {
		if def.Kind != ast.Object || def.BuiltIn || def == schema.Mutation || def == schema.Subscription || strings.HasSuffix(def.Name, "Payload") || def.Name == "UserError" {
			continue
		}
		for _, f := range def.Fields {
			name, of := def.Name+"."+f.Name, schema.Types[f.Type.Name()]
			pages := f.Name == "nodes" || f.Name == "edges" // which their list is asked for
			if asks := len(f.Arguments) > 0 || f.Type.Elem != nil && of.Kind == ast.Object && !pages; asks && !visited[name] && !strings.HasPrefix(f.Name, "__") {
				t.Errorf("%s is not asked for: add what it takes at its dearest", name)
			}
		}
	}
}

func visit(set ast.SelectionSet, visited map[string]bool) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			visited[s.ObjectDefinition.Name+"."+s.Name] = true
			visit(s.SelectionSet, visited)
		case *ast.InlineFragment:
			visit(s.SelectionSet, visited)
		}
	}
}

// meter measures what the database works.
type meter struct {
	t       *testing.T
	db      *postgres.DB
	handler http.Handler
	tokens  map[string]string
}

// measure returns what a query costs, and for how long the database works for it, at least, on the
// reference's machine.
func (m *meter) measure(account, query string) (cost, ms float64) {
	m.t.Helper()
	if m.tokens[account] == "" {
		m.tokens[account] = tokenOf(m.t, m.db, account)
	}
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		m.t.Fatal(err)
	}
	ask := func() {
		r := httptest.NewRequestWithContext(m.t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Authorization", "Bearer "+m.tokens[account])
		w := httptest.NewRecorder()
		m.handler.ServeHTTP(w, r)
		var answer struct {
			Errors     []struct{ Message string }
			Extensions struct{ Cost struct{ Total float64 } }
		}
		if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || len(answer.Errors) > 0 {
			m.t.Fatalf("%s: %v %v", query, err, answer.Errors)
		}
		cost = answer.Extensions.Cost.Total
	}
	refer := func() {
		if _, err := m.db.ExecContext(m.t.Context(), reference); err != nil {
			m.t.Fatal(err)
		}
	}
	ask()
	takes, stands := m.work(ask), m.work(refer)
	for range 10 { // other work only makes it longer: the least is the truest
		if takes/stands*referenceMs*costOfMs < cost {
			break
		}
		takes, stands = min(takes, m.work(ask)), min(stands, m.work(refer))
	}
	return cost, takes / stands * referenceMs
}

// work returns for how many nanoseconds the processors work for the database while something is done.
func (m *meter) work(do func()) float64 {
	m.t.Helper()
	before := m.worked()
	do()
	var all int64
	for pid, ns := range m.worked() {
		all += ns - before[pid]
	}
	return float64(all)
}

// worked returns for how many nanoseconds each of the database's processes has worked.
func (m *meter) worked() map[int]int64 {
	m.t.Helper()
	var pids []int
	if err := m.db.NewRaw("SELECT pid FROM pg_stat_activity WHERE datname = current_database()").Scan(m.t.Context(), &pids); err != nil {
		m.t.Fatal(err)
	}
	ns := map[int]int64{}
	for _, pid := range pids {
		text, err := os.ReadFile(fmt.Sprintf("/proc/%d/schedstat", pid))
		if err != nil {
			m.t.Skipf("this system does not tell how long a process has worked: %v", err)
		}
		fields := strings.Fields(string(text))
		if ns[pid], err = strconv.ParseInt(fields[0], 10, 64); err != nil {
			m.t.Fatal(err)
		}
	}
	return ns
}

// muchDone are a hundred thousand things that were done, written without the chain, which would take
// its time: some everywhere, most somewhere, by and to everyone.
const muchDone = `ALTER TABLE audit DISABLE TRIGGER USER;
	INSERT INTO audit (id, at, act, account_id, about_id, units, address, request, what, previous, hash)
	SELECT n, timestamp '2024-01-01' + n * interval '1 minute', CASE WHEN n % 3 = 0 THEN 'EXPORT' ELSE 'SIGN_IN' END, n % 50 + 1, CASE WHEN n % 7 = 0 THEN n % 40 + 1 END,
		CASE WHEN n % 11 = 0 THEN '{}' WHEN n % 5 = 0 THEN ARRAY[n % 3000 + 1, n % 700 + 1] ELSE ARRAY[n % 3000 + 1] END, '192.0.2.1', 'REQUEST', '{"file": "24121.xlsx", "month": "2024-09"}', '', ''
	FROM (SELECT max(id) AS last FROM audit) AS done, generate_series(coalesce(last, 0) + 1, coalesce(last, 0) + 100000) AS n;
	ALTER TABLE audit_head DISABLE TRIGGER USER;
	INSERT INTO audit_head (id, hash) SELECT max(id), '' FROM audit ON CONFLICT (one) DO UPDATE SET id = excluded.id;
	ALTER TABLE audit ENABLE TRIGGER USER; ALTER TABLE audit_head ENABLE TRIGGER USER; ANALYZE audit`

// prepareForCost seals what can be sealed, and drafts what is dear to preview.
func prepareForCost(t *testing.T, service server.Config) {
	t.Helper()
	// A helper process would take its time with it when it ends.
	if _, err := testdb.Owner(t, service.DB).ExecContext(t.Context(), `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET max_parallel_workers_per_gather = 0', current_database()); END $$`); err != nil {
		t.Fatal(err)
	}
	service.DB.Pool.Reset()
	shipped, err := reform.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range shipped {
		if _, err := (reform.Office{Guard: service.Guard}).Draft(t.Context(), service.DB, reform.Caller{Today: demo.Today}, r); err != nil {
			t.Logf("%s: %v", r.Name, err)
		}
	}
	if err := report.Seal(t.Context(), service.DB, "2024-09", demo.Today); err != nil {
		t.Fatal(err)
	}
	// Beside the chain, which then goes on behind it: whoever makes a token writes into it.
	if _, err := testdb.Owner(t, service.DB).ExecContext(t.Context(), muchDone); err != nil {
		t.Fatal(err)
	}
	// As many tokens as an account makes, each of as many units as it may be narrowed to.
	if _, err := service.DB.NewRaw(`INSERT INTO token (hash, account_id, name, within)
		SELECT sha256(('a token ' || n || ' of ' || a.id)::bytea), a.id, 'token ' || n, ARRAY(SELECT id FROM unit ORDER BY id OFFSET n LIMIT 50)
		FROM account AS a, generate_series(1, 99) AS n WHERE a.id = 1 OR a.name = ?`, leader).Exec(t.Context()); err != nil {
		t.Fatal(err)
	}
	keepTables(t, service)
}

// keepTables keeps as many tables as an account may, the first of which has run, with as many results and
// links as are kept of each.
func keepTables(t *testing.T, service server.Config) {
	t.Helper()
	for _, query := range []string{
		`INSERT INTO saved_table (owner_id, name, folded, words, ask, shared_with, repeats, due, passkey)
			SELECT id, 'Bảng huyện ' || n, 'banghuyen' || n, repeat('x', 1000), '{"units": {"below": {"unit": "66", "level": "COMMUNE"}}, "indicators": [{"code": "1.2"}, {"code": "4.1"}, {"code": "6.3"}, {"code": "8.1"}],
				"periods": [{"range": {"from": "2024-01", "to": "2024-10", "by": "MONTH"}}], "measures": ["VALUE", "STATUS"], "rows": ["UNIT"], "columns": ["INDICATOR", "PERIOD", "MEASURE"]}',
				ARRAY(SELECT id FROM unit ORDER BY id LIMIT 50), CASE n WHEN 1 THEN 'DAILY' ELSE 'NONE' END, CASE n WHEN 1 THEN timestamptz '2020-01-01' END, true
			FROM account, generate_series(1, 200) AS n WHERE name = 'province.leader'`,
	} {
		if _, err := service.DB.NewRaw(query).Exec(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	keeper := &saved.Keeper{Office: saved.Office{Guard: service.Guard, Library: &movement.Library{}}, DB: service.DB, Today: service.Today, Log: service.Log}
	if n, err := keeper.RunDue(t.Context()); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	for _, query := range []string{
		`INSERT INTO table_result (table_id, at, day, units, submitted, shown, rows, columns, content)
			SELECT t.id, r.at, r.day, r.units, r.submitted, r.shown, r.rows, r.columns, r.content FROM table_result AS r, saved_table AS t, generate_series(1, 23) AS n WHERE r.problem = ''`,
		`INSERT INTO table_link (hash, table_id, name, passkey, grants, expires) SELECT sha256(('a link ' || n || ' of ' || t.id)::bytea), t.id, 'link ' || n, true, '{1}', now() + interval '1 day'
			FROM saved_table AS t, generate_series(1, 10) AS n`,
	} {
		if _, err := service.DB.NewRaw(query).Exec(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}
