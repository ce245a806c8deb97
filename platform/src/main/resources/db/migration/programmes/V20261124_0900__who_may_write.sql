ALTER TABLE programmes.definition ENABLE ROW LEVEL SECURITY;
CREATE POLICY definition_read ON programmes.definition FOR SELECT USING (true);
CREATE POLICY definition_add ON programmes.definition FOR INSERT WITH CHECK (access.holds('ADMINISTRATOR', '*'));
