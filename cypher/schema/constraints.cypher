// One node an id; names, dates and periods are found without a scan. Neo4j and the embedded engine.

// Person id
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;

// Institution id
CREATE CONSTRAINT institution_id IF NOT EXISTS FOR (n:Institution) REQUIRE n.id IS UNIQUE;

// Place id
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;

// Programme id
CREATE CONSTRAINT programme_id IF NOT EXISTS FOR (n:Programme) REQUIRE n.id IS UNIQUE;

// Metric id
CREATE CONSTRAINT metric_id IF NOT EXISTS FOR (n:Metric) REQUIRE n.id IS UNIQUE;

// Observation id
CREATE CONSTRAINT observation_id IF NOT EXISTS FOR (n:Observation) REQUIRE n.id IS UNIQUE;

// Event id
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;

// Article id
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;

// Document id
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;

// Person name
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name);

// Institution name
CREATE INDEX institution_name IF NOT EXISTS FOR (n:Institution) ON (n.name);

// Place name
CREATE INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.name);

// Programme name
CREATE INDEX programme_name IF NOT EXISTS FOR (n:Programme) ON (n.name);

// Metric name
CREATE INDEX metric_name IF NOT EXISTS FOR (n:Metric) ON (n.name);

// Event name
CREATE INDEX event_name IF NOT EXISTS FOR (n:Event) ON (n.name);

// Event start
CREATE INDEX event_start IF NOT EXISTS FOR (n:Event) ON (n.start);

// Article published
CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.published);
