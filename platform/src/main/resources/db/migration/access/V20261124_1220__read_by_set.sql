-- A list of a thousand rows asked the rules a thousand times. Now a statement asks once, for all that may be read.
CREATE INDEX matter_programme ON access.matter (programme);
CREATE INDEX matter_ministries ON access.matter USING gin (ministries);
CREATE INDEX matter_region ON access.matter ((region_id::text));
CREATE INDEX matter_call ON access.matter ((call_id::text));

-- What the acting person may read now of which proposal: the one place where roles, rules, assignments and bars meet.
-- Nobody is granted this view; the two functions below ask it.
CREATE VIEW access.reading AS
SELECT r.aspect, m.id AS matter_id
  FROM access.held h
  JOIN access.rule r ON r.role = h.role
 CROSS JOIN LATERAL (
     SELECT p.id, p.stage FROM access.matter p WHERE h.scope_kind = 'PROGRAMME' AND p.programme = h.scope_id
     UNION ALL
     SELECT p.id, p.stage FROM access.matter p WHERE h.scope_kind = 'MINISTRY' AND p.ministries @> ARRAY[h.scope_id]
     UNION ALL
     SELECT p.id, p.stage FROM access.matter p WHERE h.scope_kind = 'REGION' AND p.region_id::text = h.scope_id
     UNION ALL
     SELECT p.id, p.stage FROM access.matter p WHERE h.scope_kind = 'CALL' AND p.call_id::text = h.scope_id) m
 WHERE h.person_id = access.me() AND h.until IS NULL AND m.stage >= r.from_stage
   AND (NOT r.only_assigned
        OR m.id IN (SELECT a.matter_id FROM access.assigned a WHERE a.person_id = access.me()))
   AND m.id NOT IN (SELECT b.matter_id FROM access.bar b WHERE b.person_id = access.me());

-- All proposals of which the acting person may read this aspect now; policies of reading ask it once a statement. In
-- PL/pgSQL, because that keeps its plan. The product itself reads everything: policies ask that first.
CREATE FUNCTION access.readable(wanted text) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' SET plan_cache_mode = force_generic_plan AS
$$
BEGIN
    RETURN QUERY SELECT r.matter_id FROM access.reading r WHERE r.aspect = wanted;
END
$$;

-- The same for one proposal; policies of writing ask it for each row that is written.
CREATE OR REPLACE FUNCTION access.may_read(wanted text, matter uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' SET plan_cache_mode = force_generic_plan AS
$$
BEGIN
    RETURN access.is_product()
        OR EXISTS (SELECT 1 FROM access.reading r WHERE r.aspect = wanted AND r.matter_id = matter);
END
$$;

ALTER POLICY matter_read ON access.matter USING (access.is_product() OR id IN (SELECT access.readable('PROPOSAL')));
ALTER POLICY bar_read ON access.bar
    USING (access.is_product() OR person_id = access.me() OR matter_id IN (SELECT access.readable('CONFLICTS')));
ALTER POLICY assigned_read ON access.assigned
    USING (access.is_product() OR matter_id IN (SELECT access.readable('ASSIGNMENT'))
           OR (person_id = access.me() AND matter_id IN (SELECT access.readable('PROPOSAL'))));
