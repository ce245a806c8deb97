-- Rounds and regions become public by the office's release or the product's first start; administrators keep contacts.
ALTER POLICY region_add ON publication.region WITH CHECK (access.holds('PROGRAMME_OFFICE', NULL));
ALTER POLICY region_change ON publication.region USING (access.holds('PROGRAMME_OFFICE', NULL));
ALTER POLICY kind_add ON publication.kind WITH CHECK (access.holds('PROGRAMME_OFFICE', NULL));
ALTER POLICY kind_change ON publication.kind USING (access.holds('PROGRAMME_OFFICE', NULL));
ALTER POLICY round_add ON publication.round WITH CHECK (access.holds('PROGRAMME_OFFICE', NULL));
ALTER POLICY designation_add ON publication.designation WITH CHECK (access.holds('PROGRAMME_OFFICE', NULL));
