// Which two persons appear together most
// Answers: pairs of persons by the number of events they share.
// Parameter since (date, default 0000, for example 2024): the earliest start of an event.
// Parameter limit (integer, default 30): how many pairs.
// Columns: one, other, events
// Example: kg query co-attendance-pairs -p since=2024
// Cost: pairs of attendees of every event: some seconds for 30,000 attendances; use `co-attendance` for one person.
MATCH (p:Person)-[:ATTENDED]->(e:Event)<-[:ATTENDED]-(q:Person)
WHERE p.id < q.id AND ($since = '0000' OR e.start >= $since)
WITH p, q, count(DISTINCT e) AS events
RETURN CASE WHEN p.name < q.name THEN p.name ELSE q.name END AS one,
       CASE WHEN p.name < q.name THEN q.name ELSE p.name END AS other, events
ORDER BY events DESC, one, other
LIMIT $limit;
