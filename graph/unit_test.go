package graph_test

import (
	"strings"
	"testing"
)

// TestAnswers asks questions as callers do. Ids in a query are written as #C1.
func TestAnswers(t *testing.T) {
	t.Parallel()
	h := build(t)
	h.Say("B1 01 members_total=100 members_studied=95", "B2 01 members_total=100 members_studied=45",
		"B3 02 members_total=50 members_studied=50", "B4 03 members_total=10 members_studied=1",
		"C1 01 members_admitted=3 houses_built=31", "C2 05 members_admitted=4", "D1 01 news_published=2", "D1 02 news_published=1")
	tests := []struct{ name, account, query, want string }{
		{"a unit is found by its code", "leader.D1", `{unit(by: {code: "C1"}) {code type name title level kind opened closed path {code} parent {code}}}`,
			`{"data":{"unit":{"code":"C1","type":"xã","name":"Ấp C1","title":"xã Ấp C1","level":"COMMUNE","kind":"TERRITORIAL","opened":"2020-01-01","closed":null,"path":[{"code":"P"},{"code":"D1"},{"code":"C1"}],"parent":{"code":"D1"}}}}`},
		{"and by its id", "leader.D1", `{unit(by: {id: "#C1"}) {code} node(id: "#C2") {id ... on Unit {code}}}`,
			`{"data":{"unit":{"code":"C1"},"node":{"id":"#C2","code":"C2"}}}`},
		{"a parent outside the scope is a name on the path alone", "leader.D1", `{unit(by: {code: "D1"}) {path {code} parent {code}}}`,
			`{"data":{"unit":{"path":[{"code":"P"},{"code":"D1"}],"parent":null}}}`},
		{"units are listed by code", "leader.D1", `{units(first: 3) {nodes {code} totalCount pageInfo {hasNextPage}}}`,
			`{"data":{"units":{"nodes":[{"code":"B1"},{"code":"B2"},{"code":"B3"}],"totalCount":6,"pageInfo":{"hasNextPage":true}}}}`},
		{"accents and case do not matter to a search", "leader.P", `{units(search: "XA ap c", level: COMMUNE, first: 9) {edges {node {code}}}}`,
			`{"data":{"units":{"edges":[{"node":{"code":"C1"}},{"node":{"code":"C2"}}]}}}`},
		{"a search by code finds its beginning", "leader.P", `{units(search: "d", first: 9) {nodes {code}}}`,
			`{"data":{"units":{"nodes":[{"code":"D1"},{"code":"D2"}]}}}`},
		{"units are narrowed to those below one", "leader.P", `{units(under: "#D1", level: BRANCH, first: 9) {nodes {code}}}`,
			`{"data":{"units":{"nodes":[{"code":"B1"},{"code":"B2"},{"code":"B3"}]}}}`},
		{"a tree that was not yet has no units", "leader.P", `{units(on: "2019-12-31", first: 9) {nodes {code} totalCount}}`,
			`{"data":{"units":{"nodes":[],"totalCount":0}}}`},
		{"children come in pages", "leader.P", `{unit(by: {code: "C1"}) {children(first: 1) {nodes {code} totalCount pageInfo {hasNextPage}}}}`,
			`{"data":{"unit":{"children":{"nodes":[{"code":"B1"}],"totalCount":2,"pageInfo":{"hasNextPage":true}}}}}`},
		{"a figure is summed, divided once and judged", "leader.D1", `{unit(by: {code: "D1"}) {figures(period: "2024", indicators: ["1.2", "4.1"]) {indicator {code} unit {code} period tree numerator denominator value display status target {comparator low high monthly quota} coverage {expected reported approved missing}}}}`,
			`{"data":{"unit":{"figures":[{"indicator":{"code":"1.2"},"unit":{"code":"D1"},"period":"2024","tree":"AS_REPORTED","numerator":190,"denominator":250,"value":76,"display":"76.00","status":"ON_TRACK","target":{"comparator":"AT_LEAST","low":90,"high":null,"monthly":false,"quota":false},"coverage":{"expected":30,"reported":3,"approved":0,"missing":27}},` +
				`{"indicator":{"code":"4.1"},"unit":{"code":"D1"},"period":"2024","tree":"AS_REPORTED","numerator":7,"denominator":null,"value":7,"display":"7","status":"NO_TARGET","target":null,"coverage":{"expected":20,"reported":2,"approved":0,"missing":18}}]}}}`},
		{"a period may be written as a number", "leader.D1", `{unit(by: {code: "C2"}) {figures(period: 2024, indicators: "4.1") {display}}}`,
			`{"data":{"unit":{"figures":[{"display":"4"}]}}}`},
		{"the same figure one level down tells who holds it back", "leader.D1", `{unit(by: {code: "D1"}) {figures(period: "2024", indicators: ["1.2"]) {children(first: 9) {nodes {unit {code} display children(first: 9) {nodes {unit {code} display}}} totalCount}}}}`,
			`{"data":{"unit":{"figures":[{"children":{"nodes":[{"unit":{"code":"C1"},"display":"70.00","children":{"nodes":[{"unit":{"code":"B1"},"display":"95.00"},{"unit":{"code":"B2"},"display":"45.00"}]}},` +
				`{"unit":{"code":"C2"},"display":"100.00","children":{"nodes":[{"unit":{"code":"B3"},"display":"100.00"}]}}],"totalCount":2}}]}}}`},
		{"a trend has the months of the period that have begun", "leader.P", `{unit(by: {code: "P"}) {figures(period: "2024-Q2", indicators: ["4.1"]) {trend {period display status}}}}`,
			`{"data":{"unit":{"figures":[{"trend":[{"period":"2024-04","display":"","status":"NOT_REPORTED"},{"period":"2024-05","display":"4","status":"NO_TARGET"},{"period":"2024-06","display":"","status":"NOT_REPORTED"}]}]}}}`},
		{"on the tree of today", "leader.P", `{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["4.1"], tree: CURRENT) {tree display}}}`,
			`{"data":{"unit":{"figures":[{"tree":"CURRENT","display":"7"}]}}}`},
		{"and of another day", "leader.P", `{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["4.1"], tree: "AS_OF(2024-06-30)") {tree display}}}`,
			`{"data":{"unit":{"figures":[{"tree":"AS_OF(2024-06-30)","display":"7"}]}}}`},
		{"a composite figure shows its parts, and each its children", "leader.D1", `{unit(by: {code: "D1"}) {figures(period: "2024", indicators: ["1.6"]) {display parts {indicator {code} display children(first: 1) {nodes {unit {code}}}}}}}`,
			`{"data":{"unit":{"figures":[{"display":"10.00","parts":[{"indicator":{"code":"1.6.each"},"display":"3","children":{"nodes":[{"unit":{"code":"C1"}}]}}]}]}}}`},
		{"a figure of options says how many of them are met, at every level", "leader.P", `{unit(by: {code: "P"}) {figures(period: "2024", indicators: ["6.3"]) {display value numerator denominator parts {display} children(first: 1) {nodes {unit {code} display}}}}}`,
			`{"data":{"unit":{"figures":[{"display":"1/2","value":null,"numerator":1,"denominator":2,"parts":[{"display":"31"},`},
		{"an indicator has a short name and a group", "reporter.B1", `{campaign(year: 2024) {groups {id code name nameEn}} unit(by: {code: "B1"}) {figures(period: "2024", indicators: ["1.5c", "T2"]) {indicator {shortName group {code name}}}}}`,
			`{"data":{"campaign":{"groups":[{"id":"group:1:1","code":"1","name":"Chính trị, tư tưởng, tuyên truyền","nameEn":"Politics, ideology and information"},`},
		{"a figure says where it stands and what is missing", "leader.P", `{unit(by: {code: "D1"}) {titleShort levelLabel(locale: VI) kindLabel(locale: EN) figures(period: "2024", indicators: ["1.2"]) {targetLabel(locale: VI) rank {place of alike} expected {value display why} shortfall {display(locale: VI)} attainment {display(locale: VI)} delta(to: TARGET) {value display from {id}} coverage {label(locale: VI)}}}}`,
			`{"data":{"unit":{"titleShort":"H. Ấp D1","levelLabel":"Cấp huyện","kindLabel":"Of a territory","figures":[{"targetLabel":"từ 90 % trở lên","rank":{"place":1,"of":2,"alike":1},"expected":{"value":76,"display":"76.00","why":null},"shortfall":{"display":"14,00"},"attainment":{"display":"84,4"},"delta":{"value":-14,"display":"-14.00","from":null},"coverage":{"label":"3/30 báo cáo"}}]}}}`},
		{"and why it is what it is", "leader.D1", `{unit(by: {code: "D1"}) {figures(period: "2024", indicators: ["1.2"]) {explain {inNumbers(locale: VI) contributors(top: 1) {nodes {figure {unit {code}} adds {numerator denominator} share} others {units numerator denominator}} laggards {lacks nodes {figure {unit {code}} lacks}} unreported(top: 1) {units nodes {unit {code} partly}}}}}}`,
			`{"data":{"unit":{"figures":[{"explain":{"inNumbers":"100 × 190 / 250 = 76,00","contributors":{"nodes":[{"figure":{"unit":{"code":"C1"}},"adds":{"numerator":140,"denominator":200},"share":73.6842105263158}],"others":{"units":1,"numerator":50,"denominator":50}},"laggards":{"lacks":35,"nodes":[{"figure":{"unit":{"code":"C1"}},"lacks":40}]},"unreported":{"units":3,"nodes":[{"unit":{"code":"B1"},"partly":false}]}}}]}}}`},
		{"and which registers are kept", "reporter.B1", `{campaign(year: 2024) {registers {id code name nameEn keptBy required confirmedBy due done fields {code} counts {element {code}}}}}`,
			`{"data":{"campaign":{"registers":[{"id":"register:1:study_sessions","code":"study_sessions","name":"Sổ theo dõi học tập chỉ thị, nghị quyết, chính sách, pháp luật","nameEn":"Register of study sessions","keptBy":["LEAF","COMMUNE"],"required":true,"confirmedBy":null,"due":null,"done":null,` +
				`"fields":[{"code":"unit"},{"code":"matter"},{"code":"title"},{"code":"attended"},{"code":"persons"},{"code":"party_members"}],"counts":[{"element":{"code":"members_studied"}},{"element":{"code":"party_members_studied"}}]},`},
		{"the campaign tells what is asked", "reporter.B1", `{campaign(year: 2024) {year dueDay indicators {code}}}`, `{"data":{"campaign":{"year":2024,"dueDay":5,"indicators":[{"code":"1.1"},`},
		{"the viewer is told who they are and where to begin", "leader.D1", `{viewer {account grants {role unit {code}} roots {code} notice}}`,
			`{"data":{"viewer":{"account":"leader.D1","grants":[{"role":"district_leader","unit":{"code":"D1"}}],"roots":[{"code":"D1"}],"notice":"invented"}}}`},
		{"the viewer is told how they sign in, and which roles wait for a passkey", "leader.D1", `{viewer {passkeys {id} needsPasskey identities {id}} passkeyRoles {role since}}`,
			`{"data":{"viewer":{"passkeys":[],"needsPasskey":[],"identities":[]},"passkeyRoles":[]}}`},
		{"who has no role sees nothing", "stranger", `{viewer {grants {role} roots {code}} units(first: 9) {nodes {code} totalCount}}`,
			`{"data":{"viewer":{"grants":[],"roots":[]},"units":{"nodes":[],"totalCount":0}}}`},
		{"the centre sees the province's aggregate alone, of approved reports", "central", `{units(first: 9) {nodes {code figures(period: "2024", indicators: ["4.1"]) {display children(first: 9) {nodes {display} totalCount}}}}}`,
			`{"data":{"units":{"nodes":[{"code":"P","figures":[{"display":"","children":{"nodes":[],"totalCount":0}}]}]}}}`},
		{"a menu is told what its reader may do", "leader.D1", `{viewer {can(action: REPORT_SUBMIT)}}`, `{"data":{"viewer":{"can":true}}}`},
		{"who appoints is told which roles there are, and which they may give where", "leader.C1", `{roles {role label(locale: VI) here: mayGive(unit: "unit:4") foreign: mayGive(unit: "unit:999")}}`,
			`{"data":{"roles":[{"role":"analyst","label":"Chuyên viên tổng hợp","here":`},
		{"who keeps accounts is told why one may not do something", "leader.D1", `{whyDenied(account: "account:3", action: REPORT_SUBMIT, unit: "unit:4") {denied reason}}`,
			`{"data":{"whyDenied":{"denied":true,"reason":"as Leader of a district association at huyện Ấp D1, leader.D1 may submit reports as far as that unit alone; `},
		{"a unit tells who holds its offices", "leader.D1", `{unit(by: {code: "D1"}) {officeHolders {role from until account {name history {role}}}}}`,
			`{"data":{"unit":{"officeHolders":[{"role":"district_leader","from":"2024-01-01","until":null,"account":{"name":"leader.D1","history":[{"role":"district_leader"}]}}]}}}`},
		{"who leads is told what was done", "leader.P", `{audit(first: 1, acts: [MONTH_SEAL]) {nodes {act} totalCount}}`,
			`{"data":{"audit":{"nodes":[],"totalCount":0}}}`},
		{"a branch sees itself", "reporter.B1", `{units(first: 9) {nodes {code figures(period: "2024", indicators: ["1.2"]) {display}}}}`,
			`{"data":{"units":{"nodes":[{"code":"B1","figures":[{"display":"95.00"}]}]}}}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := h.Ask(tt.account, h.WithIDs(tt.query))
			if want := h.WithIDs(tt.want); !strings.HasPrefix(got, want) {
				t.Errorf("%s\n got %s\nwant %s", tt.query, got, want)
			}
		})
	}
}
