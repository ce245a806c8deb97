-- A change of name may be planned: until its day the institution has the name it had. `name_en` is the English name from
-- that day on; null: it stays as it is.
ALTER TABLE organisations.name DROP CONSTRAINT name_kind_check;
ALTER TABLE organisations.name
    ADD COLUMN name_en text CHECK (char_length(name_en) <= 200),
    ADD CONSTRAINT name_kind_check CHECK (kind IN ('FORMER', 'ABBREVIATION', 'KANA', 'ENGLISH', 'OTHER', 'NEXT')),
    ADD CHECK (kind = 'NEXT' OR name_en IS NULL),
    ADD CHECK (kind <> 'NEXT' OR (since IS NOT NULL AND until IS NULL));
CREATE INDEX name_to_come ON organisations.name (since) WHERE kind = 'NEXT';

-- What is planned can be given up, and is gone once it took effect; no other name is ever taken away.
GRANT DELETE ON organisations.name TO suishin_app;
CREATE POLICY name_drop ON organisations.name FOR DELETE
    USING (kind = 'NEXT' AND (access.is_product() OR access.holds('PROGRAMME_OFFICE', NULL)
                              OR access.holds('ADMINISTRATOR', NULL)));

-- The product renames on the day.
ALTER POLICY name_add ON organisations.name
    WITH CHECK (access.is_product() OR access.holds('PROGRAMME_OFFICE', NULL) OR access.holds('ADMINISTRATOR', NULL));
ALTER POLICY organisation_change ON organisations.organisation
    USING (access.is_product() OR access.holds('PROGRAMME_OFFICE', NULL) OR access.holds('ADMINISTRATOR', NULL));
