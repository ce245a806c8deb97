-- A conflict that is found late sets aside what the expert had already handed in (R9): it is kept as it is, counts
-- nowhere, and is read by the office and the auditor alone.
ALTER TABLE review.review ADD COLUMN set_aside_at timestamptz,
    ADD CHECK (set_aside_at IS NULL OR stage IN ('RECUSED', 'LOCKED'));
GRANT UPDATE (set_aside_at) ON review.review TO suishin_app;

-- A locked review never changes (R12) but for whether it counts.
CREATE OR REPLACE FUNCTION review.keep_locked_review() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF OLD.stage = 'LOCKED'
            AND (TG_OP = 'DELETE' OR to_jsonb(NEW) - 'set_aside_at' <> to_jsonb(OLD) - 'set_aside_at') THEN
        RAISE EXCEPTION 'The review (%) is locked.', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;

-- Its scores are read by who reads the row.
ALTER POLICY review_read ON review.review
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('REVIEW_PROGRESS'))
           OR (set_aside_at IS NULL AND proposal_id IN (SELECT access.readable('REVIEW')))
           OR (person_id = access.me() AND proposal_id IN (SELECT access.readable('PROPOSAL'))));

-- Whoever was barred before this was kept and has a locked review: it is set aside from now on, with its entry.
WITH aside AS (
    UPDATE review.review r SET set_aside_at = now()
     WHERE r.stage = 'LOCKED'
       AND EXISTS (SELECT 1 FROM access.bar b WHERE b.person_id = r.person_id AND b.matter_id = r.proposal_id)
    RETURNING r.id, r.person_id),
entry AS (
    INSERT INTO audit.entry (id, at, actor, act, thing_kind, thing_id, detail)
    SELECT gen_random_uuid(), now(), 'product: setting reviews of the barred aside', 'review.set-aside', 'review',
           a.id::text, jsonb_build_object('person', a.person_id::text)
      FROM aside a
    RETURNING id)
INSERT INTO audit.unlinked (entry_id) SELECT id FROM entry;

-- Only what bars, or lifts a bar, says whether a locked review counts: both act in the product's name.
CREATE FUNCTION review.keep_counting() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF OLD.stage = 'LOCKED' AND NEW.set_aside_at IS DISTINCT FROM OLD.set_aside_at AND NOT access.is_product() THEN
        RAISE EXCEPTION 'Nobody says by hand whether the review (%) counts.', OLD.id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep_counting BEFORE UPDATE ON review.review FOR EACH ROW EXECUTE FUNCTION review.keep_counting();
