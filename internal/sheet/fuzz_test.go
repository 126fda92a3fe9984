package sheet

import (
	"os"
	"testing"

	"thidua/internal/movement"
)

// FuzzRead: whatever a file holds, it is read or refused by its cells, and no row that is
// read lacks its unit.
func FuzzRead(f *testing.F) {
	c, err := movement.Parse("2024.yaml", movement.Launch2024)
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range []string{"libreoffice.xlsx", "libreoffice.csv"} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("x\nTháng,Tháng 10/2024,Đơn vị,C1\n\n\nunit,title,state,revision,members_total,comment\nC1-1,,,0,30,\nC1-2,,,,1e3,x\n"))
	f.Add([]byte("x\nTháng;2024-10;Đơn vị;C1\n;\n;\nunit;members_total\nC1-1;3"))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := read(t.Context(), c, data, func(int) {})
		if err != nil {
			t.Fatal(err)
		}
		if len(got.sheets) == 0 && len(got.faults) == 0 {
			t.Error("nothing was read, and nothing told")
		}
		for _, p := range got.sheets {
			for _, e := range p.entries {
				if e.unit == "" || e.Row <= p.first {
					t.Errorf("a row of no unit: %+v", e)
				}
			}
		}
		for _, told := range got.faults {
			if told.Vi == "" || told.En == "" || told.Rule == "" {
				t.Errorf("a fault that says nothing: %+v", told)
			}
		}
	})
}
