package fault

// vietnameseProposals is what is said of awards, proposals and bars, as vietnamese is.
var vietnameseProposals = map[string]string{}
