package reform_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/fault"
	"thidua/internal/org"
	"thidua/internal/reform"
)

const written = `
name: Sắp xếp xã
document: 1193/NQ-UBTVQH15
signed: 2024-09-24
effective: 2024-11-01
steps:
  - {do: open, to: 66, code: 0123, type: xã, name: Mới, level: commune}
  - {do: merge, unit: 24133, to: +0123}
  - {do: split, unit: 24325, to: 24328, share: 0.8547, branches: [24325-01, 24325-02]}
`

const tabled = "\ufeff" + `name,Sắp xếp xã,,
document,1193/NQ-UBTVQH15
signed,2024-09-24
effective,2024-11-01

# the steps
do,unit,to,code,type,name,level,share,branches
open,,66,0123,xã,Mới,commune
merge,24133,+0123,,,,,,
split,24325,24328,,,,,0.8547,24325-01 24325-02
`

func TestParse(t *testing.T) {
	t.Parallel()
	want := &org.Reorganisation{
		Name: "Sắp xếp xã", Document: "1193/NQ-UBTVQH15", Signed: "2024-09-24", Effective: "2024-11-01",
		Steps: []org.Step{
			{Do: org.OpenStep, To: "66", Code: "0123", Type: "xã", Name: "Mới", Level: org.Commune},
			{Do: org.Merge, Unit: "24133", To: "+0123"},
			{Do: org.Split, Unit: "24325", To: "24328", Share: "0.8547", Branches: []org.Ref{"24325-01", "24325-02"}},
		},
	}
	for name, text := range map[string]string{"reform.yaml": written, "REFORM.CSV": tabled, "semicolons.csv": "\ufeff" + strings.ReplaceAll(strings.NewReplacer(",", ";", "0.8547", "0,8547").Replace(tabled[len("\ufeff"):]), "\n", "\r\n")} {
		got, err := reform.Parse(name, []byte(text))
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%s: %v (-want +got):\n%s", name, err, diff)
		}
	}
}

func TestParse_Refuses(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, file, text, says string }{
		{"an empty file", "a.yaml", "", "empty"},
		{"what would fill the memory", "a.yaml", written + strings.Repeat("#,,,,\n", 10_000), "divide it, or write its steps as a table"},
		{"lists of lists", "a.yaml", "name: " + strings.Repeat("[", 30_000), "a.yaml"},
		{"aliases of aliases", "a.yaml", "steps: &a [&b {do: x}, *b, *b]\nname: &c [*a,*a,*a,*a,*a,*a,*a,*a]\n", "a.yaml"},
		{"a character that cannot be seen", "a.yaml", strings.Replace(written, "Mới", `"M\0i"`, 1), "U+0000 cannot be seen"},
		{"a field that there is not", "a.yaml", written + "    into: 5\n", "line 10"},
		{"two reorganisations in one", "a.yaml", written + "---\nname: b\n", "one reorganisation"},
		{"what is no list of steps", "a.yaml", "name: a\nsteps: all\n", "line 2"},
		{"a table without steps", "a.csv", "name,a\n", "no table"},
		{"a column that there is not", "a.csv", "do,unit,into\nmerge,1,2\n", "line 2"},
		{"a column twice", "a.csv", "do,unit,unit\nmerge,1,2\n", "line 2"},
		{"more cells than columns", "a.csv", "do,unit\nmerge,1,2\n", "line 2"},
		{"a description that there is not", "a.csv", "name,a\nauthor,b\ndo\n", "line 2"},
		{"a description twice", "a.csv", "name,a\nname,b\ndo\n", "line 2"},
		{"a day written otherwise", "a.csv", "name,a\neffective,15/12/2024\ndo\n", `effective: "15/12/2024" is not a day; write it like 2024-11-10`},
		{"a day written otherwise, in YAML", "a.yaml", "name: a\nsigned: 15/12/2024\n", `signed: "15/12/2024" is not a day`},
		{"a NUL in a name", "a.csv", "name,a\x00b\ndo\n", "U+0000 cannot be seen"},
		{"a share of two meanings", "a.csv", "do,share\nsplit,1.234\n", "line 2: B2"},
		{"a code that was shortened", "a.csv", "do,unit\nmerge,1.01E+04\n", "shortened"},
		{"a workbook that is none", "a.xlsx", "PK\x03\x04", "damaged"},
		{"an open quote", "a.csv", "name,\"a\ndo\n", "quote"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := reform.Parse(tt.file, []byte(tt.text))
			if fault.KindOf(err) != fault.Invalid || !strings.Contains(err.Error(), tt.says) || !strings.HasPrefix(err.Error(), tt.file) {
				t.Errorf("%v, want BAD_USER_INPUT of %s with %q", err, tt.file, tt.says)
			}
		})
	}
}
