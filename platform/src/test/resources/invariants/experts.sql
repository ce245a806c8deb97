-- ! every assignment is known to the reading rules, and the other way round
SELECT coalesce(a.person_id, r.person_id)
  FROM assignments.assignment a
  FULL JOIN access.assigned r ON r.person_id = a.person_id AND r.matter_id = a.proposal_id
  JOIN proposals.proposal p ON p.id = coalesce(a.proposal_id, r.matter_id)
 WHERE (a.person_id IS NULL) <> (r.person_id IS NULL) AND EXISTS (SELECT 1 FROM assignments.assignment x WHERE x.call_id = p.call_id);

-- ! whoever has a conflict is barred, unless the office lets them take part (R9)
SELECT c.person_id
  FROM conflicts.conflict c
 WHERE c.ruling <> 'ALLOWED'
   AND NOT EXISTS (SELECT 1 FROM access.bar b WHERE b.person_id = c.person_id AND b.matter_id = c.proposal_id);

-- ! nobody reads more proposals than their capacity
SELECT a.person_id
  FROM assignments.assignment a
  JOIN calls.member m ON m.call_id = a.call_id AND m.person_id = a.person_id
 GROUP BY a.call_id, a.person_id, m.capacity
HAVING count(*) > m.capacity;

-- ! every assignment rests on a declaration (R9)
SELECT a.person_id
  FROM assignments.assignment a
 WHERE NOT EXISTS (SELECT 1 FROM conflicts.declaration d WHERE d.person_id = a.person_id AND d.proposal_id = a.proposal_id);

-- ! a bar is open if and only if its conflict waits for a ruling (R9)
SELECT c.person_id
  FROM conflicts.conflict c
  JOIN access.bar b ON b.person_id = c.person_id AND b.matter_id = c.proposal_id AND b.rule = c.rule
 WHERE b.open <> (c.ruling = 'PENDING');
