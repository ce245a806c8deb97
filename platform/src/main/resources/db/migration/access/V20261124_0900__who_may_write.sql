-- Who may read a proposal is not yet who may write about it: every policy of INSERT, UPDATE and DELETE names the roles
-- for which there is a use case. An auditor writes nothing.

-- Does the acting person hold one of these roles for this proposal: for its programme, its region, its call or one of
-- its ministries? Whether they may see it is another question; ask both.
CREATE FUNCTION access.works_on(matter uuid, VARIADIC wanted text[]) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
SELECT access.is_product() OR EXISTS (
    SELECT 1
      FROM access.matter m
      JOIN access.held h ON h.person_id = access.me() AND h.until IS NULL AND h.role = ANY (works_on.wanted)
     WHERE m.id = works_on.matter
       AND CASE h.scope_kind
               WHEN 'PROGRAMME' THEN h.scope_id = m.programme
               WHEN 'MINISTRY' THEN h.scope_id = ANY (m.ministries)
               WHEN 'REGION' THEN h.scope_id = m.region_id::text
               WHEN 'CALL' THEN h.scope_id = m.call_id::text
           END)
$$;

-- Does the acting person consent for this institution in this region?
CREATE FUNCTION access.approves(region uuid, organisation uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
SELECT access.is_product() OR EXISTS (
    SELECT 1 FROM access.held h
     WHERE h.person_id = access.me() AND h.until IS NULL AND h.role = 'COUNCIL_MEMBER'
       AND h.scope_id = approves.region::text AND h.organisation_id = approves.organisation)
$$;

-- Administrators give roles; the programme office those of councils and, as it publishes a call, of its committee;
-- a council's secretary names who consents for a member.
CREATE FUNCTION access.may_give(role text, scope text) RETURNS boolean
    LANGUAGE sql STABLE AS
$$
SELECT CASE
    WHEN role = 'COUNCIL_MEMBER' THEN access.holds('COUNCIL_SECRETARY', scope)
    WHEN role IN ('COMMITTEE_MEMBER', 'COMMITTEE_CHAIR') THEN access.holds('PROGRAMME_OFFICE', NULL)
    WHEN role = 'COUNCIL_SECRETARY' THEN access.holds('PROGRAMME_OFFICE', NULL) OR access.holds('ADMINISTRATOR', '*')
    ELSE access.holds('ADMINISTRATOR', '*')
END
$$;
REVOKE UPDATE ON access.held FROM suishin_app;
GRANT UPDATE (until) ON access.held TO suishin_app;
ALTER TABLE access.held ENABLE ROW LEVEL SECURITY;
CREATE POLICY held_read ON access.held FOR SELECT USING (true);
CREATE POLICY held_give ON access.held FOR INSERT WITH CHECK (access.may_give(role, scope_id));
CREATE POLICY held_end ON access.held FOR UPDATE USING (access.may_give(role, scope_id));

-- The secretary seals; everything after that is moved on by the office, the deliberation also by the chair.
REVOKE UPDATE ON access.matter FROM suishin_app;
GRANT UPDATE (stage) ON access.matter TO suishin_app;
ALTER POLICY matter_add ON access.matter WITH CHECK (access.holds('COUNCIL_SECRETARY', region_id::text) AND stage = 0);
DROP POLICY matter_change ON access.matter;
CREATE POLICY matter_seal ON access.matter FOR UPDATE
    USING (access.may_read('PROPOSAL', id) AND access.works_on(id, 'COUNCIL_SECRETARY') AND stage <= 1)
    WITH CHECK (access.works_on(id, 'COUNCIL_SECRETARY') AND stage = 1);
CREATE POLICY matter_move ON access.matter FOR UPDATE
    USING (access.may_read('PROPOSAL', id) AND access.works_on(id, 'PROGRAMME_OFFICE', 'COMMITTEE_CHAIR'));

-- Conflicts are found and declared within transactions of the product.
ALTER POLICY bar_add ON access.bar WITH CHECK (access.is_product());

DROP POLICY assigned_all ON access.assigned;
CREATE POLICY assigned_read ON access.assigned FOR SELECT
    USING (access.may_read('ASSIGNMENT', matter_id)
           OR (person_id = access.me() AND access.may_read('PROPOSAL', matter_id)));
CREATE POLICY assigned_add ON access.assigned FOR INSERT
    WITH CHECK (access.may_read('ASSIGNMENT', matter_id) AND access.works_on(matter_id, 'PROGRAMME_OFFICE'));
CREATE POLICY assigned_take ON access.assigned FOR DELETE
    USING (access.may_read('ASSIGNMENT', matter_id) AND access.works_on(matter_id, 'PROGRAMME_OFFICE'));

-- Nobody writes an entry in somebody else's name, and only the product links the chain.
ALTER POLICY entry_add ON audit.entry
    WITH CHECK (access.is_product() OR actor = access.me()::text OR actor !~ '^[0-9a-fA-F]{8}-');
ALTER TABLE audit.unlinked ENABLE ROW LEVEL SECURITY;
CREATE POLICY unlinked_read ON audit.unlinked FOR SELECT USING (true);
CREATE POLICY unlinked_add ON audit.unlinked FOR INSERT WITH CHECK (true);
CREATE POLICY unlinked_link ON audit.unlinked FOR DELETE USING (access.is_product());
ALTER TABLE audit.link ENABLE ROW LEVEL SECURITY;
CREATE POLICY link_read ON audit.link FOR SELECT USING (true);
CREATE POLICY link_add ON audit.link FOR INSERT WITH CHECK (access.is_product());
