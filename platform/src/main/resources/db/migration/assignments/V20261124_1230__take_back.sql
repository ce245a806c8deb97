-- Whoever has meanwhile been barred from a proposal is not assigned to it (R9).
DELETE FROM assignments.assignment a
 USING access.bar b WHERE b.person_id = a.person_id AND b.matter_id = a.proposal_id;
DELETE FROM access.assigned a
 USING access.bar b WHERE b.person_id = a.person_id AND b.matter_id = a.matter_id;
