package fault

// vietnameseReviews is what is said of reviews, as vietnamese is.
var vietnameseReviews = map[string]string{}
