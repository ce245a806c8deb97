-- Whoever writes a table of the strategy for an institution sends a workbook too; what is written of it, `strategies`
-- decides field by field.
CREATE FUNCTION workbooks.writes_a_table(strategy uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$
SELECT workbooks.secretary_of(writes_a_table.strategy)
    OR EXISTS (SELECT 1 FROM unnest(ARRAY ['target', 'goal', 'area', 'action']) part
                WHERE drafting.shared_with_me(writes_a_table.strategy, part))
$$;

ALTER POLICY kept_add ON workbooks.kept
    WITH CHECK (kept_by = access.me() AND workbooks.writes_a_table(strategy_id));
ALTER POLICY kept_drop ON workbooks.kept
    USING (access.is_product() OR (kept_by = access.me() AND workbooks.writes_a_table(strategy_id)));
