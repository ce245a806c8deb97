-- What an institution was or is called besides its name; found under any of them.
CREATE TABLE organisations.name (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisations.organisation (id),
    kind text NOT NULL CHECK (kind IN ('FORMER', 'ABBREVIATION', 'KANA', 'ENGLISH')),
    name text NOT NULL CHECK (name <> '' AND char_length(name) <= 200),
    search_key text NOT NULL CHECK (search_key <> ''),
    since date,
    until date CHECK (until >= since),
    added_at timestamptz NOT NULL
);
CREATE INDEX name_organisation ON organisations.name (organisation_id);
GRANT SELECT, INSERT ON organisations.name TO suishin_app;
ALTER TABLE organisations.name ENABLE ROW LEVEL SECURITY;
CREATE POLICY name_read ON organisations.name FOR SELECT USING (true);
CREATE POLICY name_add ON organisations.name FOR INSERT
    WITH CHECK (access.holds('PROGRAMME_OFFICE', NULL) OR access.holds('ADMINISTRATOR', NULL));
GRANT UPDATE (name, name_en, name_key, search_key) ON organisations.organisation TO suishin_app;
