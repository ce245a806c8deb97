-- What is asked about a role of a committee outside of `access.held` itself (whose name and mail address an office may
-- correct, whose two records it may make one) is answered as for seating somebody: by the office of that call's
-- programme. Before, the office of any programme was told that it may.
CREATE OR REPLACE FUNCTION access.may_give(role text, scope text) RETURNS boolean
    LANGUAGE sql STABLE AS
$$
SELECT CASE
    WHEN role = 'COUNCIL_MEMBER' THEN access.holds('COUNCIL_SECRETARY', scope)
    WHEN role IN ('COMMITTEE_MEMBER', 'COMMITTEE_CHAIR') THEN calls.seated_by_me(scope)
    WHEN role = 'COUNCIL_SECRETARY' THEN access.holds('ADMINISTRATOR', '*')
        OR (access.holds('PROGRAMME_OFFICE', NULL)
            AND scope NOT IN (SELECT region::text FROM access.regions_of_others() AS region))
    ELSE access.holds('ADMINISTRATOR', '*')
END
$$;
