// Why the graph says so
// Answers: every fact between two names, with each sentence it is read in and the article and file it stands in.
// Parameter one (text, for example 陆启航): the exact name of one end.
// Parameter other (text, for example 江西省政府): the exact name of the other.
// Columns: fact, said, sentence, article, published, source, document
// Example: kg query evidence -p one=陆启航 -p other=江西省政府
// Cost: starts from one name; milliseconds.
MATCH (a:Person|Institution|Place|Programme|Metric|Event {name: $one})-[r]-(b:Person|Institution|Place|Programme|Metric|Event {name: $other})
UNWIND range(0, size(coalesce(r.articles, [])) - 1) AS i
WITH r, r.articles[i] AS id, coalesce(r.sentences, [r.sentence])[i] AS sentence
MATCH (x:Article {id: id})-[:PART_OF]->(d:Document)
RETURN type(r) AS fact, coalesce(r.title, reduce(text = '', role IN coalesce(r.roles, []) | text + ' ' + role)) AS said,
       sentence, x.title AS article, x.published AS published, x.source AS source, d.uri AS document
ORDER BY fact, said, coalesce(x.published, ''), article, sentence, r.id;
