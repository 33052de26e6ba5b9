// Sentences with given words
// Answers: facts whose best sentence has the words. On a Neo4j the full-text index is faster:
//          CALL db.index.fulltext.queryRelationships('sentences', '常委会') YIELD relationship RETURN relationship.sentence.
// Parameter words (text, for example 会议): the words.
// Parameter limit (integer, default 50): how many facts.
// Columns: fact, one, other, sentence
// Example: kg query sentences -p words=会议
// Cost: reads every fact once: a second for 200,000.
MATCH (a)-[r:HOLDS|ATTENDED|ORGANISED|HELD_IN|CONCERNS|ISSUED|LOCATED_IN|OF|ABOUT]->(b)
WHERE r.sentence CONTAINS $words
RETURN type(r) AS fact, a.name AS one, b.name AS other, r.sentence AS sentence
ORDER BY fact, one, other, r.id
LIMIT $limit;
