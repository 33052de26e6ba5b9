// What a workspace has put into the database before. An element's checksum chooses its bucket: where the sum of a bucket is that of
// the graph, nothing in it is new. A checksum of null, from a push that was cut off, or a text, from an older one, is in bucket -1.

// node sums
MATCH (n) WHERE $workspace IN n.workspaces
WITH CASE WHEN n.checksum IS :: INTEGER THEN n.checksum END AS checksum
RETURN coalesce(checksum % $buckets, -1) AS bucket, count(*) AS elements, sum(checksum) AS total;

// relation sums
MATCH ()-[r]->() WHERE $workspace IN r.workspaces
WITH CASE WHEN r.checksum IS :: INTEGER THEN r.checksum END AS checksum
RETURN coalesce(checksum % $buckets, -1) AS bucket, count(*) AS elements, sum(checksum) AS total;

// nodes
MATCH (n) WHERE $workspace IN n.workspaces AND CASE WHEN n.checksum IS :: INTEGER THEN coalesce(n.checksum % $buckets, -1) ELSE -1 END IN $wanted
RETURN n.id AS id, labels(n) AS labels, n.checksum AS checksum;

// relations
MATCH (a)-[r]->(b) WHERE $workspace IN r.workspaces AND CASE WHEN r.checksum IS :: INTEGER THEN coalesce(r.checksum % $buckets, -1) ELSE -1 END IN $wanted
RETURN a.id AS source, r.id AS id, b.id AS target, type(r) AS type, labels(a) AS from, labels(b) AS to, r.checksum AS checksum;
