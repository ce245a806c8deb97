-- Which proposals may be read is asked once a statement.
ALTER POLICY assignment_read ON assignments.assignment
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('ASSIGNMENT'))
           OR (person_id = access.me() AND proposal_id IN (SELECT access.readable('PROPOSAL'))));
