// Programmes: who issued them and which events are about them
MATCH (g:Programme)
OPTIONAL MATCH issued = (:Institution)-[:ISSUED]->(g)
OPTIONAL MATCH about = (:Event)-[:CONCERNS]->(g)
WITH g, issued, about WHERE issued IS NOT NULL OR about IS NOT NULL
RETURN g, issued, about
LIMIT 60;
