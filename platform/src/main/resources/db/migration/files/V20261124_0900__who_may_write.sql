-- Files of a proposal are added, sealed and removed by the region's secretary.
ALTER POLICY file_add ON files.file
    WITH CHECK (access.may_read('PROPOSAL', proposal_id) AND access.holds('COUNCIL_SECRETARY', region_id::text)
                AND sealed_at IS NULL);
ALTER POLICY file_seal ON files.file
    USING (access.may_read('PROPOSAL', proposal_id) AND access.holds('COUNCIL_SECRETARY', region_id::text));
ALTER POLICY file_remove ON files.file
    USING (access.may_read('PROPOSAL', proposal_id) AND access.holds('COUNCIL_SECRETARY', region_id::text)
           AND sealed_at IS NULL);
