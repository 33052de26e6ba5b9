// The story of a programme
// Answers: events that concern it, in order of time, with the places and who presided.
// Parameter programme (Programme, for example 天工): the programme's name.
// Columns: start, event, places, presided, sentence
// Example: kg query programme-timeline -p programme=天工
// Cost: starts from one programme; milliseconds.
MATCH (g:Programme {name: $programme})<-[c:CONCERNS]-(e:Event)
OPTIONAL MATCH (e)-[:HELD_IN]->(x:Place)
WITH c, e, x ORDER BY x.name
WITH c, e, collect(DISTINCT x.name) AS places
OPTIONAL MATCH (p:Person)-[a:ATTENDED]->(e)
WHERE any(role IN a.roles WHERE role IN ['presided', 'led', 'hosted'])
WITH c, e, places, p ORDER BY p.name
WITH c, e, places, collect(DISTINCT p.name) AS presided
RETURN e.start AS start, e.name AS event, places, presided, c.sentence AS sentence
ORDER BY coalesce(e.start, ''), event, c.id;
