CREATE OR REPLACE FUNCTION workbooks.writes_a_table(strategy uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$
SELECT strategies.secretary_of(writes_a_table.strategy)
    OR EXISTS (SELECT 1 FROM unnest(ARRAY ['target', 'goal', 'area', 'action']) part
                WHERE drafting.shared_with_me(writes_a_table.strategy, part))
$$;
DROP FUNCTION workbooks.secretary_of;
