-- Which proposals may be read is asked once a statement.
ALTER POLICY proposal_read ON proposals.proposal
    USING (access.is_product() OR id IN (SELECT access.readable('PROPOSAL')));
ALTER POLICY entry_read ON proposals.entry
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('DECLARATION'))
           OR proposal_id IN (SELECT access.readable('PROPOSAL')));
ALTER POLICY party_read ON proposals.party
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('DECLARATION'))
           OR proposal_id IN (SELECT access.readable('PROPOSAL')));
ALTER POLICY step_read ON proposals.step
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('PROPOSAL')));
ALTER POLICY consent_read ON proposals.consent
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('PROPOSAL')));
ALTER POLICY seal_read ON proposals.seal
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('PROPOSAL')));
