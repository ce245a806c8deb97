-- The office assigns; the auditor only reads it.
ALTER POLICY assignment_add ON experts.assignment
    WITH CHECK (access.may_read('ASSIGNMENT', proposal_id) AND access.works_on(proposal_id, 'PROGRAMME_OFFICE'));
ALTER POLICY assignment_take ON experts.assignment
    USING (access.may_read('ASSIGNMENT', proposal_id) AND access.works_on(proposal_id, 'PROGRAMME_OFFICE'));
