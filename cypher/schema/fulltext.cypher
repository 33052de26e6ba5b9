// Words in Chinese text, found by pairs of characters. Neo4j only; the embedded engine has no such statement.
// Ask it so: CALL db.index.fulltext.queryNodes('names', '常委会') YIELD node RETURN node.name

// names
CREATE FULLTEXT INDEX names IF NOT EXISTS
FOR (n:Person|Institution|Place|Programme|Metric|Observation|Event|Article|Document) ON EACH [n.name, n.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};

// sentences
CREATE FULLTEXT INDEX sentences IF NOT EXISTS
FOR ()-[r:HOLDS|ATTENDED|ORGANISED|HELD_IN|CONCERNS|ISSUED|LOCATED_IN|PART_OF|OF|ABOUT]-() ON EACH [r.sentence]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
