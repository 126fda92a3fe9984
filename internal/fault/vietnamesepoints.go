package fault

// vietnamesePoints is what is said of schemes and points, as vietnamese is.
var vietnamesePoints = map[string]string{}
