package grid_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"thidua/internal/grid"
)

// only returns the one cell of a text file, whose separator is given.
func only(t *testing.T, separator, written string) grid.Cell {
	t.Helper()
	text := "x" + separator + `"` + strings.ReplaceAll(written, `"`, `""`) + `"` + "\n"
	return rowsOf(t, []byte(text), grid.Manner{Opens: []string{"x"}})[0].Cell(2)
}

// rowsOf reads a file that can be read.
func rowsOf(t *testing.T, data []byte, m grid.Manner) (rows []grid.Row) {
	t.Helper()
	rows, err := read(data, m)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return rows
}

func read(data []byte, m grid.Manner) (rows []grid.Row, err error) {
	f, err := grid.Open(context.Background(), data, m)
	if err != nil {
		return nil, err
	}
	for _, s := range f.Sheets {
		for row, err := range s.Rows() {
			if err != nil {
				return rows, err
			}
			row.Cells = slices.Clone(row.Cells)
			rows = append(rows, row)
		}
	}
	return rows, nil
}

func TestCell_Whole(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ written, want string }{
		{"208000", "208000"},
		{"208.000", "208000"},
		{"208,000", "208000"},
		{"1.234", "1234"},
		{"1,234", "1234"},
		{"1.234.567", "1234567"},
		{"1,234,567", "1234567"},
		{"1.234,0", "1234"},
		{"1,234.00", "1234"},
		{"1.234.567,000", "1234567"},
		{"208 000", "208000"},
		{"208\u00a0000", "208000"},
		{"208\u202f000", "208000"},
		{"208'000", "208000"},
		{"30.0", "30"},
		{"30,00", "30"},
		{"030", "30"},
		{"'30", "30"},
		{" 30\n", "30"},
		{"30\u200b", "30"},
		{"３０", "30"},
		{"-5", "-5"},
		{"−5", "-5"},
		{"+5", "5"},
		{"208.000 đ", "208000"},
		{"208.000đồng", "208000"},
		{"208000 VND", "208000"},
		{"₫208,000", "208000"},
		{"9223372036854775807", "9223372036854775807"},
		{"0", "0"},
		{"", "nothing"},
		{"'", "nothing"},
		{"\u200b", "nothing"},

		{"1.5", "without a fraction"},
		{"1,5", "without a fraction"},
		{"1.2345", "without a fraction"},
		{"0.208", "without a fraction"},
		{"1,234.5", "without a fraction"},
		{"1.234,5", "without a fraction"},
		{"1234.000", "more than one thing"},
		{"1.23.456", "more than one thing"},
		{"12.34.567", "more than one thing"},
		{"1.234,567.890", "more than one thing"},
		{"1,234,5", "more than one thing"},
		{"1.234 567", "more than one thing"},
		{"208 00", "more than one thing"},
		{"208.", "more than one thing"},
		{"9223372036854775808", "too large"},
		{"1,23E+11", "shortened"},
		{"1.01E+04", "shortened"},
		{"1e3", "shortened"},
		{"95%", "percentage"},
		{"3/4", "a date"},
		{"03/04/2024", "a date"},
		{"2024-04-03", "a date"},
		{"3-Apr", "a date"},
		{"Apr-24", "a date"},
		{"03-thg 4", "a date"},
		{"3.4.2024", "a date"},
		{"#REF!", "come to an error"},
		{"######", "too narrow"},
		{"=SUM(E7:E8)", "formula in place of its value"},
		{"-", "a dash"},
		{" – ", "a dash"},
		{"208 nghìn", "all digits"},
		{"1,5 triệu", "all digits"},
		{"ba mươi", "without letters"},
		{"30 $", "without letters"},
		{"(30)", "without letters"},
		{"²30", "without letters"},
		{"٣٠", "without letters"},
		{"3\x000", "without letters"},
		{strings.Repeat("9", 70), "without letters"},
	} {
		for _, separator := range []string{",", ";", "\t"} {
			n, said, wrong := only(t, separator, tt.written).Whole("đồng", "vnd", "đ", "₫")
			switch {
			case wrong != nil:
				if !strings.Contains(wrong.En, tt.want) || wrong.Vi == "" || wrong.Cell() != "B1" {
					t.Errorf("%q: %s: %s, want %s", tt.written, wrong.Cell(), wrong.En, tt.want)
				}
			case !said && tt.want != "nothing", said && fmt.Sprint(n) != tt.want:
				t.Errorf("%q is %d, said %t; want %s", tt.written, n, said, tt.want)
			}
		}
	}
}

func TestCell_Decimal(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ written, comma, semicolon string }{
		{"95", "95", "95"},
		{"94.5", "94.5", "94.5"},
		{"94,5", "94.5", "94.5"},
		{"94,50", "94.5", "94.5"},
		{"94,5%", "94.5", "94.5"},
		{"94.5 %", "94.5", "94.5"},
		{"0.125", "0.125", "0.125"},
		{"0,03", "0.03", "0.03"},
		{"1.234,5", "1234.5", "1234.5"},
		{"1,234.5", "1234.5", "1234.5"},
		{"1.234.567", "1234567", "1234567"},
		{"-0,5", "-0.5", "-0.5"},
		{"94.1250", "94.125", "94.125"},
		// What stands before three digits may divide thousands, whatever the file says of points.
		{"94.500", "this may be 94.5 or 94500", "this may be 94.5 or 94500"},
		{"94.125", "this may be 94.1250 or 94125", "this may be 94.1250 or 94125"},
		{"25.000", "this may be 25 or 25000", "this may be 25 or 25000"},
		// Columns are divided by ; where decimals are by a comma.
		{"94,500", "this may be 94.5 or 94500", "94.5"},
		{"1.2.3", "more than one thing", "more than one thing"},
		{"9,4E+01", "shortened", "shortened"},
		{"nhiều", "such as 95 or 0.03", "such as 95 or 0.03"},
	} {
		for separator, want := range map[string]string{",": tt.comma, ";": tt.semicolon} {
			digits, _, wrong := only(t, separator, tt.written).Decimal(true)
			if wrong != nil && !strings.Contains(wrong.En, want) || wrong == nil && digits != want {
				t.Errorf("%q between %s is %q, %v; want %s", tt.written, separator, digits, wrong, want)
			}
		}
	}
	if _, _, wrong := only(t, ",", "94%").Decimal(false); wrong == nil {
		t.Error("a percentage is taken for what is not measured in percent")
	}
}

func TestCell_Code(t *testing.T) {
	t.Parallel()
	for written, want := range map[string]string{
		"24121-01": "24121-01", "'00123": "00123", `="00123"`: "00123", "1.5a": "1.5a", "２４１２１": "24121", "\ufeff24121": "24121", "12E5": "12E5",
		"1.01E+04": "shortened", "1,01E+04": "shortened", "24\x00": "U+0000",
	} {
		code, wrong := only(t, ",", written).Code()
		if wrong != nil && !strings.Contains(wrong.En, want) || wrong == nil && code != want {
			t.Errorf("%q is %q, %v; want %s", written, code, wrong, want)
		}
	}
}
