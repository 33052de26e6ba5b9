// Posts: who holds what, in which body, and where that is
MATCH path = (p:Person)-[h:HOLDS]->(i:Institution)
WHERE coalesce(h.status, '') <> 'former'
OPTIONAL MATCH seat = (i)-[:LOCATED_IN]->(:Place)
RETURN path, seat
LIMIT 60;
