-- The minutes say so as well.
ALTER TABLE deliberation.note DROP CONSTRAINT note_kind_check;
ALTER TABLE deliberation.note ADD CONSTRAINT note_kind_check CHECK (kind IN ('RULING', 'WAIVER', 'LIFTING'));
