package fault

// vietnameseBooks is what is said of registers as books and tables, as vietnamese is.
var vietnameseBooks = map[string]string{
	"one file holds no more than %d entries; ask for a shorter period, or for the book of a unit further down":                    "một tệp chứa tối đa %d mục; hãy hỏi kỳ ngắn hơn, hoặc sổ của một đơn vị cấp dưới",
	"say of which register the entries are, such as ?register=assistance":                                                         "ghi rõ các mục thuộc sổ nào, như ?register=assistance",
	"say whose book it is by the unit's code, such as ?unit=24121":                                                                "ghi rõ sổ của đơn vị nào bằng mã đơn vị, như ?unit=24121",
	"a book is called by its register's code and .xlsx or .html":                                                                  "tên tệp sổ gồm mã sổ và .xlsx hoặc .html",
	"no campaign has a register %.60q":                                                                                            "không phong trào nào có sổ %.60q",
	"there is no register %.60q in %d":                                                                                            "không có sổ %.60q trong năm %d",
	"%d entries of %s bear this number; write the id of the one that is meant, such as entry:12":                                  "có %d mục trong sổ %s mang số này; ghi mã của mục cần nêu, như entry:12",
	"%s has no field %.60q; write its code or its name, or clear this cell where the column is your own":                          "sổ %s không có cột %.60q; ghi mã hoặc tên cột, hoặc xóa ô này nếu là cột riêng của bạn",
	"the entry's day is missing; where this is a total or a note, delete the row":                                                 "thiếu ngày ghi sổ; nếu là dòng tổng hoặc ghi chú thì xóa dòng này",
	"the table holds more than %d entries; divide it":                                                                             "bảng có hơn %d mục; hãy chia nhỏ",
	"there is no unit with the code %s; write the code of one whose registers you keep":                                           "không có đơn vị mang mã %s; ghi mã của đơn vị mà bạn được ghi sổ",
	"this is no table of entries of %s: one row names its columns, %s and the fields by their codes or names; fetch the template": "đây không phải bảng nhập của sổ %s: cần một dòng ghi tên cột, gồm %s và các cột của sổ theo mã hoặc tên; hãy tải mẫu về",
	"two fields of %s are called %.60q; write the code":                                                                           "sổ %s có hai cột tên %.60q; hãy ghi mã cột",
	"write the code of the unit in whose register the entry stands":                                                               "ghi mã đơn vị ghi sổ của mục này",
}
