package server_test

import (
	"bytes"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"thidua/internal/contest"
	"thidua/internal/movement"
)

// workbook returns a workbook of one sheet with these rows.
func (h *house) workbook(rows ...[]any) string {
	h.T.Helper()
	f := excelize.NewFile()
	for i, row := range rows {
		h.Must(f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row))
	}
	var out bytes.Buffer
	h.Must(f.Write(&out))
	h.Must(f.Close())
	return out.String()
}

// TestImports takes in what the command line does, as files.
func TestImports(t *testing.T) {
	t.Parallel()
	h := build(t)
	stricter := strings.Replace(string(movement.Launch2024), `">= 1500"`, `">= 1600"`, 1)
	edited := `"edits":[{"thing":"indicator 4.1","field":"target","before":">= 1500","after":">= 1600"}],"faults":[]}`
	quotas := h.workbook([]any{"indicator", "unit", "quota"}, []any{"4.1", "C1", 5})
	const beyond = "indicator,unit,quota\n4.1,D1,1601\n"
	units := h.workbook([]any{"code", "parent", "level", "type", "name", "opened"}, []any{"C4", "D2", "COMMUNE", "xã", "Tân", "2024-01-01"})
	const merger = "name,Sáp nhập\ndocument,1/QĐ\nsigned,2024-10-01\neffective,2024-11-01\ndo,unit,to\nmerge,C2,C1\n"
	for _, step := range []struct{ name, account, path, body, want string }{
		{"a campaign, tried", "leader.P", "/imports/campaign?dryRun=true", stricter, `200 {"dryRun":true,` + edited},
		{"a campaign", "leader.P", "/imports/campaign", stricter, `200 {"dryRun":false,` + edited},
		{"a campaign once more", "leader.P", "/imports/campaign", stricter, `200 {"dryRun":false,"faults":[]}`},
		{"a broken one", "leader.P", "/imports/campaign", "campaign: {year: 1}", `422 {"dryRun":false,"faults":[{"row":1,"message":"phong trào cần year từ 1990 đến 2199","messageEn":"a campaign needs a year from 1990 to 2199"}`},
		{"one that changes what reports rest on", "leader.P", "/imports/campaign", strings.Replace(stricter, "measure: ANIMAL", "measure: ITEM", 1), `409 `},
		{"by who changes no campaigns", "leader.D1", "/imports/campaign", stricter, `403 `},
		{"quotas in a workbook, tried", "leader.D1", "/imports/quotas?year=2024&dryRun=true", quotas, `200 {"dryRun":true,"changes":[{"indicator":"4.1","unit":"C1","before":null,"after":">= 5"}],"checks":["4.1: 1 of the 2 units directly below D1 have a quota, 5 together; nothing is wanted of D1 itself"],"faults":[]}`},
		{"quotas in a workbook", "leader.D1", "/imports/quotas?year=2024", quotas, `200 {"dryRun":false,"changes":[{"indicator":"4.1","unit":"C1","before":null,"after":">= 5"}]`},
		{"quotas beyond one's reach", "leader.D2", "/imports/quotas?year=2024", quotas, `422 {"dryRun":false,"faults":[{"sheet":"Sheet1","row":2,"cell":"B2","message":"không có đơn vị nào mang mã \"C1\"`},
		{"quotas as text", "leader.D1", "/imports/quotas?year=2024", "indicator;unit;quota\n4.1;C1;\n", `200 {"dryRun":false,"changes":[{"indicator":"4.1","unit":"C1","before":">= 5","after":null}]`},
		{"quotas as a spreadsheet in Vietnam saves them", "leader.D1", "/imports/quotas?year=2024", "\ufeffindicator;unit;quota\r\n1.2;C1;92,5\r\n4.1;C2;1.200\r\n", `200 {"dryRun":false,"changes":[{"indicator":"1.2","unit":"C1","before":null,"after":">= 92.5"},{"indicator":"4.1","unit":"C2","before":null,"after":">= 1200"}]`},
		{"quotas in a workbook, with decimals as text", "leader.D1", "/imports/quotas?year=2024&dryRun=true", h.workbook([]any{"indicator", "unit", "quota"}, []any{"1.2", "C1", "93,25"}, []any{"1.2", "C2", 91.5}), `200 {"dryRun":true,"changes":[{"indicator":"1.2","unit":"C1","before":">= 92.5","after":">= 93.25"},{"indicator":"1.2","unit":"C2","before":null,"after":">= 91.5"}]`},
		{"quotas of half a person, fewer than none, and of what none can be given", "leader.D1", "/imports/quotas?year=2024", "indicator;unit;quota\n4.1;C1;5,5\n4.1;C2;-1\n6.3;C1;1\n1.2;C2;9,123.4\n", `422 {"dryRun":false,"faults":[{"row":2,`},
		{"nothing of it is set", "leader.D1", "/imports/quotas?year=2024&dryRun=true", "indicator;unit;quota\n4.1;C1;6\n", `200 {"dryRun":true,"changes":[{"indicator":"4.1","unit":"C1","before":null,"after":">= 6"}]`},
		{"quotas of no year", "leader.D1", "/imports/quotas", quotas, `400 `},
		{"quotas of a year without a campaign", "leader.D1", "/imports/quotas?year=2031", quotas, `400 `},
		{"quotas beyond the owner's target", "leader.P", "/imports/quotas?year=2024", beyond, `422 {"dryRun":false,"wants":[{"message":"tổng mức giao 4.1 cho các đơn vị dưới P là 1601, vượt`},
		{"tried", "leader.P", "/imports/quotas?year=2024&dryRun=true", beyond, `200 {"dryRun":true,"changes":[{"indicator":"4.1","unit":"D1","before":null,"after":">= 1601"}],"checks":["4.1: 1 of the 2 units directly below P have a quota, 1601 together; its own target is >= 1600"],"wants":[{"message":"`},
		{"with a reason", "leader.P", "/imports/quotas?year=2024&reason=s%C3%A1p+nh%E1%BA%ADp", beyond, `200 {"dryRun":false,"changes":[{"indicator":"4.1","unit":"D1","before":null,"after":">= 1601"}]`},
		{"a scheme, tried", "leader.P", "/imports/scheme?dryRun=true", string(contest.Districts2024), `200 {"dryRun":true,"edits":[{"thing":"class DONE","field":"name","before":null,"after":"Hoàn thành nhiệm vụ"}`},
		{"a scheme", "leader.P", "/imports/scheme", string(contest.Districts2024), `200 {"dryRun":false,"edits":[{"thing":"class DONE","field":"name","before":null,"after":"Hoàn thành nhiệm vụ"}`},
		{"a scheme once more", "leader.P", "/imports/scheme", string(contest.Districts2024), `200 {"dryRun":false,"faults":[]}`},
		{"a scheme whose lines exceed its total", "leader.P", "/imports/scheme", strings.Replace(string(contest.Districts2024), `most: 2, method`, `most: 3, method`, 1), `422 {"dryRun":false,"faults":[{"row":15,"message":"`},
		{"a scheme by who changes no campaigns", "leader.D1", "/imports/scheme?dryRun=true", string(contest.Districts2024), `403 `},
		{"units in a workbook", "admin", "/imports/units", units, `200 {"dryRun":false,"opened":[{"code":"C4","title":"xã Tân","level":"COMMUNE","under":"D2","opened":"2024-01-01"}],"faults":[]}`},
		{"units by who changes none", "leader.P", "/imports/units", units, `403 `},
		{"a reorganisation in a table, tried", "admin", "/imports/reorganisation?file=tach.csv&dryRun=true", merger, `200 {"dryRun":true,"reorganisation":{"name":"Sáp nhập","steps":1},"faults":[]}`},
		{"a reorganisation in a table", "admin", "/imports/reorganisation?file=tach.csv", merger, `200 {"dryRun":false,"reorganisation":{"id":"reorganisation:2","name":"Sáp nhập","steps":1},"faults":[]}`},
		{"one whose second step cannot be done", "admin", "/imports/reorganisation?file=tach.csv", merger + "merge,C9,C1\n", `404 {"errors":[{"message":"step 2 (merge C9 into C1): there is no unit C9`},
		{"a table without steps", "admin", "/imports/reorganisation?file=tach.csv", "name,Sáp nhập\n", `400 {"errors":[{"message":"tach.csv: there is no table of steps`},
		{"one with a wrong column", "admin", "/imports/reorganisation?file=tach.csv", "do,into\nmerge,C1\n", `400 {"errors":[{"message":"tach.csv: line 2: \"into\" is no column`},
		{"what is no YAML", "admin", "/imports/reorganisation", merger, `400 {"errors":[{"message":"file: it is no reorganisation in YAML`},
		{"a reorganisation by who changes no units", "leader.P", "/imports/reorganisation?file=tach.csv", "do,into\n", `403 `},
		{"what there is not", "leader.P", "/imports/people", units, `404 `},
		{"said as nothing", "leader.P", "/imports/campaign?dryRun", stricter, `400 `},
		{"said in other letters", "leader.P", "/imports/campaign?dryrun=true", stricter, `400 `},
		{"said as the command line does", "leader.P", "/imports/campaign?dry-run=true", stricter, `400 `},
		{"said twice", "leader.P", "/imports/campaign?dryRun=true&dryRun=false", stricter, `400 `},
		{"neither true nor false", "leader.P", "/imports/campaign?dryRun=1", stricter, `400 `},
		{"more than any file", "leader.P", "/imports/campaign", strings.Repeat("a", 5<<20), `413 `},
		{"a file that fills the memory", "leader.P", "/imports/campaign", "[" + strings.Repeat("[],", 340_000) + "]", `422 `},
		{"a stranger", "", "/imports/campaign", stricter, `401 `},
	} {
		w := h.sheet(step.account, http.MethodPost, step.path, strings.NewReader(step.body))
		if got := strconv.Itoa(w.Code) + " " + w.Body.String(); !strings.HasPrefix(got, step.want) {
			t.Errorf("%s: %.700s, want %s", step.name, got, step.want)
		}
	}
	if got := h.Send(h.API, "admin", http.MethodPost, "/imports/reorganisation?file=tach.csv", "do,into\nmerge,C1\n", "Accept-Language: vi").Body.String(); !strings.Contains(got, `tach.csv: dòng 2: \"into\" không phải tên cột`) {
		t.Errorf("a wrong column, in Vietnamese: %s", got)
	}
	if got := h.sheet("leader.D1", http.MethodPost, "/imports/quotas?year=2024&dryRun=true", strings.NewReader(quotas), "Accept-Language", "vi").Body.String(); !strings.Contains(got, `"4.1: 2 trong 2 đơn vị trực thuộc D1 đã được giao, tổng cộng 1205; THẤP HƠN chỉ tiêu của chính đơn vị >= 1601"`) {
		t.Errorf("what quotas come to, in Vietnamese: %s", got)
	}
	if w := h.sheet("leader.P", http.MethodGet, "/imports/campaign", nil); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("by GET: %d", w.Code)
	}
	var kept int
	h.Must(h.DB.NewRaw("SELECT count(*) FROM audit WHERE act = 'IMPORT' AND account_id IS NOT NULL AND address <> '' AND request <> '' AND length(what ->> 'sha256') = 64").Scan(t.Context(), &kept))
	if kept != 7 {
		t.Errorf("the audit has %d of 7 imports", kept)
	}
}
