-- Whoever has meanwhile been barred from a proposal no longer reviews it (R9); what is locked stays as it is (R12).
UPDATE review.review r SET stage = 'RECUSED'
  FROM access.bar b
 WHERE b.person_id = r.person_id AND b.matter_id = r.proposal_id AND r.stage IN ('OPEN', 'SUBMITTED');
