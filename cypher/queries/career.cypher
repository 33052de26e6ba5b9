// The career of a person
// Answers: every post with status, the dates the text states, when it was seen in print, and the sentence, in order of time.
// Parameter person (Person, for example 陆启航): the person's name.
// Columns: title, institution, status, start, end, first_seen, last_seen, sentence
// Example: kg query career -p person=陆启航
// Cost: starts from one person; milliseconds.
MATCH (p:Person {name: $person})-[h:HOLDS]->(i:Institution)
RETURN h.title AS title, i.name AS institution, h.status AS status, h.start AS start, h.end AS end,
       h.first_seen AS first_seen, h.last_seen AS last_seen, h.sentence AS sentence
ORDER BY coalesce(h.start, h.first_seen, ''), institution, title, h.id;
