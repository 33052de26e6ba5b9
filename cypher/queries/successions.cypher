// Who followed whom in a post
// Answers: for every title of the institution, each holder and the next one by stated start or first appearance.
// Parameter institution (Institution, for example 江西省政府): the institution's name.
// Columns: title, person, since, successor, from
// Example: kg query successions -p institution=江西省政府
// Cost: starts from one institution; milliseconds.
MATCH (p:Person)-[h:HOLDS]->(i:Institution {name: $institution})<-[k:HOLDS]-(q:Person)
WHERE h.title = k.title AND p <> q
WITH i, p, h, q, k, coalesce(h.start, h.first_seen) AS since, coalesce(k.start, k.first_seen) AS from
WHERE since < from AND NOT EXISTS {
  MATCH (i)<-[m:HOLDS]-(:Person)
  WHERE m.title = h.title AND coalesce(m.start, m.first_seen) > since AND coalesce(m.start, m.first_seen) < from
}
RETURN h.title AS title, p.name AS person, since, q.name AS successor, from
ORDER BY title, since, person, successor, h.id, k.id;
