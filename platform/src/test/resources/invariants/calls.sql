-- ! every call that was published has exactly one chair
SELECT c.id
  FROM calls.call c
 WHERE c.published_at IS NOT NULL
   AND (SELECT count(*) FROM calls.member m WHERE m.call_id = c.id AND m.chair) <> 1;

-- ! every call that was published names a definition that is there
SELECT c.id
  FROM calls.call c
 WHERE c.published_at IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM programmes.definition d WHERE d.key = c.programme AND d.version = c.version);

-- ! every call that was published has an entry in the audit log (R20)
SELECT c.id
  FROM calls.call c
 WHERE c.published_at IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM audit.entry e WHERE e.act = 'call.publish' AND e.thing_id = c.id::text);

-- ! the extensions of a deadline are a chain that ends at the deadline
SELECT x.call_id
  FROM calls.extension x
  JOIN calls.call c ON c.id = x.call_id
 WHERE x.closes_after <> c.closes_at
   AND NOT EXISTS (SELECT 1 FROM calls.extension y WHERE y.call_id = x.call_id AND y.closes_before = x.closes_after);

-- ! a call is cancelled if and only if it is written down why (R20)
SELECT coalesce(c.id, n.call_id)
  FROM (SELECT id FROM calls.call WHERE stage = 'CANCELLED') c
  FULL JOIN calls.cancellation n ON n.call_id = c.id
 WHERE c.id IS NULL OR n.call_id IS NULL;
