// Who was missing from a regular meeting
// Answers: persons named at a given share of a series of meetings, and each meeting of it at which they are not named.
//          Reports seldom list everybody: an absence is a question to ask, not a finding.
// Parameter series (text, for example 会议): words of the meetings' names.
// Parameter share (number, default 0.5): the least share of the series at which a person counts as a regular.
// Columns: person, present, meetings, missed, meeting
// Example: kg query absences -p series=会议 -p share=0.2
// Cost: reads the attendances of the series; milliseconds after one scan of the meetings' names.
MATCH (m:Meeting)
WHERE m.name CONTAINS $series
WITH collect(m) AS series
UNWIND series AS m
MATCH (p:Person)-[:ATTENDED]->(m)
WITH series, p, count(DISTINCT m) AS present
WHERE present >= $share * size(series) AND present < size(series)
UNWIND series AS m
WITH size(series) AS meetings, p, present, m
WHERE NOT EXISTS { (p)-[:ATTENDED]->(m) }
RETURN p.name AS person, present, meetings, m.start AS missed, m.name AS meeting
ORDER BY present DESC, person, coalesce(m.start, ''), m.id;
