// The events of an institution
// Answers: what it organised, took part in, or was the site of, newest first, with the sentence.
// Parameter institution (Institution, for example 江西省政府): the institution's name.
// Columns: start, how, event, kind, sentence
// Example: kg query events-of-institution -p institution=江西省政府
// Cost: starts from one institution; milliseconds.
MATCH (i:Institution {name: $institution})-[r:ORGANISED|ATTENDED|HELD_IN]-(e:Event)
RETURN e.start AS start, type(r) AS how, e.name AS event, e.kind AS kind, r.sentence AS sentence
ORDER BY coalesce(e.start, '') DESC, event, how, r.id;
