package org

import "strings"

// shortTypes is what a type is written as before a name where there is little room.
var shortTypes = map[string]string{
	"tỉnh": "T.", "thành phố": "TP.", "thị xã": "TX.", "huyện": "H.", "quận": "Q.", "xã": "X.", "phường": "P.", "thị trấn": "TT.",
}

// TitleShort returns type and name as they are written where there is little room: "TP. Buôn Ma
// Thuột", "X. Ea Na". A type that nobody shortens is written out.
func (u *Unit) TitleShort() string {
	short := shortTypes[strings.ToLower(u.Type)]
	if short == "" {
		return u.Title()
	}
	return strings.TrimSpace(short + " " + u.Name)
}
