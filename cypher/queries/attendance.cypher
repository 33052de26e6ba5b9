// Who attended which meeting, and in which role
// Answers: one row a person and meeting, newest first; institutions that took part are in `attendees`.
// Parameter since (date, default 0000, for example 2024): the earliest start of a meeting.
// Parameter until (date, default 9999, for example 2025): the first start that is too late.
// Parameter limit (integer, default 100): how many rows.
// Columns: person, roles, meeting, start
// Example: kg query attendance -p since=2024
// Cost: reads every attendance of the period's meetings; a second for 100,000.
MATCH (p:Person)-[a:ATTENDED]->(m:Meeting)
WHERE ($since = '0000' OR m.start >= $since) AND ($until = '9999' OR m.start < $until)
RETURN p.name AS person, a.roles AS roles, m.name AS meeting, m.start AS start
ORDER BY coalesce(m.start, '') DESC, meeting, person, a.id
LIMIT $limit;
