// Document: the file it came from.

// load
UNWIND $rows AS row
MERGE (n:Document {id: row.id})
SET n += row.properties,
    n.workspaces = [name IN coalesce(n.workspaces, []) WHERE name <> $workspace] + $workspace;

// A node on which other people's relations hang stays.
// retract
UNWIND $rows AS row
MATCH (n:Document {id: row.id})
SET n.workspaces = [name IN n.workspaces WHERE name <> $workspace]
WITH n WHERE size(n.workspaces) = 0 AND NOT EXISTS { (n)--() }
DELETE n;
