// Who held a post in an institution, one after the other
// Answers: persons with title, status and dates, in order of time.
// Parameter institution (Institution, for example 江西省政府): the institution's name.
// Parameter title (text, default , for example 省长): words of the title; without it all posts.
// Columns: title, person, status, start, end, first_seen, last_seen
// Example: kg query post-holders -p institution=江西省政府 -p title=省长
// Cost: starts from one institution; milliseconds.
MATCH (p:Person)-[h:HOLDS]->(i:Institution {name: $institution})
WHERE coalesce(h.title, '') CONTAINS $title
RETURN h.title AS title, p.name AS person, h.status AS status, h.start AS start, h.end AS end,
       h.first_seen AS first_seen, h.last_seen AS last_seen
ORDER BY title, coalesce(h.start, h.first_seen, ''), person, h.id;
