-- Does the acting person write for the council of this strategy as its secretary? One answer for all who build on it.
CREATE FUNCTION strategies.secretary_of(strategy uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$
SELECT EXISTS (SELECT 1 FROM strategies.strategy s
                WHERE s.id = secretary_of.strategy AND access.holds('COUNCIL_SECRETARY', s.region_id::text))
$$;
