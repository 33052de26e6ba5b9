// HELD_IN: where an event took place.

// load (Event)->(Place)
UNWIND $rows AS row
MATCH (a:Event {id: row.source})
MATCH (b:Place {id: row.target})
MERGE (a)-[r:HELD_IN {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Event)->(Place)
UNWIND $rows AS row
MATCH (a:Event {id: row.source})
MATCH (b:Place {id: row.target})
CREATE (a)-[r:HELD_IN {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Event)->(Place)
UNWIND $rows AS row
MATCH (a:Event {id: row.source})-[r:HELD_IN {id: row.id}]->(b:Place {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;

// load (Event)->(Institution)
UNWIND $rows AS row
MATCH (a:Event {id: row.source})
MATCH (b:Institution {id: row.target})
MERGE (a)-[r:HELD_IN {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Event)->(Institution)
UNWIND $rows AS row
MATCH (a:Event {id: row.source})
MATCH (b:Institution {id: row.target})
CREATE (a)-[r:HELD_IN {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Event)->(Institution)
UNWIND $rows AS row
MATCH (a:Event {id: row.source})-[r:HELD_IN {id: row.id}]->(b:Institution {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;
