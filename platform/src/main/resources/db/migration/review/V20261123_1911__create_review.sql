CREATE TABLE review.review (
    id uuid PRIMARY KEY,
    call_id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    person_id uuid NOT NULL,
    stage text NOT NULL CHECK (stage IN ('OPEN', 'SUBMITTED', 'EXCUSED', 'RELEASED', 'RECUSED', 'LOCKED')),
    submitted_at timestamptz,
    excuse text NOT NULL DEFAULT '' CHECK (char_length(excuse) <= 2000),
    UNIQUE (person_id, proposal_id),
    CHECK (stage NOT IN ('SUBMITTED', 'LOCKED') OR submitted_at IS NOT NULL),
    CHECK (stage <> 'EXCUSED' OR excuse <> '')
);
CREATE INDEX review_call ON review.review (call_id);
CREATE INDEX review_proposal ON review.review (proposal_id);

CREATE TABLE review.score (
    review_id uuid NOT NULL REFERENCES review.review (id),
    criterion text NOT NULL,
    grade text NOT NULL,
    comment text NOT NULL CHECK (char_length(comment) <= 4000),
    version integer NOT NULL CHECK (version > 0),
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (review_id, criterion)
);

-- When the scores of a call were locked; the hash is over all of them in a fixed order.
CREATE TABLE review.lock (
    call_id uuid PRIMARY KEY,
    locked_at timestamptz NOT NULL,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$')
);

-- A locked score never changes, whoever asks (R12).
CREATE FUNCTION review.keep_locked_review() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF OLD.stage = 'LOCKED' THEN
        RAISE EXCEPTION 'The review (%) is locked.', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER keep_locked BEFORE UPDATE OR DELETE ON review.review
    FOR EACH ROW EXECUTE FUNCTION review.keep_locked_review();

CREATE FUNCTION review.keep_locked_score() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
BEGIN
    IF TG_OP <> 'INSERT' AND EXISTS
            (SELECT 1 FROM review.review r WHERE r.id = OLD.review_id AND r.stage = 'LOCKED') THEN
        RAISE EXCEPTION 'The review (%) is locked.', OLD.review_id USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP <> 'DELETE' AND EXISTS
            (SELECT 1 FROM review.review r WHERE r.id = NEW.review_id AND r.stage = 'LOCKED') THEN
        RAISE EXCEPTION 'The review (%) is locked.', NEW.review_id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER keep_locked BEFORE INSERT OR UPDATE OR DELETE ON review.score
    FOR EACH ROW EXECUTE FUNCTION review.keep_locked_score();

GRANT USAGE ON SCHEMA review TO suishin_app;
GRANT SELECT, INSERT, UPDATE ON review.review, review.score TO suishin_app;
GRANT SELECT, INSERT ON review.lock TO suishin_app;

-- That there is a review is known to its writer, to who follows the progress and, later, to who deliberates.
ALTER TABLE review.review ENABLE ROW LEVEL SECURITY;
CREATE POLICY review_read ON review.review FOR SELECT
    USING ((person_id = access.me() AND access.may_read('PROPOSAL', proposal_id))
        OR access.may_read('REVIEW_PROGRESS', proposal_id)
        OR access.may_read('REVIEW', proposal_id));
CREATE POLICY review_add ON review.review FOR INSERT WITH CHECK (access.may_read('ASSIGNMENT', proposal_id));
CREATE POLICY review_change ON review.review FOR UPDATE
    USING ((person_id = access.me() AND access.may_read('PROPOSAL', proposal_id))
        OR access.may_read('REVIEW_PROGRESS', proposal_id));

-- What it says is sealed from everybody but its writer until the deliberation opens.
ALTER TABLE review.score ENABLE ROW LEVEL SECURITY;
CREATE POLICY score_read ON review.score FOR SELECT
    USING (EXISTS (
        SELECT 1 FROM review.review r
         WHERE r.id = review_id
           AND (access.may_read('REVIEW', r.proposal_id)
                OR (r.person_id = access.me() AND access.may_read('PROPOSAL', r.proposal_id)))));
CREATE POLICY score_add ON review.score FOR INSERT
    WITH CHECK (EXISTS (
        SELECT 1 FROM review.review r
         WHERE r.id = review_id AND r.person_id = access.me() AND r.stage = 'OPEN'
           AND access.may_read('PROPOSAL', r.proposal_id)));
CREATE POLICY score_change ON review.score FOR UPDATE
    USING (EXISTS (
        SELECT 1 FROM review.review r
         WHERE r.id = review_id AND r.person_id = access.me() AND r.stage = 'OPEN'
           AND access.may_read('PROPOSAL', r.proposal_id)));
