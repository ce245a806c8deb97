-- A version of a programme, exactly as it was taken in. It is never changed: there is no right to.
CREATE TABLE programmes.definition (
    key text NOT NULL,
    version integer NOT NULL CHECK (version >= 1),
    yaml text NOT NULL,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    added_at timestamptz NOT NULL,
    PRIMARY KEY (key, version)
);

GRANT USAGE ON SCHEMA programmes TO suishin_app;
GRANT SELECT, INSERT ON programmes.definition TO suishin_app;
