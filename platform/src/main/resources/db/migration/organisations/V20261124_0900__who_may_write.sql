ALTER TABLE organisations.organisation ENABLE ROW LEVEL SECURITY;
CREATE POLICY organisation_read ON organisations.organisation FOR SELECT USING (true);
CREATE POLICY organisation_add ON organisations.organisation FOR INSERT
    WITH CHECK (access.holds('COUNCIL_SECRETARY', NULL) OR access.holds('PROGRAMME_OFFICE', NULL)
                OR access.holds('ADMINISTRATOR', NULL));
