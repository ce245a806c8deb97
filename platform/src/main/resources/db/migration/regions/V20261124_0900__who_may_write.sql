ALTER TABLE regions.region ENABLE ROW LEVEL SECURITY;
CREATE POLICY region_read ON regions.region FOR SELECT USING (true);
CREATE POLICY region_add ON regions.region FOR INSERT
    WITH CHECK (access.holds('PROGRAMME_OFFICE', NULL) OR access.holds('ADMINISTRATOR', NULL));
ALTER TABLE regions.region_prefecture ENABLE ROW LEVEL SECURITY;
CREATE POLICY region_prefecture_read ON regions.region_prefecture FOR SELECT USING (true);
CREATE POLICY region_prefecture_add ON regions.region_prefecture FOR INSERT
    WITH CHECK (access.holds('PROGRAMME_OFFICE', NULL) OR access.holds('ADMINISTRATOR', NULL));
