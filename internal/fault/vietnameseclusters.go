package fault

// vietnameseClusters is what is said of clusters, as vietnamese is.
var vietnameseClusters = map[string]string{}
