-- The log is read by those who oversee, and by everybody as far as it is their own acts.
ALTER TABLE audit.entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY entry_read ON audit.entry FOR SELECT
    USING (access.is_product() OR actor = access.me()::text
           OR access.holds('AUDITOR', NULL) OR access.holds('ADMINISTRATOR', NULL) OR access.holds('PROGRAMME_OFFICE', NULL));
CREATE POLICY entry_add ON audit.entry FOR INSERT WITH CHECK (true);
