-- A role is held for its own kind of scope: no committee of a whole programme, no auditor of a region.
ALTER TABLE access.held ADD CONSTRAINT role_fits_scope CHECK (
    scope_kind = CASE role
        WHEN 'MINISTRY_OFFICER' THEN 'MINISTRY'
        WHEN 'COUNCIL_SECRETARY' THEN 'REGION'
        WHEN 'COUNCIL_MEMBER' THEN 'REGION'
        WHEN 'COMMITTEE_MEMBER' THEN 'CALL'
        WHEN 'COMMITTEE_CHAIR' THEN 'CALL'
        ELSE 'PROGRAMME' END);

-- Regions that propose to a programme whose office the acting person is not.
CREATE FUNCTION access.regions_of_others() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
SELECT DISTINCT m.region_id
  FROM access.matter m
 WHERE NOT access.is_product()
   AND m.programme NOT IN (SELECT h.scope_id FROM access.held h
                            WHERE h.person_id = access.me() AND h.until IS NULL AND h.role = 'PROGRAMME_OFFICE')
$$;

-- Administrators give roles; the programme office those of councils that propose to no other programme, and those of a
-- committee (the module of calls adds: of its own calls only); a council's secretary names who consents for a member.
CREATE OR REPLACE FUNCTION access.may_give(role text, scope text) RETURNS boolean
    LANGUAGE sql STABLE AS
$$
SELECT CASE
    WHEN role = 'COUNCIL_MEMBER' THEN access.holds('COUNCIL_SECRETARY', scope)
    WHEN role IN ('COMMITTEE_MEMBER', 'COMMITTEE_CHAIR') THEN access.holds('PROGRAMME_OFFICE', NULL)
    WHEN role = 'COUNCIL_SECRETARY' THEN access.holds('ADMINISTRATOR', '*')
        OR (access.holds('PROGRAMME_OFFICE', NULL)
            AND scope NOT IN (SELECT region::text FROM access.regions_of_others() AS region))
    ELSE access.holds('ADMINISTRATOR', '*')
END
$$;
