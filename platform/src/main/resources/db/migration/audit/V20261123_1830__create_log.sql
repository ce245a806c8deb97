-- The log is append-only: the application may add and read, nothing else.
CREATE TABLE audit.entry (
    id uuid PRIMARY KEY,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    act text NOT NULL,
    thing_kind text NOT NULL,
    thing_id text NOT NULL,
    detail jsonb NOT NULL
);
CREATE INDEX entry_thing ON audit.entry (thing_kind, thing_id, at);
CREATE INDEX entry_at ON audit.entry (at DESC);

-- Entries that committed and are not yet in the chain. The linker empties it.
CREATE TABLE audit.unlinked (
    entry_id uuid PRIMARY KEY REFERENCES audit.entry (id)
);

CREATE TABLE audit.link (
    position bigint PRIMARY KEY CHECK (position > 0),
    entry_id uuid NOT NULL UNIQUE REFERENCES audit.entry (id),
    previous_hash bytea NOT NULL CHECK (octet_length(previous_hash) = 32),
    hash bytea NOT NULL CHECK (octet_length(hash) = 32)
);

GRANT USAGE ON SCHEMA audit TO suishin_app;
GRANT SELECT, INSERT ON audit.entry, audit.link TO suishin_app;
GRANT SELECT, INSERT, DELETE ON audit.unlinked TO suishin_app;
