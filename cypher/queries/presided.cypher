// Who presided over or led most
// Answers: persons by the number of events they presided over, led or hosted, with the first and the last of them.
// Parameter since (date, default 0000, for example 2024): the earliest start of an event.
// Parameter limit (integer, default 30): how many persons.
// Columns: person, events, first, last
// Example: kg query presided -p since=2024
// Cost: reads every attendance once; a second for 100,000.
MATCH (p:Person)-[a:ATTENDED]->(e:Event)
WHERE any(role IN a.roles WHERE role IN ['presided', 'led', 'hosted']) AND ($since = '0000' OR e.start >= $since)
WITH p, count(DISTINCT e) AS events, min(e.start) AS first, max(e.start) AS last
RETURN p.name AS person, events, first, last
ORDER BY events DESC, person, p.id
LIMIT $limit;
