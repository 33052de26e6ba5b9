// Who holds several posts at once
// Answers: persons with more than one post that is not former, with the posts in order of names.
// Parameter least (integer, default 2): the least number of posts.
// Parameter limit (integer, default 50): how many persons.
// Columns: person, posts, held
// Example: kg query several-posts -p least=3
// Cost: reads every post once; a second for 100,000.
MATCH (p:Person)-[h:HOLDS]->(i:Institution)
WHERE coalesce(h.status, '') <> 'former'
WITH p, i.name + ' ' + coalesce(h.title, '') AS post ORDER BY post
WITH p, collect(DISTINCT post) AS held
WHERE size(held) >= $least
RETURN p.name AS person, size(held) AS posts, held
ORDER BY posts DESC, person, p.id
LIMIT $limit;
