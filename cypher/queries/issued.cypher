// Who issued what
// Answers: documents, laws, plans and other programmes with the institution that issued or started them, and the sentence.
// Parameter institution (text, default , for example 省政府): words of the institution's name; without it all.
// Parameter limit (integer, default 100): how many rows.
// Columns: institution, programme, kind, sentence
// Example: kg query issued -p institution=省政府
// Cost: reads every such relation once; milliseconds.
MATCH (i:Institution)-[r:ISSUED]->(g:Programme)
WHERE i.name CONTAINS $institution
RETURN i.name AS institution, g.name AS programme, g.kind AS kind, r.sentence AS sentence
ORDER BY institution, programme, r.id
LIMIT $limit;
