-- ! every entry of the audit log is in the chain or waits for it, never both
SELECT e.id
  FROM audit.entry e
 WHERE EXISTS (SELECT 1 FROM audit.link l WHERE l.entry_id = e.id)
     = EXISTS (SELECT 1 FROM audit.unlinked u WHERE u.entry_id = e.id);

-- ! the chain has no gap
SELECT max(position)
  FROM audit.link
HAVING max(position) <> count(*);

-- ! every link carries the hash of the one before it
SELECT later.position
  FROM audit.link later
  JOIN audit.link earlier ON earlier.position = later.position - 1
 WHERE later.previous_hash <> earlier.hash;
