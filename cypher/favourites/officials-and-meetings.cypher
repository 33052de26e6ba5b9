// Officials and meetings: who attended the latest meetings, in which role
MATCH (:Person)-[:ATTENDED]->(m:Meeting) WHERE m.start IS NOT NULL
WITH DISTINCT m ORDER BY m.start DESC, m.name LIMIT 3
MATCH path = (:Person)-[:ATTENDED]->(m)
RETURN path
LIMIT 60;
