// ISSUED: issued a document or started a programme.

// load (Institution)->(Programme)
UNWIND $rows AS row
MATCH (a:Institution {id: row.source})
MATCH (b:Programme {id: row.target})
MERGE (a)-[r:ISSUED {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Institution)->(Programme)
UNWIND $rows AS row
MATCH (a:Institution {id: row.source})
MATCH (b:Programme {id: row.target})
CREATE (a)-[r:ISSUED {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Institution)->(Programme)
UNWIND $rows AS row
MATCH (a:Institution {id: row.source})-[r:ISSUED {id: row.id}]->(b:Programme {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;
