// An indicator across places
// Answers: figures of one period by place, largest first within a kind.
// Parameter metric (Metric, for example 低空经济规模): the indicator's name.
// Parameter period (date, default 0000, for example 2026): the year or month; a year takes its months too; without it all.
// Columns: kind, place, level, period, value, unit
// Example: kg query indicator-across-places -p metric=低空经济规模 -p period=2026
// Cost: starts from one indicator; milliseconds.
MATCH (m:Metric {name: $metric})<-[:OF]-(o:Observation)-[:ABOUT]->(x:Place)
WHERE $period = '0000' OR o.period STARTS WITH $period
RETURN o.kind AS kind, x.name AS place, x.level AS level, o.period AS period, o.value AS value, o.unit AS unit
ORDER BY kind, toFloat(o.value) DESC, place, coalesce(o.period, ''), o.id;
