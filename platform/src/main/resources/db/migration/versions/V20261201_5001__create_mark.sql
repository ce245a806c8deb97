-- A state of a strategy that the council's people gave a name, with the text as it stood. Never changed, never removed.
CREATE TABLE versions.mark (
    id uuid PRIMARY KEY,
    strategy_id uuid NOT NULL,
    name text NOT NULL CHECK (name = btrim(name) AND char_length(name) BETWEEN 1 AND 60),
    name_key text NOT NULL CHECK (name_key <> ''),
    document text NOT NULL,
    marked_by uuid NOT NULL,
    marked_at timestamptz NOT NULL,
    UNIQUE (strategy_id, name_key)
);
CREATE FUNCTION versions.keep() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'A marked version stays as it is.' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON versions.mark FOR EACH ROW EXECUTE FUNCTION versions.keep();

GRANT USAGE ON SCHEMA versions TO suishin_app;
GRANT SELECT, INSERT ON versions.mark TO suishin_app;

-- Does the acting person write for the council of this strategy as its secretary?
CREATE FUNCTION versions.secretary_of(strategy uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$
SELECT EXISTS (SELECT 1 FROM strategies.strategy s
                WHERE s.id = secretary_of.strategy AND access.holds('COUNCIL_SECRETARY', s.region_id::text))
$$;

-- What stood in a strategy between its seals is for the people of the region alone, like its texts; a seal has its own
-- readers (proposals.seal).
ALTER TABLE versions.mark ENABLE ROW LEVEL SECURITY;
CREATE POLICY mark_read ON versions.mark FOR SELECT USING (strategies.ours(strategy_id));
CREATE POLICY mark_add ON versions.mark FOR INSERT
    WITH CHECK (versions.secretary_of(strategy_id) AND (access.is_product() OR marked_by = access.me()));

INSERT INTO people.reference (place, col, word, on_merge, why) VALUES
    ('versions.mark', 'marked_by', 'acts', 'STAYS', 'says who gave it its name then');
