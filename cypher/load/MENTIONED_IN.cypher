// MENTIONED_IN: stands in an article.

// load (Person)->(Article)
UNWIND $rows AS row
MATCH (a:Person {id: row.source})
MATCH (b:Article {id: row.target})
MERGE (a)-[r:MENTIONED_IN {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Person)->(Article)
UNWIND $rows AS row
MATCH (a:Person {id: row.source})
MATCH (b:Article {id: row.target})
CREATE (a)-[r:MENTIONED_IN {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Person)->(Article)
UNWIND $rows AS row
MATCH (a:Person {id: row.source})-[r:MENTIONED_IN {id: row.id}]->(b:Article {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;

// load (Institution)->(Article)
UNWIND $rows AS row
MATCH (a:Institution {id: row.source})
MATCH (b:Article {id: row.target})
MERGE (a)-[r:MENTIONED_IN {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Institution)->(Article)
UNWIND $rows AS row
MATCH (a:Institution {id: row.source})
MATCH (b:Article {id: row.target})
CREATE (a)-[r:MENTIONED_IN {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Institution)->(Article)
UNWIND $rows AS row
MATCH (a:Institution {id: row.source})-[r:MENTIONED_IN {id: row.id}]->(b:Article {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;

// load (Place)->(Article)
UNWIND $rows AS row
MATCH (a:Place {id: row.source})
MATCH (b:Article {id: row.target})
MERGE (a)-[r:MENTIONED_IN {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Place)->(Article)
UNWIND $rows AS row
MATCH (a:Place {id: row.source})
MATCH (b:Article {id: row.target})
CREATE (a)-[r:MENTIONED_IN {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Place)->(Article)
UNWIND $rows AS row
MATCH (a:Place {id: row.source})-[r:MENTIONED_IN {id: row.id}]->(b:Article {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;

// load (Programme)->(Article)
UNWIND $rows AS row
MATCH (a:Programme {id: row.source})
MATCH (b:Article {id: row.target})
MERGE (a)-[r:MENTIONED_IN {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Programme)->(Article)
UNWIND $rows AS row
MATCH (a:Programme {id: row.source})
MATCH (b:Article {id: row.target})
CREATE (a)-[r:MENTIONED_IN {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Programme)->(Article)
UNWIND $rows AS row
MATCH (a:Programme {id: row.source})-[r:MENTIONED_IN {id: row.id}]->(b:Article {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;

// load (Metric)->(Article)
UNWIND $rows AS row
MATCH (a:Metric {id: row.source})
MATCH (b:Article {id: row.target})
MERGE (a)-[r:MENTIONED_IN {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Metric)->(Article)
UNWIND $rows AS row
MATCH (a:Metric {id: row.source})
MATCH (b:Article {id: row.target})
CREATE (a)-[r:MENTIONED_IN {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Metric)->(Article)
UNWIND $rows AS row
MATCH (a:Metric {id: row.source})-[r:MENTIONED_IN {id: row.id}]->(b:Article {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;

// load (Observation)->(Article)
UNWIND $rows AS row
MATCH (a:Observation {id: row.source})
MATCH (b:Article {id: row.target})
MERGE (a)-[r:MENTIONED_IN {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Observation)->(Article)
UNWIND $rows AS row
MATCH (a:Observation {id: row.source})
MATCH (b:Article {id: row.target})
CREATE (a)-[r:MENTIONED_IN {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Observation)->(Article)
UNWIND $rows AS row
MATCH (a:Observation {id: row.source})-[r:MENTIONED_IN {id: row.id}]->(b:Article {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;

// load (Event)->(Article)
UNWIND $rows AS row
MATCH (a:Event {id: row.source})
MATCH (b:Article {id: row.target})
MERGE (a)-[r:MENTIONED_IN {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Event)->(Article)
UNWIND $rows AS row
MATCH (a:Event {id: row.source})
MATCH (b:Article {id: row.target})
CREATE (a)-[r:MENTIONED_IN {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Event)->(Article)
UNWIND $rows AS row
MATCH (a:Event {id: row.source})-[r:MENTIONED_IN {id: row.id}]->(b:Article {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;
