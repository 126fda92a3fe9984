package fault

// vietnameseFigures is what figures say of themselves, as vietnamese is.
var vietnameseFigures = map[string]string{
	"at least %s":      "từ %s trở lên",
	"more than %s":     "trên %s",
	"exactly %s":       "đúng %s",
	"less than %s":     "dưới %s",
	"from %s to %s":    "từ %s đến %s",
	"%s a month":       "%s mỗi tháng",
	"%s of %s reports": "%s/%s báo cáo",
}
