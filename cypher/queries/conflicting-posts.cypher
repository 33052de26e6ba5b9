// Where two persons are said to hold one post
// Answers: pairs of persons with the same leading title in one institution, neither former, seen in overlapping times:
//          a change of office that the sources have not reported as one, or a mistake.
// Parameter limit (integer, default 100): how many pairs.
// Columns: institution, title, one, one_seen, other, other_seen
// Example: kg query conflicting-posts
// Cost: pairs of posts of every institution; a second for 10,000 posts.
MATCH (p:Person)-[h:HOLDS]->(i:Institution)<-[k:HOLDS]-(q:Person)
WHERE h.title = k.title AND p.name < q.name AND NOT h.title CONTAINS '副' AND h.title =~ '.*(书记|[省市县州区]长|主席|主任|[厅局部]长)'
  AND h.status = 'current' AND k.status = 'current' AND h.first_seen <= k.last_seen AND k.first_seen <= h.last_seen
RETURN i.name AS institution, h.title AS title, p.name AS one, h.last_seen AS one_seen, q.name AS other, k.last_seen AS other_seen
ORDER BY institution, title, one, other, h.id, k.id
LIMIT $limit;
