// ATTENDED: took part in an event, in these roles.

// load (Person)->(Event)
UNWIND $rows AS row
MATCH (a:Person {id: row.source})
MATCH (b:Event {id: row.target})
MERGE (a)-[r:ATTENDED {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Person)->(Event)
UNWIND $rows AS row
MATCH (a:Person {id: row.source})
MATCH (b:Event {id: row.target})
CREATE (a)-[r:ATTENDED {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Person)->(Event)
UNWIND $rows AS row
MATCH (a:Person {id: row.source})-[r:ATTENDED {id: row.id}]->(b:Event {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;

// load (Institution)->(Event)
UNWIND $rows AS row
MATCH (a:Institution {id: row.source})
MATCH (b:Event {id: row.target})
MERGE (a)-[r:ATTENDED {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Institution)->(Event)
UNWIND $rows AS row
MATCH (a:Institution {id: row.source})
MATCH (b:Event {id: row.target})
CREATE (a)-[r:ATTENDED {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Institution)->(Event)
UNWIND $rows AS row
MATCH (a:Institution {id: row.source})-[r:ATTENDED {id: row.id}]->(b:Event {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;
