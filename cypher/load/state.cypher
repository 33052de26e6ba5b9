// What workspaces have put into the database before.

// nodes
MATCH (n) WHERE n.workspaces IS NOT NULL
RETURN n.id AS id, labels(n) AS labels, n.checksum AS checksum, n.workspaces AS workspaces;

// relations
MATCH (a)-[r]->(b) WHERE r.workspaces IS NOT NULL
RETURN a.id AS source, r.id AS id, b.id AS target, type(r) AS type, labels(a) AS from, labels(b) AS to, r.checksum AS checksum,
       r.workspaces AS workspaces;
