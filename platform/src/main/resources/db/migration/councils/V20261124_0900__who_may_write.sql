-- Does the acting person consent for this member of a council?
CREATE FUNCTION councils.approved_by_me(wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$
SELECT EXISTS (
    SELECT 1 FROM councils.member m JOIN councils.council c ON c.id = m.council_id
     WHERE m.id = wanted AND access.approves(c.region_id, m.organisation_id))
$$;
