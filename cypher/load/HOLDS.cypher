// HOLDS: a person holds or held a post.

// load (Person)->(Institution)
UNWIND $rows AS row
MATCH (a:Person {id: row.source})
MATCH (b:Institution {id: row.target})
MERGE (a)-[r:HOLDS {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Person)->(Institution)
UNWIND $rows AS row
MATCH (a:Person {id: row.source})
MATCH (b:Institution {id: row.target})
CREATE (a)-[r:HOLDS {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Person)->(Institution)
UNWIND $rows AS row
MATCH (a:Person {id: row.source})-[r:HOLDS {id: row.id}]->(b:Institution {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;
