-- Which proposals may be read is asked once a statement.
ALTER POLICY recommendation_read ON deliberation.recommendation
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('DELIBERATION')));
ALTER POLICY deviation_read ON deliberation.deviation
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('DELIBERATION')));
