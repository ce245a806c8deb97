-- Who reads the log is asked once a statement, not once an entry.
ALTER POLICY entry_read ON audit.entry
    USING ((SELECT access.is_product() OR access.holds('AUDITOR', NULL) OR access.holds('ADMINISTRATOR', NULL)
                   OR access.holds('PROGRAMME_OFFICE', NULL))
           OR actor = (SELECT access.me()::text));
ALTER POLICY entry_of_own_proposals ON audit.entry
    USING (thing_kind <> 'proposal'
           OR actor = (SELECT access.me()::text)
           OR (SELECT access.reads_every_entry())
           OR thing_id NOT IN (SELECT access.matters_of_others()));
