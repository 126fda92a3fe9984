package label

type value struct{ name, vi, en string }

// enums are those of the schema, by name, each with its values in the schema's order.
var enums = []struct {
	name   string
	values []value
}{
	{"CheckRule", []value{
		{"NOT_MORE", "Không lớn hơn", "Not more than"},
		{"BALANCE", "Khớp biến động", "Adds up with what came and went"},
		{"JUMP", "Biến động bất thường", "Unusual change"},
		{"SIBLINGS", "Khác xa đơn vị cùng cấp", "Far from the units beside"},
	}},
	{"Comparator", []value{
		{"AT_LEAST", "Từ … trở lên", "At least"},
		{"MORE_THAN", "Trên", "More than"},
		{"EQUAL", "Bằng", "Exactly"},
		{"LESS_THAN", "Dưới", "Less than"},
		{"BETWEEN", "Từ … đến …", "Between"},
	}},
	{"FigureBasis", []value{
		{"SUBMITTED", "Báo cáo đã gửi", "Submitted reports"},
		{"APPROVED", "Báo cáo đã duyệt", "Approved reports"},
	}},
	{"FigureStatus", []value{
		{"NO_TARGET", "Không giao chỉ tiêu", "No target"},
		{"NOT_REPORTED", "Chưa báo cáo", "Not reported"},
		{"NOT_APPLICABLE", "Không thuộc diện", "Not applicable"},
		{"INCOMPLETE", "Thiếu báo cáo", "Incomplete"},
		{"ON_TRACK", "Đúng tiến độ", "On track"},
		{"BEHIND", "Chậm tiến độ", "Behind"},
		{"MET", "Đạt", "Met"},
		{"EXCEEDED", "Vượt", "Exceeded"},
		{"NOT_MET", "Chưa đạt", "Not met"},
		{"MET_BY_DECISION", "Đạt theo quyết định", "Met by decision"},
	}},
	{"IndicatorKind", []value{
		{"TOTAL", "Tổng số", "Total"},
		{"RATIO", "Tỉ lệ", "Ratio"},
		{"UNITS_MEETING", "Tỉ lệ đơn vị đạt", "Share of units that meet it"},
		{"ALL_OF", "Đạt tất cả yêu cầu", "All requirements met"},
		{"ANY_OF", "Đạt một trong các phương án", "One of the options met"},
	}},
	{"Level", []value{
		{"PROVINCE", "Cấp tỉnh", "Province"},
		{"DISTRICT", "Cấp huyện", "District"},
		{"COMMUNE", "Hội cơ sở", "Base association"},
		{"BRANCH", "Chi hội", "Branch"},
	}},
	{"LineageKind", []value{
		{"MERGER", "Sáp nhập", "Merger"},
		{"SPLIT", "Chia tách", "Split"},
		{"ABOLITION", "Bỏ cấp trung gian", "Abolition"},
		{"CLOSURE", "Giải thể", "Closure"},
		{"BOUNDARY", "Điều chỉnh địa giới", "Boundary change"},
	}},
	{"Locale", []value{
		{"VI", "Tiếng Việt", "Vietnamese"},
		{"EN", "Tiếng Anh", "English"},
	}},
	{"Measure", []value{
		{"PERSON", "Người", "Persons"},
		{"HOUSEHOLD", "Hộ", "Households"},
		{"VND", "Đồng", "Đồng"},
		{"ITEM", "Lượt, việc, vật", "Items"},
		{"ANIMAL", "Con", "Animals"},
		{"UNIT", "Tổ chức Hội", "Units of the association"},
	}},
	{"Nature", []value{
		{"FLOW", "Phát sinh trong tháng", "Happened within the month"},
		{"STOCK", "Số dư cuối tháng", "Stands at the month's end"},
		{"STATE", "Có hoặc không", "Yes or no"},
	}},
	{"Pace", []value{
		{"LINEAR", "Tăng dần đến cuối năm", "Grows to the year's end"},
		{"LEVEL", "Phải giữ suốt năm", "Stands all year"},
	}},
	{"ReorganisationState", []value{
		{"DRAFT", "Dự thảo", "Draft"},
		{"APPLIED", "Đã áp dụng", "Applied"},
		{"REVERTED", "Đã thu hồi", "Reverted"},
	}},
	{"ReorganisationVerb", []value{
		{"OPEN", "Thành lập", "Open"},
		{"RENAME", "Đổi tên", "Rename"},
		{"RECODE", "Đổi mã", "Give another code"},
		{"RETYPE", "Đổi loại hình", "Give another type"},
		{"MOVE", "Chuyển cấp trên", "Move"},
		{"MERGE", "Sáp nhập", "Merge"},
		{"SPLIT", "Chia tách", "Split"},
		{"CLOSE", "Giải thể", "Close"},
		{"ABOLISH", "Bỏ cấp trung gian", "Abolish a level"},
		{"REDRAW", "Điều chỉnh địa giới", "Redraw a boundary"},
		{"CARRY", "Chuyển vai trò", "Carry roles over"},
	}},
	{"ReportAct", []value{
		{"SAVE", "Lưu nháp", "Saved"},
		{"SUBMIT", "Gửi", "Submitted"},
		{"WITHDRAW", "Rút lại", "Withdrawn"},
		{"APPROVE", "Duyệt", "Approved"},
		{"RETURN", "Trả lại", "Returned"},
		{"REOPEN", "Mở lại", "Reopened"},
	}},
	{"ReportRule", []value{
		{"UNKNOWN_ELEMENT", "Không có mục này", "No such element"},
		{"NOT_OWED", "Đơn vị không báo mục này", "Not reported by the unit"},
		{"OUT_OF_RANGE", "Ngoài giới hạn", "Out of range"},
		{"TOGETHER", "Phải báo cùng nhau", "To be said together"},
		{"NOT_MORE", "Phần lớn hơn tổng", "A part above the whole"},
		{"BALANCE", "Không khớp biến động", "Does not add up with what came and went"},
		{"JUMP", "Biến động bất thường", "Unusual change"},
		{"SIBLINGS", "Khác xa đơn vị cùng cấp", "Far from the units beside"},
	}},
	{"ReportState", []value{
		{"DRAFT", "Nháp", "Draft"},
		{"SUBMITTED", "Đã gửi", "Submitted"},
		{"APPROVED", "Đã duyệt", "Approved"},
		{"RETURNED", "Trả lại", "Returned"},
		{"LOCKED", "Đã khóa", "Locked"},
	}},
	{"UnitKind", []value{
		{"TERRITORIAL", "Theo địa bàn", "Of a territory"},
		{"BLOCK", "Khối cơ quan, doanh nghiệp", "Block of agencies or enterprises"},
		{"AGENCY", "Cơ quan, doanh nghiệp", "Agency or enterprise"},
	}},
	{"Untargeted", []value{
		{"DIVIDED", "Đơn vị đã chia tách", "Divided"},
		{"MOVED", "Đơn vị đã chuyển cấp trên", "Moved"},
		{"INCOMPLETE", "Chỉ một phần được giao chỉ tiêu", "Only some had a quota"},
		{"UNLIKE", "Chỉ tiêu không cộng được", "Quotas that cannot be added up"},
	}},
	{"UserErrorCode", []value{
		{"BAD_USER_INPUT", "Nhập chưa đúng", "Wrong input"},
		{"NOT_FOUND", "Không tìm thấy", "Not found"},
		{"CONFLICT", "Trái với dữ liệu hiện có", "Conflict"},
		{"LOCKED", "Đã khóa sổ", "Locked"},
	}},
}
