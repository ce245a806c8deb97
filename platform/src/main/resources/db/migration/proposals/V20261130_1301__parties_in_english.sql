-- The name of a proposing institution as English pages say it; empty if none is known.
ALTER TABLE proposals.party ADD COLUMN name_en text NOT NULL DEFAULT '';
UPDATE proposals.party p SET name_en = o.name_en FROM organisations.organisation o WHERE o.id = p.organisation_id;
