// All figures of a place
// Answers: every stated figure about the place, by indicator and period.
// Parameter place (Place, for example 江西省): the place's name.
// Parameter limit (integer, default 200): how many figures.
// Columns: metric, period, kind, value, unit, text
// Example: kg query figures-of-place -p place=江西省
// Cost: starts from one place; milliseconds.
MATCH (x:Place {name: $place})<-[:ABOUT]-(o:Observation)-[:OF]->(m:Metric)
RETURN m.name AS metric, o.period AS period, o.kind AS kind, o.value AS value, o.unit AS unit, o.text AS text
ORDER BY metric, coalesce(o.period, ''), kind, o.id
LIMIT $limit;
