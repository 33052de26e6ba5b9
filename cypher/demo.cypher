// The question that ends `kg demo`: which official attended which meeting.
MATCH (p:Person)-[a:ATTENDED]->(m:Meeting)
RETURN p.name, a.roles, m.name, m.start
ORDER BY m.start, m.name, p.name
LIMIT 8;
