package fault

// vietnamese is what each English sentence is in Vietnamese, by its format.
var vietnamese = map[string]string{}
