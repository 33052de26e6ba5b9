// PART_OF: belongs to.

// load (Place)->(Place)
UNWIND $rows AS row
MATCH (a:Place {id: row.source})
MATCH (b:Place {id: row.target})
MERGE (a)-[r:PART_OF {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Place)->(Place)
UNWIND $rows AS row
MATCH (a:Place {id: row.source})
MATCH (b:Place {id: row.target})
CREATE (a)-[r:PART_OF {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Place)->(Place)
UNWIND $rows AS row
MATCH (a:Place {id: row.source})-[r:PART_OF {id: row.id}]->(b:Place {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;

// load (Institution)->(Institution)
UNWIND $rows AS row
MATCH (a:Institution {id: row.source})
MATCH (b:Institution {id: row.target})
MERGE (a)-[r:PART_OF {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Institution)->(Institution)
UNWIND $rows AS row
MATCH (a:Institution {id: row.source})
MATCH (b:Institution {id: row.target})
CREATE (a)-[r:PART_OF {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Institution)->(Institution)
UNWIND $rows AS row
MATCH (a:Institution {id: row.source})-[r:PART_OF {id: row.id}]->(b:Institution {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;

// load (Event)->(Event)
UNWIND $rows AS row
MATCH (a:Event {id: row.source})
MATCH (b:Event {id: row.target})
MERGE (a)-[r:PART_OF {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Event)->(Event)
UNWIND $rows AS row
MATCH (a:Event {id: row.source})
MATCH (b:Event {id: row.target})
CREATE (a)-[r:PART_OF {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Event)->(Event)
UNWIND $rows AS row
MATCH (a:Event {id: row.source})-[r:PART_OF {id: row.id}]->(b:Event {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;

// load (Article)->(Document)
UNWIND $rows AS row
MATCH (a:Article {id: row.source})
MATCH (b:Document {id: row.target})
MERGE (a)-[r:PART_OF {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Article)->(Document)
UNWIND $rows AS row
MATCH (a:Article {id: row.source})
MATCH (b:Document {id: row.target})
CREATE (a)-[r:PART_OF {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Article)->(Document)
UNWIND $rows AS row
MATCH (a:Article {id: row.source})-[r:PART_OF {id: row.id}]->(b:Document {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;
