// How two persons are connected
// Answers: the shortest chains through shared events and institutions, as names and relations in turn.
// Parameter person (Person, for example 陆启航): where the chain begins.
// Parameter other (Person, for example 蓝书恒): where it ends.
// Parameter limit (integer, default 10): how many chains.
// Columns: length, chain
// Example: kg query paths -p person=陆启航 -p other=蓝书恒
// Cost: milliseconds where the two are near; up to seconds in a large graph where they are not.
MATCH (a:Person {name: $person}), (b:Person {name: $other})
WHERE a <> b
MATCH path = allShortestPaths((a)-[:ATTENDED|HOLDS*..6]-(b))
WITH path, [node IN nodes(path) | node.name] AS names, [relation IN relationships(path) | type(relation)] AS types
RETURN length(path) AS length,
       reduce(text = names[0], i IN range(0, size(types) - 1) | text + ' -' + types[i] + '- ' + names[i + 1]) AS chain
ORDER BY chain
LIMIT $limit;
