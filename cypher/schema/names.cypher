// Completes a name that is given to a question: rank 0 is the name itself, 1 an alias, 2 its beginning, 3 a part of it.

// candidates
MATCH (n:Person|Institution|Place|Programme|Metric|Event)
WHERE $label IN labels(n) AND (n.name CONTAINS $text OR $text IN coalesce(n.aliases, []))
RETURN DISTINCT n.name AS name,
       CASE WHEN n.name = $text THEN 0 WHEN $text IN coalesce(n.aliases, []) THEN 1 WHEN n.name STARTS WITH $text THEN 2 ELSE 3 END AS rank
ORDER BY rank, name
LIMIT 1000;

// all
MATCH (n:Person|Institution|Place|Programme|Metric|Event)
WHERE $label IN labels(n)
RETURN DISTINCT n.name AS name
ORDER BY name;
