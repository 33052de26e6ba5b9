// When a programme first appears
// Answers: programmes with the date and title of the first article that names them, and the number of articles, newest first.
// Parameter since (date, default 0000, for example 2024): only programmes that first appear on or after this date.
// Parameter limit (integer, default 100): how many programmes.
// Columns: first, programme, kind, article, articles
// Example: kg query first-appearances -p since=2024
// Cost: reads the mentions of all programmes once; a second for 100,000.
MATCH (g:Programme)-[:MENTIONED_IN]->(a:Article)
WHERE a.published IS NOT NULL
WITH g, a ORDER BY a.published, a.title, a.id
WITH g, collect(a) AS articles
WHERE articles[0].published >= $since
RETURN articles[0].published AS first, g.name AS programme, g.kind AS kind, articles[0].title AS article, size(articles) AS articles
ORDER BY first DESC, programme, g.id
LIMIT $limit;
