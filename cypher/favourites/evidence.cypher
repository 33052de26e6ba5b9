// From facts to the pages they were read on
MATCH fact = (p:Person)-[a:ATTENDED]->(m:Meeting)
WITH fact, p, a.article AS id
MATCH page = (x:Article {id: id})-[:PART_OF]->(:Document)
MATCH named = (p)-[:MENTIONED_IN]->(x)
RETURN fact, page, named
LIMIT 40;
