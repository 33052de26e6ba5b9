// The most active official and everybody they met
MATCH (p:Person)-[:ATTENDED]->(e:Event)
WITH p, count(DISTINCT e) AS events ORDER BY events DESC, p.name LIMIT 1
MATCH path = (p)-[:ATTENDED]->(:Event)<-[:ATTENDED]-(:Person)
RETURN path
LIMIT 40;
