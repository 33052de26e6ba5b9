// Who holds a post in a place and all places inside it
// Answers: posts that are not former, in institutions of the place or of any place inside it.
// Parameter place (Place, for example 江西省): the place's name.
// Parameter title (text, default , for example 市长): words of the title; without it all posts.
// Columns: place, institution, title, person, status
// Example: kg query posts-in-place -p place=江西省 -p title=市长
// Cost: starts from one place; grows with the posts inside it.
MATCH (x:Place {name: $place})<-[:PART_OF*0..5]-(y:Place)<-[:LOCATED_IN]-(i:Institution)<-[h:HOLDS]-(p:Person)
WHERE coalesce(h.status, '') <> 'former' AND coalesce(h.title, '') CONTAINS $title
RETURN DISTINCT y.name AS place, i.name AS institution, h.title AS title, p.name AS person, h.status AS status
ORDER BY place, institution, title, person;
