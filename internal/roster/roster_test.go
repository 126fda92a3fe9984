package roster_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/identity"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/roster"
	"thidua/internal/testdb"
)

const today = org.Date("2024-11-10")

// office is a province P > D > C > B, B2 (closed today); P > D2 > C2, with "admin" who keeps all and
// "leader.D" who leads D; "taken" is an account already.
type office struct {
	*testing.T
	db    *postgres.DB
	guard *access.Guard
	units map[string]*org.Unit
}

func open(t *testing.T) *office {
	t.Helper()
	guard, err := access.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	o := &office{T: t, db: testdb.New(t), guard: guard, units: map[string]*org.Unit{}}
	scope := org.NewScope(today)
	for _, line := range strings.Split("P  PROVINCE;D P DISTRICT;C D COMMUNE;B C BRANCH;B2 C BRANCH;D2 P DISTRICT;C2 D2 COMMUNE", ";") {
		w := strings.Split(line, " ")
		opening := org.Opening{Level: org.Level(w[2]), Kind: org.Territorial, Opened: "2020-01-01", Code: w[0], Type: "đơn vị", Name: w[0]}
		if w[1] != "" {
			opening.Parent = &o.units[w[1]].ID
		}
		u, err := org.Open(t.Context(), o.db, scope, opening)
		o.must(err)
		if o.units[w[0]] = u; w[1] == "" {
			scope = org.Subtree(today, u.Path)
		}
	}
	for _, line := range strings.Split("admin system_admin P;leader.D district_leader D;reporter.C commune_reporter C;taken  ", ";") {
		w := strings.Split(line, " ")
		_, err := access.CreateAccount(t.Context(), o.db, w[0])
		o.must(err)
		if w[1] != "" {
			o.must(guard.GrantRoleAsSystem(t.Context(), o.db, access.Appointment{Account: w[0], Role: w[1], UnitID: o.units[w[2]].ID, From: "2024-01-01"}))
		}
	}
	return o
}

func (o *office) must(err error) {
	o.Helper()
	if err != nil {
		o.Fatal(err)
	}
}

func (o *office) by(name string) *access.Caller {
	o.Helper()
	a, err := access.FindAccount(o.Context(), o.db, name)
	o.must(err)
	return &access.Caller{Account: a}
}

func (o *office) run(by string, data []byte, change func(*roster.Import)) (*roster.Outcome, error) {
	o.Helper()
	in := roster.Import{Guard: o.guard, Today: today}
	if by != "" {
		in.By = o.by(by)
	}
	if change != nil {
		change(&in)
	}
	return in.Run(o.Context(), o.db, data)
}

// stands returns what stands of the accounts that were created: name, full name, number, unit and roles.
func (o *office) stands() []string {
	o.Helper()
	lines := []string{}
	o.must(o.db.NewRaw(`SELECT a.name || '/' || a.full_name || '/' || a.telephone || '/' || a.email || '/' || coalesce(k.code, '') || '/' ||
			coalesce((SELECT string_agg(g.role || ' ' || n.code || ' ' || lower(g.valid), ', ' ORDER BY g.role, n.code)
				FROM grants AS g JOIN naming AS n ON n.unit_id = g.unit_id WHERE g.account_id = a.id), '')
		FROM account AS a LEFT JOIN naming AS k ON k.unit_id = a.unit_id
		WHERE a.name NOT IN ('admin', 'leader.D', 'reporter.C', 'taken') ORDER BY a.id`).Scan(o.Context(), &lines))
	return lines
}

const people = `Tài khoản;Họ và tên;Điện thoại;Email;Vai trò;Mã đơn vị;Từ ngày;Ghi chú
an.c;Nguyễn Văn An;0912 345 678;an@example.org;Lãnh đạo Hội cơ sở;C;;cũ
binh.b;Trần Thị Bình;0912.345.679;;chi hội trưởng;B;01/12/2024;
an.c;;;;Ban Kiểm tra;C;;
chi.c;Lê Chi;;;;C;;
`

var peopleStand = []string{
	"an.c/Nguyễn Văn An/+84912345678/an@example.org/C/commune_leader C 2024-11-10, inspector C 2024-11-10",
	"binh.b/Trần Thị Bình/+84912345679//B/branch_reporter B 2024-12-01",
	"chi.c/Lê Chi///C/",
}

func TestImport(t *testing.T) {
	t.Parallel()
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(people)
	if err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string]string{
		"with semicolons":         people,
		"with a mark":             "\ufeff" + people,
		"with commas":             strings.ReplaceAll(people, ";", ","),
		"with tabs":               strings.ReplaceAll(people, ";", "\t"),
		"in UTF-16":               utf16,
		"of Windows-1258":         windows1258(t, people),
		"its marks by themselves": norm.NFD.String(people),
		"in English": strings.NewReplacer("Tài khoản", "Account", "Họ và tên", "Full name", "Điện thoại", "Telephone", "Vai trò", "Role", "Mã đơn vị", "Unit",
			"Từ ngày", "From", "Lãnh đạo Hội cơ sở", "Leader of a base association", "chi hội trưởng", "branch_reporter", "01/12/2024", "2024-12-01").Replace(people),
		"below a letterhead": "Hội CCB huyện;;\n;;\n" + people,
		"a workbook":         workbook(t, people),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := open(t)
			out, err := o.run("leader.D", []byte(file), func(in *roster.Import) { in.DryRun = true })
			if err != nil || len(out.Problems) > 0 || out.Created != 3 || len(out.Accounts) > 0 || len(o.stands()) > 0 {
				t.Fatalf("tried: %+v, %v; %v stand", out, err, o.stands())
			}
			out, err = o.run("leader.D", []byte(file), nil)
			if err != nil || len(out.Problems) > 0 || out.Created != 3 || len(out.Accounts) != 3 {
				t.Fatalf("%+v, %v", out, err)
			}
			if diff := cmp.Diff(peopleStand, o.stands()); diff != "" {
				t.Errorf("stand (-want +got):\n%s", diff)
			}
			if again, err := o.run("leader.D", []byte(file), nil); err != nil || len(again.Problems) != 3 {
				t.Errorf("sent again: %+v, %v", again, err)
			}
		})
	}
}

// workbook writes a text as a spreadsheet keeps it: numbers of telephones without their 0, days as days.
func workbook(t *testing.T, text string) string {
	t.Helper()
	f := excelize.NewFile()
	for r, line := range strings.Split(strings.TrimSpace(text), "\n") {
		for c, cell := range strings.Split(line, ";") {
			at, _ := excelize.CoordinatesToCellName(c+1, r+1)
			var value any = cell
			if day, err := time.Parse("02/01/2006", cell); err == nil {
				value = day
			} else if number, err := strconv.Atoi(strings.NewReplacer(" ", "", ".", "").Replace(cell)); err == nil {
				value = number
			}
			if err := f.SetCellValue("Sheet1", at, value); err != nil {
				t.Fatal(err)
			}
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// windows1258 writes a text as programs of Windows did: marks of tones by themselves.
func windows1258(t *testing.T, text string) string {
	t.Helper()
	encoder := charmap.Windows1258.NewEncoder()
	var out strings.Builder
	for _, r := range text {
		if b, err := encoder.String(string(r)); err == nil {
			out.WriteString(b)
			continue
		}
		apart := []rune(norm.NFD.String(string(r))) // the tone is the mark that is no part of the letter
		written := false
		for i := len(apart) - 1; i > 0 && !written; i-- {
			rest := append(append([]rune{}, apart[:i]...), apart[i+1:]...)
			b, err := encoder.String(norm.NFC.String(string(rest)) + string(apart[i]))
			if written = err == nil; written {
				out.WriteString(b)
			}
		}
		if !written {
			t.Fatalf("%q is not of Windows-1258", r)
		}
	}
	return out.String()
}

func TestImport_TellsByCell(t *testing.T) {
	t.Parallel()
	o := open(t)
	_, _, err := reorganise(t.Context(), o, org.Step{Do: org.CloseStep, Unit: "B2"})
	o.must(err)
	const head = "account,full name,telephone,email,language,role,unit,from\n"
	for _, tt := range []struct {
		name, by, rows string
		want           []string
	}{
		{"a taken name, case aside", "leader.D", "TAKEN,An,,,,,C,", []string{"A2: TAKEN: an account named TAKEN exists already"}},
		{"a name that is none", "leader.D", "án,An,,,,,C,", []string{`A2: án: "án" is no account name; use up to 64 letters without accents, digits and . _ @ -, beginning with a letter or digit`}},
		{"no name", "leader.D", ",An,,,,,C,", []string{`A2: "" is no account name; use up to 64 letters without accents, digits and . _ @ -, beginning with a letter or digit`}},
		{"a number that is none", "leader.D", "an,An,12,,,,C,", []string{`C2: 12: "12" is no telephone number; write it as it is dialled, such as 0912 345 678 or +84 912 345 678`}},
		{"an address that is none", "leader.D", "an,An,,an,,,C,", []string{`D2: an: "an" is no e-mail address; write one such as an@example.org`}},
		{"a language that is none", "leader.D", "an,An,,,fr,,C,", []string{`E2: fr: "fr" is no language; write vi or en`}},
		{"a name that turns around", "leader.D", "an,An \u05d0\u2067x\u2069,,,,,C,", []string{"B2: An \u05d0\u2067x\u2069: the character U+2067 cannot be seen; take it out"}},
		{"a name with what cannot be seen", "leader.D", "an,An\x01,,,,,C,", []string{"B2: An\x01: the character U+0001 cannot be seen; clear the cell and type it again"}},
		{"a unit that there is not", "leader.D", "an,An,,,,,C9,", []string{"G2: C9: there is no unit with the code C9; write the code of one whose accounts you may change"}},
		{"a unit of a neighbour", "leader.D", "an,An,,,,,C2,", []string{"G2: C2: there is no unit with the code C2; write the code of one whose accounts you may change"}},
		{"a closed unit", "leader.D", "an,An,,,,,B2,", []string{"G2: B2: đơn vị B2 was closed on 2024-11-10; name its successor"}},
		{"no unit", "leader.D", "an,An,,,,,,", []string{"G2: accounts that no unit keeps are for those who may change all; name the unit that keeps it"}},
		{"a role without a unit", "admin", "an,An,,,,analyst,,", []string{"G2: write the code of the unit at which the role is held"}},
		{"a role that there is not", "leader.D", "an,An,,,,vua,C,", []string{"F2: vua: this is no role; write one such as Leader of a base association, or commune_leader"}},
		{"a role beyond the giver", "leader.D", "an,An,,,,cluster_head,D,", []string{"F2: cluster_head: you may not give the role cluster_head at đơn vị D"}},
		{"a role of another level", "leader.D", "an,An,,,,branch_reporter,C,", []string{"F2: branch_reporter: the role branch_reporter means nothing at đơn vị C, a COMMUNE; it is held at a BRANCH"}},
		{"a day that is none", "leader.D", "an,An,,,,analyst,C,31/02/2025", []string{`H2: 31/02/2025: "31/02/2025" is not a day; write it like 10/11/2024 or 2024-11-10`}},
		{"a day that has passed", "leader.D", "an,An,,,,analyst,C,2024-01-01", []string{"H2: 2024-01-01: a role cannot be given for days that have passed; begin on 2024-11-10 or later"}},
		{"all of a row at once", "leader.D", "án,An,12,an,fr,vua,C9,31/02/2025", []string{
			`A2: án: "án" is no account name; use up to 64 letters without accents, digits and . _ @ -, beginning with a letter or digit`,
			`C2: 12: "12" is no telephone number; write it as it is dialled, such as 0912 345 678 or +84 912 345 678`,
			`D2: an: "an" is no e-mail address; write one such as an@example.org`,
			`E2: fr: "fr" is no language; write vi or en`,
			`F2: vua: this is no role; write one such as Leader of a base association, or commune_leader`,
			`H2: 31/02/2025: "31/02/2025" is not a day; write it like 10/11/2024 or 2024-11-10`,
			"G2: C9: there is no unit with the code C9; write the code of one whose accounts you may change",
		}},
		{"the same row twice", "leader.D", "an,An,,,,analyst,C,\nan,An,,,,analyst,C,", []string{"A3: an: an stands in A2 already; a further row gives a further role, or one at a further unit"}},
		{"one account of two people", "leader.D", "an,An,,,,analyst,C,\nAN,Bình,,,,inspector,C,", []string{
			"A3: AN: an stands in A2 already and is another there; write the same, or another account",
			"B3: Bình: an stands in A2 already and is another there; write the same, or another account",
		}},
		{"more cells than columns", "leader.D", "an,An,,,,analyst,C,,,more", []string{"J2: more: this line has 10 columns under 8; put quotes around what holds a comma"}},
		{"two wrong cells", "leader.D", "án,An,12,,,,C,", []string{
			`A2: án: "án" is no account name; use up to 64 letters without accents, digits and . _ @ -, beginning with a letter or digit`,
			`C2: 12: "12" is no telephone number; write it as it is dialled, such as 0912 345 678 or +84 912 345 678`,
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			out, err := o.run(tt.by, []byte(head+"fine,Fine,,,,,C,\n"+tt.rows+"\n"), nil)
			o.must(err)
			var got []string
			for _, p := range out.Problems {
				if p.Vi == p.En || p.Vi == "" {
					t.Errorf("it is not told in Vietnamese: %+v", p)
				}
				got = append(got, p.String())
			}
			for i := range tt.want { // behind the row that is fine
				tt.want[i] = strings.NewReplacer("A3:", "A4:", "B3:", "B4:").Replace(tt.want[i])
				tt.want[i] = lower(tt.want[i])
			}
			if diff := cmp.Diff(tt.want, got); diff != "" || out.Created != 0 {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
	if stand := o.stands(); len(stand) > 0 {
		t.Errorf("for all that was wrong, %v stand", stand)
	}
}

// lower moves a cell of row 2 to row 3.
func lower(problem string) string {
	place, rest, _ := strings.Cut(problem, ":")
	return strings.Replace(place, "2", "3", 1) + ":" + strings.ReplaceAll(rest, " A2 ", " A3 ")
}

func reorganise(ctx context.Context, o *office, steps ...org.Step) (r *org.Reorganisation, changes any, err error) {
	err = o.db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		r = &org.Reorganisation{Name: "Sắp xếp", Document: "1/NQ", Signed: "2020-01-01", Effective: today, Steps: steps}
		_, _, err := org.Reorganise(ctx, tx, org.Subtree(today, o.units["P"].Path), r, nil)
		return err
	})
	return r, nil, err
}

func TestImport_Refuses(t *testing.T) {
	t.Parallel()
	o := open(t)
	if _, err := o.run("reporter.C", []byte(people), nil); fault.KindOf(err) != fault.Forbidden {
		t.Errorf("who changes no accounts: %v", err)
	}
	if _, err := o.run("taken", []byte(people), nil); fault.KindOf(err) == fault.Internal {
		t.Errorf("who holds no role: %v", err)
	}
	for name, file := range map[string]string{
		"nothing": "", "another table": "a,b\n1,2\n", "a PDF": "%PDF-1.7", "a damaged workbook": "PK\x03\x04rest", "no encoding at all": "tài khoản\xff\xfe\x00;",
		"a megabyte of nothing": strings.Repeat("\n", 1<<20), "quotes that never end": people + `"`,
	} {
		if out, err := o.run("admin", []byte(file), nil); err != nil || len(out.Problems) == 0 || out.Created > 0 {
			t.Errorf("%s: %+v, %v", name, out, err)
		}
	}
	var many bytes.Buffer
	many.WriteString("account,unit\n")
	for i := range 5001 {
		fmt.Fprintf(&many, "a%d,C\n", i)
	}
	if out, err := o.run("admin", many.Bytes(), nil); err != nil || len(out.Problems) != 1 || !strings.Contains(out.Problems[0].En, "5000 people") {
		t.Errorf("too many people: %+v, %v", out, err)
	}
	if stand := o.stands(); len(stand) > 0 {
		t.Errorf("%v stand", stand)
	}
}

// TestImport_IsOneEntryPerUnit: what is written down of a file names it, and at each unit whom it
// keeps and nobody else; it holds no number of a telephone and no link.
func TestImport_IsOneEntryPerUnit(t *testing.T) {
	t.Parallel()
	o := open(t)
	out, err := o.run("leader.D", []byte(people), func(in *roster.Import) { in.WithLinks = true })
	o.must(err)
	written := func(file string) (entries []string) {
		t.Helper()
		o.must(o.db.NewRaw(`SELECT concat_ws(' ', act, coalesce((SELECT string_agg(n.code, ',' ORDER BY n.code) FROM naming AS n WHERE n.unit_id = ANY (units)), 'none'),
			what) FROM audit WHERE what->>'sha256' = ? ORDER BY id`, fmt.Sprintf("%x", sha256.Sum256([]byte(file)))).Scan(t.Context(), &entries))
		return entries
	}
	expect := func(file string, links bool, want ...string) {
		t.Helper()
		rest := fmt.Sprintf(`", "links": "%t", "sha256": "%x", "accounts": "`, links, sha256.Sum256([]byte(file)))
		for i := range want {
			want[i] = "ACCOUNT_CREATE " + strings.Replace(want[i], "|", rest, 1) + `"}`
		}
		if diff := cmp.Diff(want, written(file)); diff != "" {
			t.Errorf("written down (-want +got):\n%s", diff)
		}
	}
	expect(people, true, `C {"count": "2|an.c chi.c`, `B {"count": "1|binh.b`)
	entries := written(people)
	const nowhere = "tài khoản,họ và tên,mã đơn vị\nem.c,Lê Em,C\ngiang,Lê Giang,\n"
	_, err = o.run("admin", []byte(nowhere), func(*roster.Import) {})
	o.must(err)
	expect(nowhere, false, `none {"count": "1|giang`, `C {"count": "1|em.c`)
	if len(out.Accounts) != 3 {
		t.Fatalf("%+v", out)
	}
	for i, a := range out.Accounts {
		secret, found := strings.CutPrefix(*a.Link, "/sign-in#link=")
		if !found || strings.Contains(strings.Join(entries, ""), secret) {
			t.Fatalf("its link is %s", *a.Link)
		}
		c, err := identity.Take(t.Context(), o.db, identity.Link, secret)
		if err != nil || *c.AccountID != o.by(a.Account).ID {
			t.Errorf("%d: the link is %+v's, %v", i, c, err)
		}
	}
	var short int
	o.must(o.db.NewRaw("SELECT count(*) FROM challenge WHERE expires < now() + interval '13 days'").Scan(t.Context(), &short))
	if short > 0 {
		t.Errorf("%d links end sooner than in a fortnight", short)
	}
}

// TestImport_AsksAsMuch: a province asks as many statements as a few people.
func TestImport_AsksAsMuch(t *testing.T) {
	t.Parallel()
	o := open(t)
	asked := func(prefix string, n int) int64 {
		t.Helper()
		var file bytes.Buffer
		file.WriteString("tài khoản,họ và tên,điện thoại,vai trò,mã đơn vị\n")
		for i := range n {
			fmt.Fprintf(&file, "%s%d,Nguyễn Văn An,0912 %06d,Chi hội trưởng,B\n", prefix, i, i)
		}
		ctx, counter := postgres.WithCounter(t.Context())
		began := time.Now()
		out, err := roster.Import{Guard: o.guard, By: o.by("admin"), Today: today, WithLinks: true}.Run(ctx, o.db, file.Bytes())
		if err != nil || out.Created != n {
			t.Fatalf("%+v, %v", out, err)
		}
		t.Logf("%d people in %v", n, time.Since(began))
		return counter.Statements()
	}
	few, many := asked("few", 3), asked("many", 3000)
	if few != many {
		t.Errorf("3 people ask %d statements, 3000 ask %d", few, many)
	}
}
