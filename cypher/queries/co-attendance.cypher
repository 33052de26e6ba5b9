// With whom a person appears
// Answers: persons at the same events, by the number of events, with the first and last of them.
// Parameter person (Person, for example 陆启航): the person's name.
// Parameter limit (integer, default 30): how many persons.
// Columns: other, events, first, last
// Example: kg query co-attendance -p person=陆启航
// Cost: starts from one person; milliseconds, a tenth of a second for the most active.
MATCH (p:Person {name: $person})-[:ATTENDED]->(e:Event)<-[:ATTENDED]-(q:Person)
WHERE q <> p
WITH q, count(DISTINCT e) AS events, min(e.start) AS first, max(e.start) AS last
RETURN q.name AS other, events, first, last
ORDER BY events DESC, other, q.id
LIMIT $limit;
