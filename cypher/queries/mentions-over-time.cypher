// How often a name is in the papers
// Answers: articles and mentions by month.
// Parameter name (text, for example 陆启航): the exact name of a person, institution, place, programme or indicator.
// Columns: month, articles, mentions
// Example: kg query mentions-over-time -p name=陆启航
// Cost: starts from one name; milliseconds.
MATCH (n:Person|Institution|Place|Programme|Metric {name: $name})-[m:MENTIONED_IN]->(a:Article)
WHERE a.published IS NOT NULL
RETURN left(a.published, 7) AS month, count(DISTINCT a) AS articles, sum(m.count) AS mentions
ORDER BY month;
