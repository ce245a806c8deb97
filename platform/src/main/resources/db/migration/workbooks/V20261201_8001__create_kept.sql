-- What a workbook says that somebody sent and has yet to confirm. Only that person sees it; it goes once it is applied,
-- once the person sends another one, and after some days.
CREATE TABLE workbooks.kept (
    id uuid PRIMARY KEY,
    strategy_id uuid NOT NULL,
    kept_by uuid NOT NULL,
    kept_at timestamptz NOT NULL,
    content text NOT NULL
);
CREATE INDEX kept_of ON workbooks.kept (strategy_id, kept_by);

GRANT USAGE ON SCHEMA workbooks TO suishin_app;
GRANT SELECT, INSERT, DELETE ON workbooks.kept TO suishin_app;

-- Does the acting person write for the council of this strategy as its secretary?
CREATE FUNCTION workbooks.secretary_of(strategy uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$
SELECT EXISTS (SELECT 1 FROM strategies.strategy s
                WHERE s.id = secretary_of.strategy AND access.holds('COUNCIL_SECRETARY', s.region_id::text))
$$;

ALTER TABLE workbooks.kept ENABLE ROW LEVEL SECURITY;
CREATE POLICY kept_read ON workbooks.kept FOR SELECT
    USING (access.is_product() OR (kept_by = access.me() AND strategies.ours(strategy_id)));
CREATE POLICY kept_add ON workbooks.kept FOR INSERT
    WITH CHECK (kept_by = access.me() AND workbooks.secretary_of(strategy_id));
CREATE POLICY kept_drop ON workbooks.kept FOR DELETE
    USING (access.is_product() OR (kept_by = access.me() AND workbooks.secretary_of(strategy_id)));

INSERT INTO people.reference (place, col, word, on_merge, why) VALUES
    ('workbooks.kept', 'kept_by', 'acts', 'STAYS', 'says who sent it; it goes after some days');
