package fault

// vietnamesePapers is what is said of the files that hang on entries in Vietnamese, as vietnamese is.
var vietnamesePapers = map[string]string{
	"%.80s is the id of a %s; give the id of a file":                                                                               "%.80s là id của %s; hãy đưa id của một tệp",
	"an address names what it means by its number, such as 7":                                                                      "địa chỉ phải có số của mục cần tìm, ví dụ 7",
	"too many files are being worked on; try again later":                                                                          "đang xử lý quá nhiều tệp; hãy thử lại sau",
	"the file is larger than %d MiB; make it smaller, or hang it there in parts":                                                   "tệp lớn hơn %d MiB; hãy làm nhỏ lại, hoặc chia thành nhiều tệp",
	"the file's name in %s is not percent-encoded, as encodeURIComponent does it":                                                  "tên tệp trong %s chưa được mã hóa phần trăm như encodeURIComponent",
	"the form carries no file":                                                                                                     "biểu mẫu không có tệp nào",
	"the file is no PDF, picture (JPEG, PNG, WebP, HEIC) or office document (docx, xlsx, pptx, odt, ods, doc, xls) by its content": "theo nội dung, tệp không phải PDF, hình ảnh (JPEG, PNG, WebP, HEIC) hay tài liệu văn phòng (docx, xlsx, pptx, odt, ods, doc, xls)",
	"the document holds macros or other programs; save it without them":                                                            "tài liệu có macro hoặc chương trình; hãy lưu lại không kèm chúng",
	"the document is broken, or locked with a password; save it anew":                                                              "tài liệu bị hỏng hoặc đặt mật khẩu; hãy lưu lại",
	"say what the file is called, in one line and 200 bytes at most":                                                               "hãy đặt tên tệp, trong một dòng và không quá 200 byte",
	"the file is called %.20q, but its content is %s; give it its own ending, %s":                                                  "tệp có đuôi %.20q nhưng nội dung là %s; hãy dùng đúng đuôi %s",
	"no file with id file:%d": "không có tệp nào có id file:%d",
	"the entry is struck out; note another, and hang the file on that":                                       "mục sổ đã bị gạch bỏ; hãy ghi mục khác và đính kèm tệp vào đó",
	"the month of the entry is sealed, and nothing of it is filled in later; no file is hung on it any more": "tháng của mục sổ đã khóa và mục không có phần ghi bổ sung; không đính kèm tệp được nữa",
	"%d files hang on the entry, and no more may; take one off first":                                        "mục sổ đã có %d tệp, không thêm được nữa; hãy gỡ bớt một tệp",
	"the entry is struck out, and stays as it was with its files":                                            "mục sổ đã bị gạch bỏ và được giữ nguyên cùng các tệp",
	"the file hung on the entry when its month was sealed, and stays there":                                  "tệp đã có trong mục sổ khi tháng được khóa nên phải giữ lại",
}
