// Where sources state different figures
// Answers: pairs of figures of one indicator, subject, period, sort and unit that differ, with the words of both.
// Parameter limit (integer, default 100): how many pairs.
// Columns: metric, subject, period, kind, one, other, text, other_text
// Example: kg query conflicting-figures
// Cost: compares the figures of each subject; a second for 10,000 figures.
MATCH (m:Metric)<-[:OF]-(a:Observation)-[:ABOUT]->(x)<-[:ABOUT]-(b:Observation)-[:OF]->(m)
WHERE a.id < b.id AND a.period = b.period AND a.kind = b.kind AND coalesce(a.unit, '') = coalesce(b.unit, '')
  AND a.value <> b.value
WITH m, x, CASE WHEN toFloat(a.value) <= toFloat(b.value) THEN [a, b] ELSE [b, a] END AS pair
WITH m, x, pair[0] AS a, pair[1] AS b
RETURN m.name AS metric, x.name AS subject, a.period AS period, a.kind AS kind, a.value AS one, b.value AS other,
       a.text AS text, b.text AS other_text
ORDER BY metric, subject, period, kind, a.id, b.id
LIMIT $limit;
