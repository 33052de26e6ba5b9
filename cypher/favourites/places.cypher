// Places inside one another, and what took place there
MATCH path = (:Place)-[:PART_OF]->(x:Place)
OPTIONAL MATCH event = (:Event)-[:HELD_IN]->(x)
RETURN path, event
LIMIT 80;
