-- ! a record that became part of another one leads to one that did not, and nobody signs in with it
SELECT gone.id::text
  FROM people.person gone
  JOIN people.person kept ON kept.id = gone.merged_into
 WHERE kept.merged_into IS NOT NULL OR gone.closed_at IS NULL OR gone.password_hash IS NOT NULL
    OR EXISTS (SELECT 1 FROM web.spring_session s WHERE s.principal_name = gone.id::text);

-- ! nobody who became part of another one holds a role, a bar or an assignment
SELECT p.id::text
  FROM people.person p
 WHERE p.merged_into IS NOT NULL
   AND (EXISTS (SELECT 1 FROM access.held h WHERE h.person_id = p.id)
        OR EXISTS (SELECT 1 FROM access.bar b WHERE b.person_id = p.id)
        OR EXISTS (SELECT 1 FROM access.assigned a WHERE a.person_id = p.id));

-- ! whoever is barred is assigned nothing of that proposal, whichever record either stood under
SELECT a.person_id::text
  FROM access.assigned a
  JOIN access.bar b ON b.person_id = a.person_id AND b.matter_id = a.matter_id;
