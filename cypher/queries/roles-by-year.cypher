// How a person's part in events changed over the years
// Answers: for every year and role, at how many events the person had it.
// Parameter person (Person, for example 陆启航): the person's name.
// Columns: year, role, events
// Example: kg query roles-by-year -p person=陆启航
// Cost: starts from one person; milliseconds.
MATCH (p:Person {name: $person})-[a:ATTENDED]->(e:Event)
WHERE e.start IS NOT NULL
UNWIND a.roles AS role
RETURN left(e.start, 4) AS year, role, count(DISTINCT e) AS events
ORDER BY year, events DESC, role;
