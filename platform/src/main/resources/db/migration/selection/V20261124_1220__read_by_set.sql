-- Which proposals may be read is asked once a statement.
ALTER POLICY position_read ON selection.position
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('DECISION')));
ALTER POLICY feedback_read ON selection.feedback
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('DECISION')));
ALTER POLICY letter_read ON selection.letter
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('RESULT')));
