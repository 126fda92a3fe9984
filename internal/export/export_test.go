package export

// What tests look at.
var (
	Rounded   = rounded
	Unrounded = unrounded
	Int64Of   = int64Of
)
