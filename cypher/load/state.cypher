// What this workspace has put into the database before.

// nodes
MATCH (n) WHERE $workspace IN n.workspaces
RETURN n.id AS id, labels(n) AS labels, n.checksum AS checksum;

// relations
MATCH (a)-[r]->(b) WHERE $workspace IN r.workspaces
RETURN a.id AS source, r.id AS id, b.id AS target, type(r) AS type, labels(a) AS from, labels(b) AS to, r.checksum AS checksum;
