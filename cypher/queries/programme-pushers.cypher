// Who pushes a programme
// Answers: persons at events that concern it, by how many, and in how many they presided, led or spoke.
// Parameter programme (Programme, for example 天工): the programme's name.
// Columns: person, events, leading, last
// Example: kg query programme-pushers -p programme=天工
// Cost: starts from one programme; milliseconds.
MATCH (g:Programme {name: $programme})<-[:CONCERNS]-(e:Event)<-[a:ATTENDED]-(p:Person)
WITH p, e, max(CASE WHEN any(role IN a.roles WHERE role IN ['presided', 'led', 'hosted', 'spoke']) THEN 1 ELSE 0 END) AS leading
WITH p, count(e) AS events, sum(leading) AS leading, max(e.start) AS last
RETURN p.name AS person, events, leading, last
ORDER BY leading DESC, events DESC, person, p.id;
