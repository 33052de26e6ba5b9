// The institutions of a place and all places inside it
// Answers: institutions with their kind and the place of their seat or remit.
// Parameter place (Place, for example 江西省): the place's name.
// Columns: place, level, institution, kind
// Example: kg query institutions-in-place -p place=江西省
// Cost: starts from one place; grows with the institutions inside it.
MATCH (x:Place {name: $place})<-[:PART_OF*0..5]-(y:Place)<-[:LOCATED_IN]-(i:Institution)
RETURN DISTINCT y.name AS place, y.level AS level, i.name AS institution, i.kind AS kind
ORDER BY place, institution;
