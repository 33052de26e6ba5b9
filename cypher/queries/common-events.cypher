// Where two persons met
// Answers: the events both took part in, with both roles, newest first.
// Parameter person (Person, for example 陆启航): one person's name.
// Parameter other (Person, for example 温若川): the other's.
// Columns: start, event, roles, other_roles
// Example: kg query common-events -p person=陆启航 -p other=温若川
// Cost: starts from one person; milliseconds.
MATCH (p:Person {name: $person})-[a:ATTENDED]->(e:Event)<-[b:ATTENDED]-(q:Person {name: $other})
WHERE p <> q
RETURN e.start AS start, e.name AS event, a.roles AS roles, b.roles AS other_roles
ORDER BY coalesce(e.start, '') DESC, event, a.id, b.id;
