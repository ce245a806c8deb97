-- The name of the region as English pages and letters say it; empty if none is known.
ALTER TABLE proposals.entry ADD COLUMN region_name_en text NOT NULL DEFAULT '';
ALTER TABLE proposals.seal ADD COLUMN region_name_en text NOT NULL DEFAULT '';
UPDATE proposals.entry e SET region_name_en = r.name_en FROM regions.region r WHERE r.id = e.region_id;
