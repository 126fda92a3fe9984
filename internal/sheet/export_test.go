package sheet

// SetMost lets an import change so many reports at most.
func (in *Import) SetMost(n int) { in.most = n }
