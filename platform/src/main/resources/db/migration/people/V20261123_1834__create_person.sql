CREATE TABLE people.person (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (name <> ''),
    name_en text NOT NULL,
    address text NOT NULL CHECK (address LIKE '%@%'),
    password_hash text,
    organisation_id uuid,
    joined_at timestamptz NOT NULL,
    closed_at timestamptz
);
CREATE UNIQUE INDEX person_address ON people.person (lower(address));

-- A one-time link (sign-in by mail): only its SHA-256 is kept.
CREATE TABLE people.one_time_link (
    token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    person_id uuid NOT NULL REFERENCES people.person (id),
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);

-- A key for programs that use the API in a person's name: only its SHA-256 is kept.
CREATE TABLE people.api_key (
    id uuid PRIMARY KEY,
    key_hash bytea NOT NULL UNIQUE CHECK (octet_length(key_hash) = 32),
    person_id uuid NOT NULL REFERENCES people.person (id),
    label text NOT NULL,
    made_at timestamptz NOT NULL,
    revoked_at timestamptz
);

GRANT USAGE ON SCHEMA people TO suishin_app;
GRANT SELECT, INSERT, UPDATE ON people.person, people.one_time_link, people.api_key TO suishin_app;
ALTER TABLE people.one_time_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY link_product ON people.one_time_link USING (access.is_product());
ALTER TABLE people.api_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY key_own ON people.api_key USING (access.is_product() OR person_id = access.me());
