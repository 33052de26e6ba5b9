// The indicators with most figures, and whose figures these are
MATCH (x:Metric)<-[:OF]-(o:Observation)
WITH x, count(DISTINCT o) AS figures ORDER BY figures DESC, x.name LIMIT 4
MATCH path = (x)<-[:OF]-(:Observation)-[:ABOUT]->()
RETURN path
LIMIT 40;
