// From facts to the articles and the files they were read from
MATCH fact = (:Person)-[a:ATTENDED]->(e:Event)
WITH fact, e, a.articles AS ids ORDER BY size(ids) DESC, e.name LIMIT 2
UNWIND ids AS id
MATCH named = (e)-[:MENTIONED_IN]->(x:Article {id: id})
MATCH page = (x)-[:PART_OF]->(:Document)
RETURN fact, named, page
LIMIT 20;
