-- ! every designated region carries the types of its newest round
SELECT d.region_id
  FROM publication.designation d
  JOIN publication.round o ON o.call_id = d.call_id
  JOIN publication.region r ON r.id = d.region_id
 WHERE r.types <> d.types
   AND NOT EXISTS (SELECT 1 FROM publication.designation e JOIN publication.round n ON n.call_id = e.call_id
                    WHERE e.region_id = d.region_id AND n.released_at > o.released_at);

-- ! every published contact was recorded by somebody (R18, R20)
SELECT c.region_id
  FROM publication.contact c
 WHERE NOT EXISTS (SELECT 1 FROM audit.entry e WHERE e.act = 'contact.recorded' AND e.thing_id = c.region_id::text);

-- ! every published round has its entry in the audit log (R20)
SELECT o.call_id
  FROM publication.round o
 WHERE NOT EXISTS (SELECT 1 FROM audit.entry e WHERE e.act = 'round.published' AND e.thing_id = o.call_id::text);
