// Package demo is a year to look around in: the units of Đắk Lắk as they stood in 2024,
// with branches below them, and ten months of reports on the campaign of 2024.
//
// The province, the districts and the communes are real. The two blocks are assumed. The
// associations of agencies, the branches and every figure are invented: they say nothing
// of what any association did. What is invented is drawn from the units' codes, so that
// the same program always tells the same story.
package demo

import "fmt"

// Notice tells whoever sees the demo what is real in it and what is not, in Vietnamese
// and in English.
const Notice = `Dữ liệu minh họa: tỉnh, huyện, xã là có thật; hai khối là giả định; Hội cơ quan, chi hội và mọi số liệu đều do máy tạo ra, không phản ánh kết quả của bất kỳ tổ chức Hội nào.
Demonstration data: the province, districts and communes are real; the two blocks are assumed; the associations of agencies, the branches and every figure are invented and say nothing of what any association did.`

// ofYears tells what else is not real where the demo is of several years.
const ofYears = `
Phong trào năm 2023 và 2025 là minh họa, không phải văn bản chính thức; hai đợt sắp xếp đơn vị ngày 01/11/2024 và 01/07/2025 là có thật, nhưng người và báo cáo sau sắp xếp là máy tạo ra.
The campaigns of 2023 and 2025 are examples and no official documents; the two reorganisations of 01/11/2024 and 01/07/2025 are real, but who and what is reported after them is invented.`

// Notice tells whoever sees the scene what is real in it and what is not.
func (s Scene) Notice() string {
	if s.Years {
		return Notice + ofYears
	}
	return Notice
}

// Scale is how much is loaded.
type Scale string

// The scales.
const (
	Province Scale = "province" // Đắk Lắk alone
	Nation   Scale = "nation"   // 34 provinces of the same shape, all but Đắk Lắk invented whole
)

// provinces returns how many provinces a scale has.
func (s Scale) provinces() (int, error) {
	switch s {
	case Province:
		return 1, nil
	case Nation:
		return 34, nil
	}
	return 0, fmt.Errorf("%q is no scale; write province or nation", string(s))
}
