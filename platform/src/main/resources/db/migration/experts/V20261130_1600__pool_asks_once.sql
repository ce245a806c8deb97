-- Who reads the pool is asked once a statement, not once an expert.
ALTER POLICY expert_read ON experts.expert
    USING ((SELECT access.holds('PROGRAMME_OFFICE', NULL) OR access.holds('ADMINISTRATOR', NULL)
                   OR access.holds('AUDITOR', NULL))
           OR person_id = (SELECT access.me()));
ALTER POLICY affiliation_read ON experts.affiliation
    USING ((SELECT access.holds('PROGRAMME_OFFICE', NULL) OR access.holds('ADMINISTRATOR', NULL)
                   OR access.holds('AUDITOR', NULL))
           OR person_id = (SELECT access.me()));
