-- ! nobody is assigned to a proposal they are barred from (R9)
SELECT a.person_id
  FROM access.assigned a
  JOIN access.bar b ON b.person_id = a.person_id AND b.matter_id = a.matter_id;

-- ! every role that was given has an entry in the audit log (R20)
SELECT h.id
  FROM access.held h
 WHERE h.person_id::text NOT IN (SELECT e.thing_id FROM audit.entry e WHERE e.act = 'role.given'
                                  UNION ALL
                                 SELECT p.merged_into::text
                                   FROM people.person p
                                   JOIN audit.entry e ON e.thing_id = p.id::text AND e.act = 'role.given'
                                  WHERE p.merged_into IS NOT NULL);

-- ! every bar has an entry in the audit log (R20)
SELECT b.matter_id
  FROM access.bar b
 WHERE NOT EXISTS (SELECT 1 FROM audit.entry e WHERE e.act = 'conflict.barred' AND e.thing_id = b.matter_id::text);
