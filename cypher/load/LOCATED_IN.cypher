// LOCATED_IN: where a body has its seat or its remit.

// load (Institution)->(Place)
UNWIND $rows AS row
MATCH (a:Institution {id: row.source})
MATCH (b:Place {id: row.target})
MERGE (a)-[r:LOCATED_IN {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Institution)->(Place)
UNWIND $rows AS row
MATCH (a:Institution {id: row.source})
MATCH (b:Place {id: row.target})
CREATE (a)-[r:LOCATED_IN {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Institution)->(Place)
UNWIND $rows AS row
MATCH (a:Institution {id: row.source})-[r:LOCATED_IN {id: row.id}]->(b:Place {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;
