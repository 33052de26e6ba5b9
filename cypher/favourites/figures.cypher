// Indicators, their figures, and whose they are
MATCH path = (:Metric)<-[:OF]-(:Observation)-[:ABOUT]->()
RETURN path
LIMIT 60;
