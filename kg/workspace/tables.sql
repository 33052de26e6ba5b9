-- One row an address: the content it had when last read, or why it could not be read.
CREATE TABLE IF NOT EXISTS source (
    uri TEXT PRIMARY KEY,
    sha256 TEXT REFERENCES document (sha256),
    failure TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS source_sha256 ON source (sha256);

-- One row a content, however many addresses it has. `text` is zlib-compressed UTF-8; the JSON columns are read by codec.py.
CREATE TABLE IF NOT EXISTS document (
    sha256 TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    media_type TEXT NOT NULL,
    encoding TEXT NOT NULL,
    text BLOB NOT NULL,
    articles TEXT NOT NULL,
    segments TEXT NOT NULL,
    account TEXT NOT NULL,
    extractions TEXT NOT NULL
);

-- Small things by name: `revision` counts the changes, so that a cache knows when it is stale.
CREATE TABLE IF NOT EXISTS note (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
INSERT OR IGNORE INTO note (name, value) VALUES ('revision', '0');
