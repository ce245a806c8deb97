-- What shows a conflict may also be joint work that is recorded: its name in `note`, its days, and in `role` whether a
-- person of the council is named or an institution alone.
ALTER TABLE conflicts.conflict DROP CONSTRAINT conflict_evidence_check;
ALTER TABLE conflicts.conflict ADD CONSTRAINT conflict_evidence_check
    CHECK (evidence IN ('DECLARED', 'AFFILIATED', 'RELATED', 'NEARBY', 'COUNCIL', 'PARTNER', 'NAMED', 'TOGETHER')),
    ADD CHECK (evidence <> 'TOGETHER' OR (role IN ('PERSON', 'INSTITUTION') AND since IS NOT NULL));
