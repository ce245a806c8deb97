-- The office checks.
ALTER POLICY outcome_add ON eligibility.outcome
    WITH CHECK (access.may_read('PROPOSAL', proposal_id) AND access.works_on(proposal_id, 'PROGRAMME_OFFICE')
                AND (access.is_product() OR decided_by = access.me()));
