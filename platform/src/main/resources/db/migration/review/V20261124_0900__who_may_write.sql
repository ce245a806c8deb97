-- The office begins a review with the assignment and moves it; its writer hands it in and takes it back.
REVOKE UPDATE ON review.review, review.score FROM suishin_app;
GRANT UPDATE (stage, submitted_at, excuse) ON review.review TO suishin_app;
GRANT UPDATE (grade, comment, version, saved_at) ON review.score TO suishin_app;
ALTER POLICY review_add ON review.review
    WITH CHECK (access.may_read('ASSIGNMENT', proposal_id) AND access.works_on(proposal_id, 'PROGRAMME_OFFICE'));
DROP POLICY review_change ON review.review;
CREATE POLICY review_own ON review.review FOR UPDATE
    USING (person_id = access.me() AND access.may_read('PROPOSAL', proposal_id))
    WITH CHECK (person_id = access.me() AND access.may_read('PROPOSAL', proposal_id)
                AND stage IN ('OPEN', 'SUBMITTED'));
CREATE POLICY review_office ON review.review FOR UPDATE
    USING (access.may_read('REVIEW_PROGRESS', proposal_id) AND access.works_on(proposal_id, 'PROGRAMME_OFFICE'));

-- Anybody may compare the hash; the office locks.
ALTER TABLE review.lock ENABLE ROW LEVEL SECURITY;
CREATE POLICY lock_read ON review.lock FOR SELECT USING (true);
CREATE POLICY lock_add ON review.lock FOR INSERT WITH CHECK (calls.run_by_me(call_id));
