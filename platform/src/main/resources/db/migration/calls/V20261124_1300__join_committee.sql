-- An invited expert who accepts joins the committee of a published call, by the product and until review begins.
CREATE POLICY member_join ON calls.member FOR INSERT
    WITH CHECK (access.is_product()
                AND EXISTS (SELECT 1 FROM calls.call c WHERE c.id = call_id AND c.stage = 'PUBLISHED'));
-- May the acting person look into how this call is run?
CREATE FUNCTION calls.overseen_by_me(wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$
SELECT access.is_product() OR EXISTS (
    SELECT 1 FROM calls.call c
     WHERE c.id = wanted AND (access.holds('PROGRAMME_OFFICE', c.programme) OR access.holds('AUDITOR', c.programme)))
$$;
