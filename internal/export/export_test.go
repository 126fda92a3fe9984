package export

// What tests look at.
var (
	Unrounded = unrounded
	Int64Of   = int64Of
)
