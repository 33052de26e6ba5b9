// Who is at the centre
// Answers: persons by the number of others at the same events, with their events and institutions.
// Parameter since (date, default 0000, for example 2024): the earliest start of an event.
// Parameter limit (integer, default 20): how many persons.
// Columns: person, others, events, institutions
// Example: kg query most-connected
// Cost: pairs of attendees of every event: some seconds for 30,000 attendances.
MATCH (p:Person)-[:ATTENDED]->(e:Event)
WHERE ($since = '0000' OR e.start >= $since)
MATCH (e)<-[:ATTENDED]-(q:Person)
WHERE q <> p
WITH p, count(DISTINCT q) AS others, count(DISTINCT e) AS events
RETURN p.name AS person, others, events, COUNT { MATCH (p)-[:HOLDS]->(i:Institution) RETURN DISTINCT i } AS institutions
ORDER BY others DESC, person, p.id
LIMIT $limit;
