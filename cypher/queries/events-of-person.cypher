// What a person took part in
// Answers: every event with date, kind, the person's roles, the places, and the sentence that says so, newest first.
// Parameter person (Person, for example 陆启航): the person's name.
// Columns: start, event, kind, roles, places, sentence
// Example: kg query events-of-person -p person=陆启航
// Cost: starts from one person; milliseconds.
MATCH (p:Person {name: $person})-[a:ATTENDED]->(e:Event)
OPTIONAL MATCH (e)-[:HELD_IN]->(x:Place)
WITH a, e, x ORDER BY x.name
WITH a, e, collect(x.name) AS places
RETURN e.start AS start, e.name AS event, e.kind AS kind, a.roles AS roles, places, a.sentence AS sentence
ORDER BY coalesce(e.start, '') DESC, event, a.id;
