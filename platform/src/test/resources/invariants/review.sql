-- ! a call has locked scores if and only if the lock is written down (R12)
SELECT r.call_id
  FROM review.review r
 WHERE r.stage = 'LOCKED' AND NOT EXISTS (SELECT 1 FROM review.lock l WHERE l.call_id = r.call_id);

-- ! every review that was handed in has a score for each criterion that another review of its call has
SELECT r.id
  FROM review.review r
  JOIN review.review o ON o.call_id = r.call_id AND o.stage IN ('SUBMITTED', 'LOCKED')
  JOIN review.score s ON s.review_id = o.id
 WHERE r.stage IN ('SUBMITTED', 'LOCKED')
   AND NOT EXISTS (SELECT 1 FROM review.score t WHERE t.review_id = r.id AND t.criterion = s.criterion);
