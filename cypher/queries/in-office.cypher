// Who held which post in an institution on a date
// Answers: posts that had begun and not ended by the date. A post counts from its stated start, else from the day it was first
//          seen in print; a former post until its stated end, else until it was first called former.
// Parameter institution (Institution, for example 江西省政府): the institution's name.
// Parameter on (date, for example 2024-05-20): the date; a month or year will do.
// Columns: title, person, status, since, until
// Example: kg query in-office -p institution=江西省政府 -p on=2024-05-20
// Cost: starts from one institution; milliseconds.
MATCH (p:Person)-[h:HOLDS]->(i:Institution {name: $institution})
WITH p, h,
     CASE WHEN h.start IS NOT NULL THEN h.start WHEN h.status = 'former' THEN '' ELSE coalesce(h.first_seen, '') END AS since,
     CASE WHEN h.end IS NOT NULL THEN h.end WHEN h.status = 'former' THEN h.first_seen END AS until
WHERE left(since, size($on)) <= $on AND (until IS NULL OR until >= left($on, size(until)))
RETURN h.title AS title, p.name AS person, h.status AS status, since, until
ORDER BY title, person, h.id;
