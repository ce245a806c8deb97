-- A ruling that let an expert in may be taken back; the expert is barred by it.
ALTER TABLE conflicts.ruling DROP CONSTRAINT ruling_kind_check;
ALTER TABLE conflicts.ruling
    ADD CONSTRAINT ruling_kind_check CHECK (kind IN ('RULING', 'WAIVER', 'LIFTING', 'WITHDRAWAL')),
    ADD CHECK (kind <> 'WITHDRAWAL' OR barred);
