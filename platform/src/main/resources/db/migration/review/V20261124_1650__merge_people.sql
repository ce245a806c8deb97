-- Reviews go to the one left. Locked ones stay under the record that wrote them: the hash of the lock covers it (R12).
-- Where one of the two had stopped reading a proposal and the other reads it, the review that goes on is the one left's.
CREATE FUNCTION review.merge_reviews(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
DECLARE
    pair record;
BEGIN
    FOR pair IN SELECT k.id AS ended, g.id AS goes_on
                  FROM review.review k JOIN review.review g ON g.proposal_id = k.proposal_id
                 WHERE k.person_id = kept AND g.person_id = gone
                   AND k.stage IN ('RELEASED', 'RECUSED') AND g.stage NOT IN ('RELEASED', 'RECUSED', 'LOCKED') LOOP
        UPDATE review.review SET person_id = gen_random_uuid() WHERE id = pair.ended;
        UPDATE review.review SET person_id = kept WHERE id = pair.goes_on;
        UPDATE review.review SET person_id = gone WHERE id = pair.ended;
    END LOOP;
    UPDATE review.review g SET person_id = kept
     WHERE g.person_id = gone AND g.stage <> 'LOCKED'
       AND NOT EXISTS (SELECT 1 FROM review.review k WHERE k.person_id = kept AND k.proposal_id = g.proposal_id);
END
$$;
REVOKE EXECUTE ON FUNCTION review.merge_reviews FROM PUBLIC;

INSERT INTO people.reference (place, col, word, on_merge, rule, why) VALUES
    ('review.review', 'person_id', 'reviews', 'BY_RULE', 'review.merge_reviews',
     'what was locked stays, and a review that ended where the one left has another of the same proposal');
