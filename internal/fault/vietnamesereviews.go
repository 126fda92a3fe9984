package fault

// vietnameseReviews is what is said of reviews, as vietnamese is.
var vietnameseReviews = map[string]string{
	"there is no such review": "không có báo cáo này",
	"the review's numbers are frozen already: they never change any more":                      "số liệu của báo cáo đã chốt: không thay đổi nữa",
	"the review is signed: it never changes any more":                                          "báo cáo đã ký: không được sửa nữa",
	"the review has been changed since: it is at revision %d, not %d; read it and decide anew": "báo cáo đã được sửa: nay là bản %d, không phải bản %d; hãy đọc lại rồi quyết định",
	"there is a review of %s already: read it, and give its revision to change it":             "đã có báo cáo của kỳ %s: hãy đọc báo cáo đó và nêu số bản để sửa",
	"a review is of a half year or a year, such as 2024-6M or 2024":                            "báo cáo là của sáu tháng hoặc cả năm, ví dụ 2024-6M hoặc 2024",
	"a review has up to %d parts and %d recipients":                                            "báo cáo có nhiều nhất %d phần và %d nơi nhận",
	"a part of a review has up to %d characters":                                               "mỗi phần của báo cáo dài nhất %d ký tự",
	"a line of a review has 1 to %d characters":                                                "mỗi dòng của báo cáo dài từ 1 đến %d ký tự",
	"the review's numbers are not frozen yet: freeze them first":                               "số liệu của báo cáo chưa chốt: hãy chốt trước",
	"%s still runs until %s: its review is frozen after":                                       "%s còn kéo dài đến %s: sau đó mới chốt số liệu báo cáo",
	"the review's numbers are not frozen yet: there is nothing to print":                       "số liệu của báo cáo chưa chốt: chưa có gì để in",
	"a review is called by its number and .html or .docx":                                      "báo cáo được gọi bằng số của nó và .html hoặc .docx",
}
