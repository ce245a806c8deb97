-- Which proposals may be read is asked once a statement.
ALTER POLICY file_read ON files.file
    USING ((access.is_product() OR proposal_id IN (SELECT access.readable('PROPOSAL')))
           AND (sealed_at IS NOT NULL OR access.in_region(region_id)));
