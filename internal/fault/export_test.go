package fault

// InVietnamese returns what a sentence's format is in Vietnamese, and false where nobody has
// said it yet.
func InVietnamese(format string) (string, bool) {
	vi := inVietnamese(format)
	return vi, vi != ""
}
