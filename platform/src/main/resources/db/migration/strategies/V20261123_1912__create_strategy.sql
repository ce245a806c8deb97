-- One strategy a region and call. Its texts are for the people of the region alone; a sealed copy stands elsewhere.
CREATE TABLE strategies.strategy (
    id uuid PRIMARY KEY,
    region_id uuid NOT NULL,
    call_id uuid NOT NULL,
    council_id uuid NOT NULL,
    programme text NOT NULL,
    stage text NOT NULL CHECK (stage IN ('OPEN', 'FROZEN')),
    first_frozen_at timestamptz,
    opened_by uuid NOT NULL,
    opened_at timestamptz NOT NULL,
    UNIQUE (region_id, call_id)
);

-- What stands in a field now.
CREATE TABLE strategies.entry (
    strategy_id uuid NOT NULL REFERENCES strategies.strategy (id),
    path text NOT NULL CHECK (path <> ''),
    value text NOT NULL,
    version int NOT NULL CHECK (version > 0),
    written_by uuid NOT NULL,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (strategy_id, path)
);

-- Everything that ever stood in it. Never changed, never removed.
CREATE TABLE strategies.writing (
    strategy_id uuid NOT NULL REFERENCES strategies.strategy (id),
    path text NOT NULL,
    version int NOT NULL CHECK (version > 0),
    value text NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (strategy_id, path, version)
);

GRANT USAGE ON SCHEMA strategies TO suishin_app;
GRANT SELECT, INSERT ON strategies.strategy, strategies.entry, strategies.writing TO suishin_app;
GRANT UPDATE (stage, first_frozen_at) ON strategies.strategy TO suishin_app;
GRANT UPDATE (value, version, written_by, written_at) ON strategies.entry TO suishin_app;

-- The programme office learns that there is one once it was sealed, so that it can give it back; never its texts.
ALTER TABLE strategies.strategy ENABLE ROW LEVEL SECURITY;
CREATE POLICY strategy_read ON strategies.strategy FOR SELECT
    USING (access.in_region(region_id)
           OR (first_frozen_at IS NOT NULL AND access.holds('PROGRAMME_OFFICE', programme)));
CREATE POLICY strategy_add ON strategies.strategy FOR INSERT
    WITH CHECK (access.holds('COUNCIL_SECRETARY', region_id::text));
CREATE POLICY strategy_change ON strategies.strategy FOR UPDATE
    USING (access.in_region(region_id)
           OR (first_frozen_at IS NOT NULL AND access.holds('PROGRAMME_OFFICE', programme)));

ALTER TABLE strategies.entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY entry_all ON strategies.entry
    USING (EXISTS (SELECT 1 FROM strategies.strategy s WHERE s.id = strategy_id AND access.in_region(s.region_id)));

ALTER TABLE strategies.writing ENABLE ROW LEVEL SECURITY;
CREATE POLICY writing_all ON strategies.writing
    USING (EXISTS (SELECT 1 FROM strategies.strategy s WHERE s.id = strategy_id AND access.in_region(s.region_id)));
