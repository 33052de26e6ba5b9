// Where the articles come from
// Answers: articles by paper or site, with the first and last date.
// Columns: source, articles, first, last
// Example: kg query sources
// Cost: reads every article once; milliseconds.
MATCH (a:Article)
RETURN coalesce(a.source, '') AS source, count(a) AS articles, min(a.published) AS first, max(a.published) AS last
ORDER BY articles DESC, source;
