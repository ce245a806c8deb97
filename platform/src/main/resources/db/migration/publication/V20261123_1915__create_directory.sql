-- What anybody may see, and nothing else. Written by the first start, by the release of a round, and (contacts) by the
-- programme office; every public page reads only from here.

CREATE TABLE publication.region (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (name <> ''),
    name_en text NOT NULL,
    search text NOT NULL,
    line text NOT NULL,
    types text[] NOT NULL,
    prefectures int[] NOT NULL,
    field text NOT NULL,
    coordinating text CHECK (coordinating <> ''),
    coordinating_en text NOT NULL DEFAULT '',
    year int,
    designated_on date,
    source text NOT NULL,
    note text NOT NULL
);
CREATE INDEX region_order ON publication.region ((prefectures[1]), name, id);

-- What the keys of lines and types are called.
CREATE TABLE publication.kind (
    facet text NOT NULL CHECK (facet IN ('LINE', 'TYPE')),
    key text NOT NULL CHECK (key <> ''),
    place int NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    name_en text NOT NULL,
    PRIMARY KEY (facet, key)
);

-- A round whose decisions were released; of the regions only the designated ones are named.
CREATE TABLE publication.round (
    call_id uuid PRIMARY KEY,
    name text NOT NULL CHECK (name <> ''),
    name_en text NOT NULL,
    line text NOT NULL,
    released_at timestamptz NOT NULL,
    received int NOT NULL CHECK (received >= 0)
);
CREATE INDEX round_released ON publication.round (released_at DESC, call_id);

CREATE TABLE publication.designation (
    call_id uuid NOT NULL REFERENCES publication.round (call_id),
    region_id uuid NOT NULL REFERENCES publication.region (id),
    types text[] NOT NULL CHECK (cardinality(types) > 0),
    PRIMARY KEY (call_id, region_id)
);
CREATE INDEX designation_region ON publication.designation (region_id);

-- Where a coordinating organisation is reached about a region: an office, never a private person (R18, R19).
CREATE TABLE publication.contact (
    region_id uuid PRIMARY KEY REFERENCES publication.region (id),
    department text NOT NULL,
    telephone text NOT NULL,
    mail text NOT NULL,
    web text NOT NULL CHECK (web = '' OR web LIKE 'http%'),
    confirmed_on date NOT NULL,
    version int NOT NULL CHECK (version > 0)
);
CREATE INDEX contact_confirmed ON publication.contact (confirmed_on);

GRANT USAGE ON SCHEMA publication TO suishin_app;
GRANT SELECT, INSERT, UPDATE ON publication.region, publication.kind, publication.contact TO suishin_app;
GRANT SELECT, INSERT ON publication.round, publication.designation TO suishin_app;

-- Everybody reads; only the product itself and the programme office write.
CREATE FUNCTION publication.may_write() RETURNS boolean
    LANGUAGE sql STABLE AS
$$ SELECT access.holds('PROGRAMME_OFFICE', NULL) OR access.holds('ADMINISTRATOR', NULL) $$;

ALTER TABLE publication.region ENABLE ROW LEVEL SECURITY;
CREATE POLICY region_read ON publication.region FOR SELECT USING (true);
CREATE POLICY region_add ON publication.region FOR INSERT WITH CHECK (publication.may_write());
CREATE POLICY region_change ON publication.region FOR UPDATE USING (publication.may_write());
ALTER TABLE publication.kind ENABLE ROW LEVEL SECURITY;
CREATE POLICY kind_read ON publication.kind FOR SELECT USING (true);
CREATE POLICY kind_add ON publication.kind FOR INSERT WITH CHECK (publication.may_write());
CREATE POLICY kind_change ON publication.kind FOR UPDATE USING (publication.may_write());
ALTER TABLE publication.round ENABLE ROW LEVEL SECURITY;
CREATE POLICY round_read ON publication.round FOR SELECT USING (true);
CREATE POLICY round_add ON publication.round FOR INSERT WITH CHECK (publication.may_write());
ALTER TABLE publication.designation ENABLE ROW LEVEL SECURITY;
CREATE POLICY designation_read ON publication.designation FOR SELECT USING (true);
CREATE POLICY designation_add ON publication.designation FOR INSERT WITH CHECK (publication.may_write());
ALTER TABLE publication.contact ENABLE ROW LEVEL SECURITY;
CREATE POLICY contact_read ON publication.contact FOR SELECT USING (true);
CREATE POLICY contact_add ON publication.contact FOR INSERT WITH CHECK (publication.may_write());
CREATE POLICY contact_change ON publication.contact FOR UPDATE USING (publication.may_write());
