package demo

import (
	"fmt"

	"thidua/internal/access"
)

// What invented people are called. Common names, put together by chance: whoever bears one is not meant.
var (
	families = []string{"Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Võ", "Trương", "Đinh"}
	middles  = map[bool][]string{
		false: {"Văn", "Văn", "Đức", "Hữu", "Công", "Quang", "Minh", "Xuân", "Đình", "Thanh", "Ngọc", "Trọng"},
		true:  {"Thị", "Thị", "Thị", "Ngọc", "Thanh", "Kim", "Mỹ", "Bích"},
	}
	givens = map[bool][]string{
		false: {"An", "Bình", "Chiến", "Cường", "Dũng", "Hải", "Hùng", "Khánh", "Long", "Lợi", "Nam", "Phong", "Phúc", "Quân", "Sơn", "Tâm", "Thành", "Thắng", "Tiến", "Toàn", "Trung", "Tuấn", "Việt", "Vinh"},
		true:  {"Anh", "Cúc", "Dung", "Hà", "Hạnh", "Hiền", "Hoa", "Hồng", "Hương", "Lan", "Liên", "Loan", "Mai", "Nga", "Nhung", "Oanh", "Phương", "Thảo", "Thu", "Tuyết", "Yến"},
	}
)

// personOf invents who has a part: the same for the same account, always. One in five is a woman.
// No range of numbers in Việt Nam is set aside for what is invented: those that begin with 0300 are
// nobody's, for mobile telephones begin with 032 and above.
func personOf(account string) access.Person {
	d := drawOf(account, "person")
	woman := d.once(200)
	among := func(words []string) string { return words[d.IntN(len(words))] }
	return access.Person{
		FullName:  among(families) + " " + among(middles[woman]) + " " + among(givens[woman]),
		Telephone: fmt.Sprintf("0300 %03d %03d", d.IntN(1000), d.IntN(1000)),
	}
}
