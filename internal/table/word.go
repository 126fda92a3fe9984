package table

import "thidua/internal/fault"

// Called is what a value is called to people.
type Called[T ~string] struct {
	Value T
	fault.Both
}

func in[T ~string](words []Called[T], value T, l fault.Language) string {
	for _, w := range words {
		if w.Value == value {
			return w.In(l)
		}
	}
	return string(value)
}

// The words for what a table is asked for and answers with, each in the order of its values.
var (
	AxisWords = []Called[Axis]{
		{OfUnit, fault.Both{En: "Units", Vi: "Đơn vị"}},
		{OfIndicator, fault.Both{En: "Indicators", Vi: "Chỉ tiêu"}},
		{OfPeriod, fault.Both{En: "Periods", Vi: "Kỳ"}},
		{OfMeasure, fault.Both{En: "What is said", Vi: "Nội dung"}},
	}
	StepWords = []Called[Step]{
		{ByMonth, fault.Both{En: "Month by month", Vi: "Từng tháng"}},
		{ByQuarter, fault.Both{En: "Quarter by quarter", Vi: "Từng quý"}},
		{ByYear, fault.Both{En: "Year by year", Vi: "Từng năm"}},
	}
	RelativePeriodWords = []Called[RelativePeriod]{
		{ThisMonth, fault.Both{En: "This month", Vi: "Tháng này"}},
		{LastMonth, fault.Both{En: "Last month", Vi: "Tháng trước"}},
		{ThisQuarter, fault.Both{En: "This quarter", Vi: "Quý này"}},
		{LastQuarter, fault.Both{En: "Last quarter", Vi: "Quý trước"}},
		{YearToDate, fault.Both{En: "The year to date", Vi: "Từ đầu năm đến nay"}},
		{ThisYear, fault.Both{En: "This year", Vi: "Năm nay"}},
		{LastYear, fault.Both{En: "Last year", Vi: "Năm trước"}},
		{SamePeriodLastYear, fault.Both{En: "The same months last year", Vi: "Cùng kỳ năm trước"}},
		{Last3Months, fault.Both{En: "The last 3 months", Vi: "3 tháng gần nhất"}},
		{Last12Months, fault.Both{En: "The last 12 months", Vi: "12 tháng gần nhất"}},
	}
	MeasureWords = []Called[Measure]{
		{Value, fault.Both{En: "Value", Vi: "Kết quả"}},
		{Numerator, fault.Both{En: "Numerator", Vi: "Tử số"}},
		{Denominator, fault.Both{En: "Denominator", Vi: "Mẫu số"}},
		{TargetOf, fault.Both{En: "Target", Vi: "Chỉ tiêu giao"}},
		{Attainment, fault.Both{En: "% of target", Vi: "% so với chỉ tiêu"}},
		{StatusOf, fault.Both{En: "Status", Vi: "Đánh giá"}},
		{CoverageOf, fault.Both{En: "% of reports in", Vi: "% báo cáo đã có"}},
		{DeltaPrevious, fault.Both{En: "Change on the period before", Vi: "Tăng, giảm so với kỳ trước"}},
		{DeltaLastYear, fault.Both{En: "Change on last year", Vi: "Tăng, giảm so với cùng kỳ năm trước"}},
		{Rank, fault.Both{En: "Rank", Vi: "Xếp hạng"}},
		{ShareOfParent, fault.Both{En: "% of the unit above", Vi: "% trong cấp trên"}},
		{Cumulative, fault.Both{En: "Since January", Vi: "Lũy kế từ đầu năm"}},
		{Expected, fault.Both{En: "Expected at the year's end", Vi: "Ước cả năm"}},
		{Shortfall, fault.Both{En: "Short of the target", Vi: "Còn thiếu so với chỉ tiêu"}},
		{Points, fault.Both{En: "Points", Vi: "Điểm thi đua"}},
		{Class, fault.Both{En: "Class", Vi: "Xếp loại"}},
	}
	MarkWords = []Called[Mark]{
		{NotReported, fault.Both{En: "Not reported", Vi: "Chưa báo cáo"}},
		{NotApplicable, fault.Both{En: "Not applicable", Vi: "Không thuộc diện"}},
		{NoTarget, fault.Both{En: "No target", Vi: "Không giao chỉ tiêu"}},
		{Withheld, fault.Both{En: "Withheld", Vi: "Không được xem"}},
	}
)

// BoardWord is what the member of the indicators' axis is called that is no indicator: whatever is said of a unit's points.
var BoardWord = fault.Both{En: "Scoreboard", Vi: "Bảng điểm"}

// In returns what the measure is called.
func (m Measure) In(l fault.Language) string { return in(MeasureWords, m, l) }

// In returns what the mark is called.
func (m Mark) In(l fault.Language) string { return in(MarkWords, m, l) }

// In returns what the axis is called.
func (a Axis) In(l fault.Language) string { return in(AxisWords, a, l) }

// In returns what the relative period is called.
func (r RelativePeriod) In(l fault.Language) string { return in(RelativePeriodWords, r, l) }
