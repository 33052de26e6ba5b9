// Who came closer and who went away
// Answers: for everyone who shares events with a person, how many before a date and how many from it on, largest change first.
// Parameter person (Person, for example 陆启航): the person's name.
// Parameter from (date, for example 2024-05-20): the date that divides before from after.
// Parameter limit (integer, default 30): how many persons.
// Columns: other, before, after, change
// Example: kg query co-attendance-change -p person=陆启航 -p from=2024-05-20
// Cost: starts from one person; milliseconds, a tenth of a second for the most active.
MATCH (p:Person {name: $person})-[:ATTENDED]->(e:Event)<-[:ATTENDED]-(q:Person)
WHERE q <> p AND e.start IS NOT NULL
WITH DISTINCT q, e
WITH q, sum(CASE WHEN e.start < $from THEN 1 ELSE 0 END) AS before, sum(CASE WHEN e.start < $from THEN 0 ELSE 1 END) AS after
RETURN q.name AS other, before, after, after - before AS change
ORDER BY abs(after - before) DESC, other, q.id
LIMIT $limit;
