-- A ruling may also lift a bar whose look-back has run out.
ALTER TABLE conflicts.ruling DROP CONSTRAINT ruling_kind_check;
ALTER TABLE conflicts.ruling ADD CONSTRAINT ruling_kind_check CHECK (kind IN ('RULING', 'WAIVER', 'LIFTING')),
    ADD CHECK (kind <> 'LIFTING' OR NOT barred);
