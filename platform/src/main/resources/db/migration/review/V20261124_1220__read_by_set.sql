-- Which proposals may be read is asked once a statement.
ALTER POLICY review_read ON review.review
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('REVIEW_PROGRESS'))
           OR proposal_id IN (SELECT access.readable('REVIEW'))
           OR (person_id = access.me() AND proposal_id IN (SELECT access.readable('PROPOSAL'))));
ALTER POLICY score_read ON review.score
    USING (EXISTS (
        SELECT 1 FROM review.review r
         WHERE r.id = review_id
           AND (access.is_product() OR r.proposal_id IN (SELECT access.readable('REVIEW'))
                OR (r.person_id = access.me() AND r.proposal_id IN (SELECT access.readable('PROPOSAL'))))));
