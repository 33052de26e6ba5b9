// Stated targets against later figures
// Answers: each target and each figure of the same indicator, subject, sort and year, and whether the figure reaches it.
// Parameter metric (Metric, for example 低空经济规模): the indicator's name.
// Columns: subject, period, target, figure_period, figure, unit, reached
// Example: kg query targets-and-figures -p metric=低空经济规模
// Cost: starts from one indicator; milliseconds.
MATCH (m:Metric {name: $metric})<-[:OF]-(t:Observation)-[:ABOUT]->(x)
WHERE t.kind IN ['target', 'target_growth']
MATCH (x)<-[:ABOUT]-(o:Observation)-[:OF]->(m)
WHERE ((t.kind = 'target' AND o.kind IN ['level', 'count']) OR (t.kind = 'target_growth' AND o.kind = 'growth'))
  AND left(o.period, 4) = left(t.period, 4) AND coalesce(o.unit, '') = coalesce(t.unit, '')
RETURN x.name AS subject, t.period AS period, t.value AS target, o.period AS figure_period, o.value AS figure, o.unit AS unit,
       toFloat(o.value) >= toFloat(t.value) AS reached
ORDER BY subject, period, figure_period, o.id, t.id;
