// Posts: who holds what in the bodies with most people, and where these are
MATCH (p:Person)-[h:HOLDS]->(i:Institution)
WHERE coalesce(h.status, '') <> 'former'
WITH i, count(DISTINCT p) AS people ORDER BY people DESC, i.name LIMIT 4
MATCH path = (:Person)-[h:HOLDS]->(i)
WHERE coalesce(h.status, '') <> 'former'
OPTIONAL MATCH seat = (i)-[:LOCATED_IN]->(:Place)
RETURN path, seat
LIMIT 40;
