// An event carries its kind as a second label, so that one writes (m:Meeting). It is set in a transaction of its own, after the
// event: the embedded engine refuses it in the one that makes the node.

// clear
UNWIND $rows AS row
MATCH (n:Event {id: row.id})
REMOVE n:Meeting:Visit:Talks:Ceremony:Signing:Training;

// load
UNWIND $rows AS row
MATCH (n:Event {id: row.id})
SET n.checksum = row.checksum
FOREACH (_ IN CASE row.kind WHEN 'meeting' THEN [1] ELSE [] END | SET n:Meeting)
FOREACH (_ IN CASE row.kind WHEN 'visit' THEN [1] ELSE [] END | SET n:Visit)
FOREACH (_ IN CASE row.kind WHEN 'talks' THEN [1] ELSE [] END | SET n:Talks)
FOREACH (_ IN CASE row.kind WHEN 'ceremony' THEN [1] ELSE [] END | SET n:Ceremony)
FOREACH (_ IN CASE row.kind WHEN 'signing' THEN [1] ELSE [] END | SET n:Signing)
FOREACH (_ IN CASE row.kind WHEN 'training' THEN [1] ELSE [] END | SET n:Training);
