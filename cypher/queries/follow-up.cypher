// What follows from a document
// Answers: documents, laws and plans with who issued them, and the number, first and last of the events that concern them.
// Parameter limit (integer, default 100): how many documents.
// Columns: document, kind, issued_by, events, first, last
// Example: kg query follow-up
// Cost: reads the documents and their events once; milliseconds.
MATCH (g:Programme)
WHERE g.kind IN ['document', 'law', 'plan']
OPTIONAL MATCH (i:Institution)-[:ISSUED]->(g)
WITH g, i ORDER BY i.name
WITH g, collect(DISTINCT i.name) AS issued_by
OPTIONAL MATCH (g)<-[:CONCERNS]-(e:Event)
WITH g, issued_by, count(DISTINCT e) AS events, min(e.start) AS first, max(e.start) AS last
RETURN g.name AS document, g.kind AS kind, issued_by, events, first, last
ORDER BY events DESC, document, g.id
LIMIT $limit;
