// What belongs to an institution
// Answers: bodies that are part of it, directly or through others, with the distance.
// Parameter institution (Institution, for example 江西省政府): the institution's name.
// Columns: distance, part, kind
// Example: kg query parts-of-institution -p institution=江西省政府
// Cost: starts from one institution; milliseconds.
MATCH path = (i:Institution {name: $institution})<-[:PART_OF*1..5]-(body:Institution)
WITH body, min(length(path)) AS distance
RETURN distance, body.name AS part, body.kind AS kind
ORDER BY distance, part, body.id;
