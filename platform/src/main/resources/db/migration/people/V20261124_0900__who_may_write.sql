-- People are added by those who give roles; what stands about a person is changed by that person alone.
REVOKE UPDATE ON people.person FROM suishin_app;
GRANT UPDATE (name, name_en, address, password_hash) ON people.person TO suishin_app;
ALTER TABLE people.person ENABLE ROW LEVEL SECURITY;
CREATE POLICY person_read ON people.person FOR SELECT USING (true);
CREATE POLICY person_add ON people.person FOR INSERT
    WITH CHECK (access.holds('ADMINISTRATOR', NULL) OR access.holds('PROGRAMME_OFFICE', NULL)
                OR access.holds('COUNCIL_SECRETARY', NULL));
CREATE POLICY person_change ON people.person FOR UPDATE USING (access.is_product() OR id = access.me());
