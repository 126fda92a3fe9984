package fault

// vietnameseTargets is what is said of targets of units and pacts, as vietnamese is.
var vietnameseTargets = map[string]string{}
