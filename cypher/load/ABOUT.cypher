// ABOUT: whose figure it is.

// load (Observation)->(Place)
UNWIND $rows AS row
MATCH (a:Observation {id: row.source})
MATCH (b:Place {id: row.target})
MERGE (a)-[r:ABOUT {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Observation)->(Place)
UNWIND $rows AS row
MATCH (a:Observation {id: row.source})
MATCH (b:Place {id: row.target})
CREATE (a)-[r:ABOUT {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Observation)->(Place)
UNWIND $rows AS row
MATCH (a:Observation {id: row.source})-[r:ABOUT {id: row.id}]->(b:Place {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;

// load (Observation)->(Institution)
UNWIND $rows AS row
MATCH (a:Observation {id: row.source})
MATCH (b:Institution {id: row.target})
MERGE (a)-[r:ABOUT {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Observation)->(Institution)
UNWIND $rows AS row
MATCH (a:Observation {id: row.source})
MATCH (b:Institution {id: row.target})
CREATE (a)-[r:ABOUT {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Observation)->(Institution)
UNWIND $rows AS row
MATCH (a:Observation {id: row.source})-[r:ABOUT {id: row.id}]->(b:Institution {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;

// load (Observation)->(Programme)
UNWIND $rows AS row
MATCH (a:Observation {id: row.source})
MATCH (b:Programme {id: row.target})
MERGE (a)-[r:ABOUT {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Observation)->(Programme)
UNWIND $rows AS row
MATCH (a:Observation {id: row.source})
MATCH (b:Programme {id: row.target})
CREATE (a)-[r:ABOUT {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Observation)->(Programme)
UNWIND $rows AS row
MATCH (a:Observation {id: row.source})-[r:ABOUT {id: row.id}]->(b:Programme {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;

// load (Observation)->(Event)
UNWIND $rows AS row
MATCH (a:Observation {id: row.source})
MATCH (b:Event {id: row.target})
MERGE (a)-[r:ABOUT {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Observation)->(Event)
UNWIND $rows AS row
MATCH (a:Observation {id: row.source})
MATCH (b:Event {id: row.target})
CREATE (a)-[r:ABOUT {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Observation)->(Event)
UNWIND $rows AS row
MATCH (a:Observation {id: row.source})-[r:ABOUT {id: row.id}]->(b:Event {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;
