// Visits and who went along
// Answers: events with an accompanying list: who led, and the list in order of names, newest first.
// Parameter since (date, default 0000, for example 2024): the earliest start of an event.
// Parameter limit (integer, default 50): how many events.
// Columns: start, event, leaders, companions
// Example: kg query accompanying-lists
// Cost: reads every attendance once; a second for 100,000.
MATCH (q:Person)-[a:ATTENDED]->(e:Event)
WHERE 'accompanied' IN a.roles AND ($since = '0000' OR e.start >= $since)
WITH e, q ORDER BY q.name
WITH e, collect(DISTINCT q.name) AS companions
OPTIONAL MATCH (p:Person)-[l:ATTENDED]->(e)
WHERE any(role IN l.roles WHERE role IN ['led', 'presided', 'hosted'])
WITH e, companions, p ORDER BY p.name
WITH e, companions, collect(DISTINCT p.name) AS leaders
RETURN e.start AS start, e.name AS event, leaders, companions
ORDER BY coalesce(e.start, '') DESC, event, e.id
LIMIT $limit;
