// An indicator of a place over time
// Answers: every figure of the indicator for the place, in order of period, with the words it was stated in.
// Parameter metric (Metric, for example 低空经济规模): the indicator's name.
// Parameter place (Place, for example 江西省): the place's name.
// Columns: period, kind, value, unit, text
// Example: kg query indicator-over-time -p metric=低空经济规模 -p place=江西省
// Cost: starts from one indicator; milliseconds.
MATCH (m:Metric {name: $metric})<-[:OF]-(o:Observation)-[:ABOUT]->(x:Place {name: $place})
RETURN o.period AS period, o.kind AS kind, o.value AS value, o.unit AS unit, o.text AS text
ORDER BY coalesce(o.period, ''), kind, o.id;
