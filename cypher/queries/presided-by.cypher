// What a person presided over
// Answers: the events a person presided over, led or hosted, newest first, with the sentence.
// Parameter person (Person, for example 温若川): the person's name.
// Columns: start, event, kind, roles, sentence
// Example: kg query presided-by -p person=温若川
// Cost: starts from one person; milliseconds.
MATCH (p:Person {name: $person})-[a:ATTENDED]->(e:Event)
WHERE any(role IN a.roles WHERE role IN ['presided', 'led', 'hosted'])
RETURN e.start AS start, e.name AS event, e.kind AS kind, a.roles AS roles, a.sentence AS sentence
ORDER BY coalesce(e.start, '') DESC, event, a.id;
