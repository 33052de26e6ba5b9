// What is in the graph
// Answers: nodes by label; an event also counts under its kind.
// Columns: label, nodes
// Example: kg query census
// Cost: reads every node once; a tenth of a second for 50,000.
MATCH (n)
UNWIND labels(n) AS label
RETURN label, count(*) AS nodes
ORDER BY nodes DESC, label;
