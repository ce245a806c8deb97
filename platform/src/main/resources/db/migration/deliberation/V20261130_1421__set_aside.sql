-- The minutes name reviews that were set aside; no ruling stands behind those.
ALTER TABLE deliberation.note DROP CONSTRAINT note_kind_check;
ALTER TABLE deliberation.note ALTER COLUMN decided_by DROP NOT NULL,
    ADD CONSTRAINT note_kind_check CHECK (kind IN ('RULING', 'WAIVER', 'LIFTING', 'SET_ASIDE')),
    ADD CHECK ((kind = 'SET_ASIDE') = (decided_by IS NULL));
