-- ! nobody is assigned to a proposal they are barred from (R9)
SELECT a.person_id
  FROM access.assigned a
  JOIN access.bar b ON b.person_id = a.person_id AND b.matter_id = a.matter_id;

-- ! every role that was given has an entry in the audit log (R20)
SELECT h.id
  FROM access.held h
 WHERE h.person_id NOT IN (SELECT coalesce(p.merged_into, p.id)
                             FROM audit.entry e
                             JOIN people.person p ON p.id::text = e.thing_id
                            WHERE e.act = 'role.given');

-- ! every bar has an entry in the audit log (R20)
SELECT b.matter_id
  FROM access.bar b
 WHERE NOT EXISTS (SELECT 1 FROM audit.entry e WHERE e.act = 'conflict.barred' AND e.thing_id = b.matter_id::text);
