package fault

// vietnameseClusters is what is said of clusters, as vietnamese is.
var vietnameseClusters = map[string]string{
	"a cluster needs a name of up to 200 bytes":                                                     "cụm thi đua cần có tên, dài không quá 200 byte",
	"%.40q is no code of a cluster; write it like C1":                                               "%.40q không phải là mã cụm thi đua; hãy viết như C1",
	"a cluster is of a year, such as 2024":                                                          "cụm thi đua thuộc về một năm, chẳng hạn 2024",
	"another cluster of %d has the code %s; give this one its own":                                  "một cụm thi đua khác của năm %d đã có mã %s; hãy đặt mã riêng cho cụm này",
	"a cluster has 1 to %d members":                                                                 "cụm thi đua có từ 1 đến %d thành viên",
	"a unit is named twice among the members; name it once":                                         "một đơn vị được nêu hai lần trong các thành viên; hãy nêu một lần",
	"a member is one for days of %d, until no sooner than since":                                    "thành viên tham gia trong các ngày của năm %d, ngày kết thúc không trước ngày bắt đầu",
	"a member is no unit within your reach":                                                         "có thành viên không phải là đơn vị trong phạm vi của bạn",
	"%s does not hang directly below the unit whose cluster it is":                                  "%s không trực thuộc đơn vị có cụm thi đua này",
	"%s is a %s, the other members are each a %s; the members of a cluster are of one level":        "%s thuộc cấp %s còn các thành viên khác thuộc cấp %s; các thành viên của một cụm phải cùng cấp",
	"%s has hung below that unit since %s; it is a member from that day on, or later":               "%s trực thuộc đơn vị đó từ ngày %s; đơn vị chỉ là thành viên từ ngày đó trở đi",
	"%s is a member of another cluster of %d; a unit competes in one":                               "%s là thành viên của cụm thi đua khác trong năm %d; mỗi đơn vị chỉ thi đua trong một cụm",
	"who heads a cluster of %d does from a day of that year on":                                     "cụm trưởng, cụm phó của cụm thi đua năm %d phải bắt đầu từ một ngày của năm đó",
	"the last day lies before the first; write until after since":                                   "ngày cuối đứng trước ngày đầu; hãy ghi ngày kết thúc sau ngày bắt đầu",
	"%.80s holds no office at a member of the cluster on %s; name an officer of one of its members": "%.80s không giữ chức vụ nào tại một thành viên của cụm vào ngày %s; hãy chọn cán bộ của một đơn vị thành viên",
	"you may not form clusters of all of its members":                                               "bạn không được lập cụm thi đua từ tất cả các thành viên của cụm",
	"there is no such cluster":                                                                      "không có cụm thi đua này",
	"only who heads a cluster as an officer of the unit, or stands in for who does, notes in %s":    "chỉ cụm trưởng, cụm phó là cán bộ của đơn vị mới được ghi vào %s",
	"nobody heads a cluster so":                                                                     "không có cụm trưởng, cụm phó này",
	"%.80s is the id of a %s; give the id of a %s":                                                  "%.80s là mã định danh của %s; hãy cho mã định danh của %s",
	"a new cluster needs year, parent and code":                                                     "cụm thi đua mới cần có năm, đơn vị cấp trên và mã",
}
