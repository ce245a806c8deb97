-- Does the acting person work for the office that runs this call?
CREATE FUNCTION calls.run_by_me(wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$
SELECT access.is_product() OR EXISTS (
    SELECT 1 FROM calls.call c WHERE c.id = wanted AND access.holds('PROGRAMME_OFFICE', c.programme))
$$;
