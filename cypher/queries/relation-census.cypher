// What is said in the graph
// Answers: relations by type, with the number of different pairs they join.
// Columns: relation, relations, pairs
// Example: kg query relation-census
// Cost: reads every relation once: a second for 200,000.
MATCH (a)-[r]->(b)
RETURN type(r) AS relation, count(r) AS relations, count(DISTINCT a.id + b.id) AS pairs
ORDER BY relations DESC, relation;
