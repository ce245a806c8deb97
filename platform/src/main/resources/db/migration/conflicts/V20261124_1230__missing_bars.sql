-- Conflicts that were recorded before every one of them barred at once get the bar they lack, with its entry in the log.
WITH barred AS (
    INSERT INTO access.bar (person_id, matter_id, rule, since, open)
    SELECT c.person_id, c.proposal_id, c.rule, c.found_at, c.ruling = 'PENDING'
      FROM conflicts.conflict c
      JOIN access.matter m ON m.id = c.proposal_id
     WHERE c.ruling IN ('PENDING', 'BARRED')
    ON CONFLICT DO NOTHING
    RETURNING person_id, matter_id, rule),
entry AS (
    INSERT INTO audit.entry (id, at, actor, act, thing_kind, thing_id, detail)
    SELECT gen_random_uuid(), now(), 'product: adding missing bars', 'conflict.barred', 'proposal', b.matter_id::text,
           jsonb_build_object('person', b.person_id::text, 'rule', b.rule)
      FROM barred b
    RETURNING id)
INSERT INTO audit.unlinked (entry_id) SELECT id FROM entry;
