// How often two persons appear together, over time
// Answers: shared events by month (or by year or day: the number of characters of the date).
// Parameter person (Person, for example 陆启航): one person's name.
// Parameter other (Person, for example 温若川): the other's.
// Parameter characters (integer, default 7): 4 for years, 7 for months, 10 for days.
// Columns: period, events
// Example: kg query co-attendance-over-time -p person=陆启航 -p other=温若川
// Cost: starts from one person; milliseconds.
MATCH (p:Person {name: $person})-[:ATTENDED]->(e:Event)<-[:ATTENDED]-(q:Person {name: $other})
WHERE p <> q AND e.start IS NOT NULL
RETURN left(e.start, $characters) AS period, count(DISTINCT e) AS events
ORDER BY period;
