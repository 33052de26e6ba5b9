// OF: what is measured.

// load (Observation)->(Metric)
UNWIND $rows AS row
MATCH (a:Observation {id: row.source})
MATCH (b:Metric {id: row.target})
MERGE (a)-[r:OF {id: row.id}]->(b)
SET r += row.properties,
    r.workspaces = [name IN coalesce(r.workspaces, []) WHERE name <> $workspace] + $workspace;

// create (Observation)->(Metric)
UNWIND $rows AS row
MATCH (a:Observation {id: row.source})
MATCH (b:Metric {id: row.target})
CREATE (a)-[r:OF {id: row.id}]->(b)
SET r += row.properties, r.workspaces = [$workspace];

// retract (Observation)->(Metric)
UNWIND $rows AS row
MATCH (a:Observation {id: row.source})-[r:OF {id: row.id}]->(b:Metric {id: row.target})
SET r.workspaces = [name IN r.workspaces WHERE name <> $workspace]
WITH r WHERE size(r.workspaces) = 0
DELETE r;
