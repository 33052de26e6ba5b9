// Who took part in an event
// Answers: persons and institutions with their roles and the sentence, those who presided first.
// Parameter event (Event, for example 全省防汛工作会议): the event's name.
// Columns: start, who, kind, roles, sentence
// Example: kg query attendees -p event=全省防汛工作会议
// Cost: starts from one event; milliseconds.
MATCH (x:Person|Institution)-[a:ATTENDED]->(e:Event {name: $event})
RETURN e.start AS start, x.name AS who, CASE WHEN x:Person THEN 'Person' ELSE 'Institution' END AS kind,
       a.roles AS roles, a.sentence AS sentence
ORDER BY coalesce(e.start, '') DESC, CASE WHEN 'presided' IN a.roles THEN 0 ELSE 1 END, kind DESC, who, a.id;
