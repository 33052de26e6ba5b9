// Where a person goes
// Answers: places of the person's events, by how many, with the kinds of event and the last date.
// Parameter person (Person, for example 陆启航): the person's name.
// Columns: place, events, kinds, last
// Example: kg query places-of-person -p person=陆启航
// Cost: starts from one person; milliseconds.
MATCH (p:Person {name: $person})-[:ATTENDED]->(e:Event)-[:HELD_IN]->(x:Place)
WITH x, e ORDER BY e.kind
WITH x, count(DISTINCT e) AS events, collect(DISTINCT e.kind) AS kinds, max(e.start) AS last
RETURN x.name AS place, events, kinds, last
ORDER BY events DESC, place, x.id;
