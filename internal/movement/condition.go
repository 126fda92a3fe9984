package movement

// Condition is a yes or no about an entry's values, written in expr and compiled against the fields of
// its register: numbers are int, dates text such as "2024-10-31", choices their codes, documents their
// numbers, units and entries their ids; what is not said is 0, "" or false. A condition of a count
// knows beside them `end`, the last day of the month that is counted for.
type Condition struct {
	Text string
}
