-- The committee of a call is seated by the office of that call's programme, whatever other office somebody holds.
CREATE FUNCTION calls.seated_by_me(wanted text) RETURNS boolean LANGUAGE sql STABLE AS
$$
SELECT access.is_product() OR EXISTS (
    SELECT 1 FROM calls.call c WHERE c.id::text = wanted AND access.holds('PROGRAMME_OFFICE', c.programme))
$$;
CREATE POLICY held_seat ON access.held AS RESTRICTIVE FOR INSERT
    WITH CHECK (scope_kind <> 'CALL' OR calls.seated_by_me(scope_id));
CREATE POLICY held_unseat ON access.held AS RESTRICTIVE FOR UPDATE
    USING (scope_kind <> 'CALL' OR calls.seated_by_me(scope_id));
