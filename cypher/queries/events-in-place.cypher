// What took place in a place and all places inside it
// Answers: events held there, in places inside it, or in institutions with their seat there, newest first.
// Parameter place (Place, for example 江西省): the place's name.
// Parameter since (date, default 0000, for example 2024): the earliest start of an event.
// Parameter limit (integer, default 100): how many events.
// Columns: start, event, kind, place, held_in
// Example: kg query events-in-place -p place=江西省
// Cost: starts from one place; grows with the events inside it.
MATCH (x:Place {name: $place})<-[:PART_OF*0..5]-(y:Place)<-[:LOCATED_IN*0..1]-(site)<-[:HELD_IN]-(e:Event)
WHERE ($since = '0000' OR e.start >= $since)
WITH DISTINCT e, y, site
RETURN e.start AS start, e.name AS event, e.kind AS kind, y.name AS place, site.name AS held_in
ORDER BY coalesce(e.start, '') DESC, event, place, held_in, e.id
LIMIT $limit;
