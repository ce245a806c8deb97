-- Which proposals may be read is asked once a statement.
ALTER POLICY declaration_read ON conflicts.declaration
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('CONFLICTS'))
           OR (person_id = access.me() AND proposal_id IN (SELECT access.readable('DECLARATION'))));
ALTER POLICY conflict_read ON conflicts.conflict
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('CONFLICTS')));
