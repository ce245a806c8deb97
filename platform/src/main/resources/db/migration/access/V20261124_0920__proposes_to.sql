-- Is the acting person the secretary of a council that has a proposal in this call?
CREATE FUNCTION access.proposes_to(call uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
SELECT access.is_product() OR EXISTS (
    SELECT 1
      FROM access.matter m
      JOIN access.held h ON h.scope_kind = 'REGION' AND h.scope_id = m.region_id::text
     WHERE m.call_id = proposes_to.call AND h.person_id = access.me() AND h.until IS NULL
       AND h.role = 'COUNCIL_SECRETARY')
$$;
