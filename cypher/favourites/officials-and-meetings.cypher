// Officials and meetings: who attended what, in which role
MATCH path = (p:Person)-[a:ATTENDED]->(m:Meeting)
RETURN path
ORDER BY m.start DESC
LIMIT 60;
