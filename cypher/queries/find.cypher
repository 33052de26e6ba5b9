// Names that contain words
// Answers: persons, institutions, places, programmes, indicators and events whose name or alias has the words, shortest first.
// Parameter words (text, for example 江西): the words.
// Parameter limit (integer, default 50): how many names.
// Columns: kind, name, aliases
// Example: kg query find -p words=江西
// Cost: reads every name once; a tenth of a second for 30,000.
MATCH (n:Person|Institution|Place|Programme|Metric|Event)
WHERE n.name CONTAINS $words OR any(alias IN coalesce(n.aliases, []) WHERE alias CONTAINS $words)
RETURN [label IN labels(n) WHERE label IN ['Person', 'Institution', 'Place', 'Programme', 'Metric', 'Event']][0] AS kind,
       n.name AS name, n.aliases AS aliases
ORDER BY size(n.name), name, kind, n.id
LIMIT $limit;
