// Who goes along with a leader
// Answers: persons named as accompanying at events this person led, presided over or attended, by how often.
// Parameter person (Person, for example 温若川): the leader's name.
// Columns: companion, events, first, last
// Example: kg query accompanied-by -p person=温若川
// Cost: starts from one person; milliseconds.
MATCH (p:Person {name: $person})-[l:ATTENDED]->(e:Event)<-[a:ATTENDED]-(q:Person)
WHERE 'accompanied' IN a.roles AND NOT 'accompanied' IN l.roles AND q <> p
WITH q, count(DISTINCT e) AS events, min(e.start) AS first, max(e.start) AS last
RETURN q.name AS companion, events, first, last
ORDER BY events DESC, companion, q.id;
