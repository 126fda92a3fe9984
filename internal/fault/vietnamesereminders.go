package fault

// vietnameseReminders is what is said of reminders, as vietnamese is.
var vietnameseReminders = map[string]string{}
