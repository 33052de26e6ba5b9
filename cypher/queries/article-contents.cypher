// What an article names
// Answers: everything named in articles whose title has these words, by how often.
// Parameter words (text, for example 会议): words of the title.
// Parameter limit (integer, default 100): how many rows.
// Columns: published, article, kind, name, mentions
// Example: kg query article-contents -p words=会议
// Cost: one scan of the titles; milliseconds for 10,000 articles.
MATCH (a:Article)
WHERE a.title CONTAINS $words
MATCH (n:Person|Institution|Place|Programme|Metric|Event)-[m:MENTIONED_IN]->(a)
RETURN a.published AS published, a.title AS article, [label IN labels(n) WHERE label IN
       ['Person', 'Institution', 'Place', 'Programme', 'Metric', 'Event']][0] AS kind, n.name AS name, m.count AS mentions
ORDER BY coalesce(a.published, '') DESC, article, mentions DESC, kind, name, a.id
LIMIT $limit;
