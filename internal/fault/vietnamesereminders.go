package fault

// vietnameseReminders is what is said of reminders, as vietnamese is.
var vietnameseReminders = map[string]string{
	"Reports that are late: %d":                                          "Báo cáo quá hạn: %d",
	"Reports that are due: %d":                                           "Báo cáo đến hạn: %d",
	"Reports that were sent back: %d":                                    "Báo cáo bị trả lại: %d",
	"Reports that wait for your approval: %d":                            "Báo cáo chờ bạn duyệt: %d",
	"Pacts that wait for your signature: %d":                             "Giao ước thi đua chờ bạn ký: %d",
	"Lines that wait for your points: %d":                                "Mục chờ bạn chấm điểm: %d",
	"Proposals for commendation that wait for you: %d":                   "Đề nghị khen thưởng chờ bạn xử lý: %d",
	"Reviews to be written: %d":                                          "Báo cáo sơ kết, tổng kết chưa viết: %d",
	"Thi Đua: %d things wait for you":                                    "Thi Đua: có %d việc chờ bạn",
	"This waits for you on %s:":                                          "Việc chờ bạn ngày %s:",
	"You find all of it on your desk:":                                   "Xem tất cả tại bàn làm việc:",
	"You get this letter once a day while something waits. Turn it off:": "Mỗi ngày bạn nhận một thư này khi còn việc chờ. Tắt nhắc việc:",
	"Reminders": "Nhắc việc",
	"Turn off the daily reminders of this account?": "Tắt thư nhắc việc hằng ngày của tài khoản này?",
	"Turn them off": "Tắt nhắc việc",
	"The reminders are off. Turn them on again in your account.":         "Đã tắt nhắc việc. Có thể bật lại trong trang tài khoản.",
	"this link turns no reminders off any more; sign in and do it there": "liên kết này không còn hiệu lực; hãy đăng nhập và tắt nhắc việc tại đó",
}
