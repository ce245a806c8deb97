-- What shows a conflict has a kind: declared, an affiliation, one related by the hierarchy of institutions, a prefecture,
-- a role in the council, an earlier joint proposal, a name.
ALTER TABLE conflicts.conflict
    ADD COLUMN evidence text
        CHECK (evidence IN ('DECLARED', 'AFFILIATED', 'RELATED', 'NEARBY', 'COUNCIL', 'PARTNER', 'NAMED')),
    ADD COLUMN proposer_id uuid,
    ADD COLUMN through_id uuid,
    ADD COLUMN prefecture int CHECK (prefecture BETWEEN 1 AND 47);
UPDATE conflicts.conflict SET evidence = CASE WHEN note IS NULL THEN 'AFFILIATED' ELSE 'DECLARED' END;
ALTER TABLE conflicts.conflict ALTER COLUMN evidence SET NOT NULL,
    ADD CHECK ((evidence IN ('RELATED', 'PARTNER')) = (proposer_id IS NOT NULL)),
    ADD CHECK ((evidence IN ('RELATED', 'PARTNER')) = (through_id IS NOT NULL)),
    ADD CHECK ((evidence = 'NEARBY') = (prefecture IS NOT NULL));
