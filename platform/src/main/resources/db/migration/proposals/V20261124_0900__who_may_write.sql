-- Is the acting person the secretary of the region of this proposal?
CREATE FUNCTION proposals.written_by_me(proposal uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$
SELECT EXISTS (
    SELECT 1 FROM proposals.proposal p
     WHERE p.id = written_by_me.proposal AND access.holds('COUNCIL_SECRETARY', p.region_id::text))
$$;

-- Does the acting person consent for this institution of the region of this proposal?
CREATE FUNCTION proposals.approved_by_me(proposal uuid, organisation uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$
SELECT EXISTS (
    SELECT 1 FROM proposals.proposal p
     WHERE p.id = approved_by_me.proposal AND access.approves(p.region_id, approved_by_me.organisation))
$$;

-- The rows of the proposal's life, as far as they say who may take a step. An approver holds the proposal as it is while
-- consenting, and so passes the lock; no change of theirs passes the check.
ALTER POLICY proposal_add ON proposals.proposal
    WITH CHECK (access.holds('COUNCIL_SECRETARY', region_id::text) AND stage = 'DRAFT');
ALTER POLICY proposal_change ON proposals.proposal
    USING (access.may_read('PROPOSAL', id)
           AND access.works_on(id, 'COUNCIL_SECRETARY', 'COUNCIL_MEMBER', 'PROGRAMME_OFFICE', 'COMMITTEE_CHAIR'))
    WITH CHECK (
        CASE
            WHEN stage IN ('APPROVED', 'SEALED', 'WITHDRAWN') THEN access.works_on(id, 'COUNCIL_SECRETARY')
            WHEN stage IN ('DELIBERATION', 'RECOMMENDED') THEN access.works_on(id, 'PROGRAMME_OFFICE', 'COMMITTEE_CHAIR')
            ELSE access.works_on(id, 'PROGRAMME_OFFICE')
        END);

ALTER POLICY entry_add ON proposals.entry WITH CHECK (access.holds('COUNCIL_SECRETARY', region_id::text));
ALTER POLICY entry_change ON proposals.entry
    USING (access.may_read('PROPOSAL', proposal_id)
           AND access.works_on(proposal_id, 'COUNCIL_SECRETARY', 'PROGRAMME_OFFICE'));

ALTER POLICY party_add ON proposals.party WITH CHECK (access.holds('COUNCIL_SECRETARY', region_id::text));
ALTER POLICY party_remove ON proposals.party USING (access.holds('COUNCIL_SECRETARY', region_id::text));

ALTER POLICY step_add ON proposals.step
    WITH CHECK (access.may_read('PROPOSAL', proposal_id)
                AND access.works_on(proposal_id, 'COUNCIL_SECRETARY', 'PROGRAMME_OFFICE', 'COMMITTEE_CHAIR')
                AND (access.is_product() OR person_id = access.me()));

ALTER POLICY consent_add ON proposals.consent
    WITH CHECK (proposals.approved_by_me(proposal_id, organisation_id)
                AND (access.is_product() OR person_id = access.me()));

DROP POLICY attachment_all ON proposals.attachment;
CREATE POLICY attachment_read ON proposals.attachment FOR SELECT USING (proposals.ours(proposal_id));
CREATE POLICY attachment_add ON proposals.attachment FOR INSERT WITH CHECK (proposals.written_by_me(proposal_id));
CREATE POLICY attachment_remove ON proposals.attachment FOR DELETE USING (proposals.written_by_me(proposal_id));

ALTER POLICY seal_add ON proposals.seal
    WITH CHECK (proposals.written_by_me(proposal_id) AND (access.is_product() OR sealed_by = access.me()));
