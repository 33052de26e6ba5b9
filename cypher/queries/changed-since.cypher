// What is new since a date
// Answers: posts first seen, events that began and programmes first named on or after the date, newest first.
// Parameter since (date, for example 2024-05-20): the date.
// Parameter limit (integer, default 200): how many rows.
// Columns: date, what, who, detail
// Example: kg query changed-since -p since=2024-05-20
// Cost: reads all posts, events and mentions of programmes once; a second for 100,000.
CALL () {
  MATCH (p:Person)-[h:HOLDS]->(i:Institution)
  WHERE h.first_seen >= $since
  RETURN h.first_seen AS date, 'post' AS what, p.name AS who, i.name + ' ' + coalesce(h.title, '') AS detail
UNION
  MATCH (e:Event)
  WHERE e.start >= $since
  RETURN e.start AS date, 'event' AS what, e.name AS who, coalesce(e.kind, '') AS detail
UNION
  MATCH (g:Programme)-[:MENTIONED_IN]->(a:Article)
  WITH g, min(a.published) AS date
  WHERE date >= $since
  RETURN date, 'programme' AS what, g.name AS who, coalesce(g.kind, '') AS detail
}
RETURN date, what, who, detail
ORDER BY date DESC, what, who, detail
LIMIT $limit;
