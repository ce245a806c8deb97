-- Which proposals may be read is asked once a statement.
ALTER POLICY outcome_read ON eligibility.outcome
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('PROPOSAL')));
