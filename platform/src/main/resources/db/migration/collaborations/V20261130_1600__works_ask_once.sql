-- Who reads joint work is asked once a statement, not once a record.
ALTER POLICY work_read ON collaborations.work
    USING ((SELECT access.holds('PROGRAMME_OFFICE', NULL) OR access.holds('AUDITOR', NULL)));
ALTER POLICY party_read ON collaborations.party
    USING ((SELECT access.holds('PROGRAMME_OFFICE', NULL) OR access.holds('AUDITOR', NULL)));
