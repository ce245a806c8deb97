-- One council a region; what it is and decides is for the people of its region.
CREATE TABLE councils.council (
    id uuid PRIMARY KEY,
    region_id uuid NOT NULL UNIQUE,
    name text NOT NULL CHECK (name <> ''),
    founded_on date NOT NULL,
    recorded_at timestamptz NOT NULL
);

CREATE TABLE councils.member (
    id uuid PRIMARY KEY,
    council_id uuid NOT NULL REFERENCES councils.council (id),
    organisation_id uuid NOT NULL,
    sector text NOT NULL CHECK (sector IN ('INDUSTRY', 'ACADEMIA', 'GOVERNMENT', 'FINANCE')),
    proposer boolean NOT NULL,
    coordinating boolean NOT NULL DEFAULT false,
    since date NOT NULL,
    until date CHECK (until >= since),
    -- R2: the coordinating organisation is one of the proposers and is there now.
    CONSTRAINT coordinating_is_a_present_proposer CHECK (NOT coordinating OR (proposer AND until IS NULL))
);
-- R2: there is never more than one.
CREATE UNIQUE INDEX member_one_coordinating ON councils.member (council_id) WHERE coordinating;
CREATE UNIQUE INDEX member_once ON councils.member (council_id, organisation_id) WHERE until IS NULL;

-- What the council decided, word for word. Never changed.
CREATE TABLE councils.resolution (
    id uuid PRIMARY KEY,
    council_id uuid NOT NULL REFERENCES councils.council (id),
    kind text NOT NULL CHECK (kind IN ('STRATEGY', 'PROPOSAL', 'OTHER')),
    text text NOT NULL CHECK (text <> ''),
    resolved_on date NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX resolution_council ON councils.resolution (council_id, resolved_on);

GRANT USAGE ON SCHEMA councils TO suishin_app;
GRANT SELECT, INSERT ON councils.council, councils.member, councils.resolution TO suishin_app;
GRANT UPDATE (proposer, coordinating, until) ON councils.member TO suishin_app;
GRANT UPDATE (name) ON councils.council TO suishin_app;

ALTER TABLE councils.council ENABLE ROW LEVEL SECURITY;
CREATE POLICY council_read ON councils.council FOR SELECT USING (access.in_region(region_id));
CREATE POLICY council_add ON councils.council FOR INSERT
    WITH CHECK (access.holds('COUNCIL_SECRETARY', region_id::text));
CREATE POLICY council_change ON councils.council FOR UPDATE
    USING (access.holds('COUNCIL_SECRETARY', region_id::text));

ALTER TABLE councils.member ENABLE ROW LEVEL SECURITY;
CREATE POLICY member_read ON councils.member FOR SELECT
    USING (EXISTS (SELECT 1 FROM councils.council c WHERE c.id = council_id));
CREATE POLICY member_add ON councils.member FOR INSERT
    WITH CHECK (EXISTS (SELECT 1 FROM councils.council c
                         WHERE c.id = council_id AND access.holds('COUNCIL_SECRETARY', c.region_id::text)));
CREATE POLICY member_change ON councils.member FOR UPDATE
    USING (EXISTS (SELECT 1 FROM councils.council c
                    WHERE c.id = council_id AND access.holds('COUNCIL_SECRETARY', c.region_id::text)));

ALTER TABLE councils.resolution ENABLE ROW LEVEL SECURITY;
CREATE POLICY resolution_read ON councils.resolution FOR SELECT
    USING (EXISTS (SELECT 1 FROM councils.council c WHERE c.id = council_id));
CREATE POLICY resolution_add ON councils.resolution FOR INSERT
    WITH CHECK (EXISTS (SELECT 1 FROM councils.council c
                         WHERE c.id = council_id AND access.holds('COUNCIL_SECRETARY', c.region_id::text)));
