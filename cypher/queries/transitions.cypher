// From which post to which
// Answers: persons who left one post and hold another that began no earlier than the first ended (or was called former).
// Parameter institution (text, default , for example 省政府): words of the institution left or entered.
// Parameter limit (integer, default 100): how many rows.
// Columns: person, left, from, ended, entered, to, began
// Example: kg query transitions -p institution=省政府
// Cost: pairs of posts of every person; a second for 10,000 persons.
MATCH (a:Institution)<-[h:HOLDS]-(p:Person)-[k:HOLDS]->(b:Institution)
WHERE h.id <> k.id AND (h.status = 'former' OR h.end IS NOT NULL) AND coalesce(k.status, '') <> 'former'
WITH a, h, p, k, b, coalesce(h.end, h.first_seen, '') AS ended, coalesce(k.start, k.first_seen, '') AS began
WHERE began >= left(ended, size(began)) AND (a.name CONTAINS $institution OR b.name CONTAINS $institution)
RETURN p.name AS person, h.title AS left, a.name AS from, ended, k.title AS entered, b.name AS to, began
ORDER BY began DESC, person, h.id, k.id
LIMIT $limit;
