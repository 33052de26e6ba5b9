// CONCERNS: what an event was about.

// load (Event)->(Programme)
UNWIND $rows AS row
MATCH (a:Event {id: row.source})
MATCH (b:Programme {id: row.target})
MERGE (a)-[r:CONCERNS {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Event)->(Programme)
UNWIND $rows AS row
MATCH (a:Event {id: row.source})
MATCH (b:Programme {id: row.target})
CREATE (a)-[r:CONCERNS {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Event)->(Programme)
UNWIND $rows AS row
MATCH (a:Event {id: row.source})-[r:CONCERNS {id: row.id}]->(b:Programme {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;
