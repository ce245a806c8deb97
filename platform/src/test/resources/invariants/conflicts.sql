-- ! no conflict that waits for a ruling, or that bars, is without its own bar (R9)
SELECT c.person_id
  FROM conflicts.conflict c
 WHERE c.ruling IN ('PENDING', 'BARRED')
   AND NOT EXISTS (SELECT 1 FROM access.bar b
                    WHERE b.person_id = c.person_id AND b.matter_id = c.proposal_id AND b.rule = c.rule);
