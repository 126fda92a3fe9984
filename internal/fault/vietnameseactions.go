package fault

// vietnameseActions is how actions of the contest are spoken of, as vietnamese is.
var vietnameseActions = map[string]string{
	"read clusters":                           "xem cụm thi đua",
	"form clusters":                           "lập cụm thi đua",
	"draw up pacts":                           "lập giao ước thi đua",
	"sign pacts":                              "ký giao ước thi đua",
	"read points":                             "xem điểm thi đua",
	"say points for the own unit":             "tự chấm điểm của đơn vị mình",
	"give points for the cluster":             "chấm điểm của cụm",
	"give points as the council":              "chấm điểm của Hội đồng",
	"read who is under discipline":            "xem đơn vị, cá nhân đang bị xem xét kỷ luật",
	"record who is under discipline":          "ghi đơn vị, cá nhân đang bị xem xét kỷ luật",
	"read proposals for commendation":         "xem hồ sơ đề nghị khen thưởng",
	"write proposals for commendation":        "lập hồ sơ đề nghị khen thưởng",
	"sign letters of proposal":                "ký tờ trình khen thưởng",
	"check dossiers of proposals":             "thẩm định hồ sơ khen thưởng",
	"give the cluster's opinion on proposals": "cho ý kiến của cụm về khen thưởng",
	"record the council's vote on proposals":  "ghi kết quả bỏ phiếu của Hội đồng",
	"decide on proposals":                     "quyết định khen thưởng",
	"hand awards over":                        "trao tặng khen thưởng",
	"read reviews":                            "xem báo cáo sơ kết, tổng kết",
	"read final reviews":                      "xem báo cáo tổng kết",
	"write reviews":                           "soạn báo cáo sơ kết, tổng kết",
	"sign reviews":                            "ký báo cáo sơ kết, tổng kết",
}
