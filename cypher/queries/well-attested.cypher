// Facts that several articles state
// Answers: facts by the number of pieces of evidence, most first.
// Parameter least (integer, default 2): the least number of pieces of evidence.
// Parameter limit (integer, default 50): how many facts.
// Columns: fact, one, other, sources, sentence
// Example: kg query well-attested
// Cost: reads every fact once: a second for 200,000.
MATCH (a)-[r:HOLDS|ATTENDED|ORGANISED|HELD_IN|CONCERNS|ISSUED]->(b)
WHERE r.sources >= $least
RETURN type(r) AS fact, a.name AS one, b.name AS other, r.sources AS sources, r.sentence AS sentence
ORDER BY sources DESC, fact, one, other, r.id
LIMIT $limit;
