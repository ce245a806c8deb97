-- ! R8: a region is designated only if every participating ministry concurs, by its newest position
SELECT l.proposal_id
  FROM selection.letter l
  JOIN deliberation.round r ON r.call_id = l.call_id
 CROSS JOIN unnest(r.ministries) AS m (scope)
 WHERE cardinality(l.types) > 0
   AND NOT coalesce((
       SELECT p.concurs FROM selection.position p
        WHERE p.proposal_id = l.proposal_id AND r.programme || ':' || p.ministry = m.scope
        ORDER BY p.version DESC LIMIT 1), false);

-- ! A region is designated only as what the committee recommends
SELECT l.proposal_id
  FROM selection.letter l
 WHERE cardinality(l.types) > 0
   AND l.types IS DISTINCT FROM (
       SELECT c.types FROM deliberation.recommendation c
        WHERE c.proposal_id = l.proposal_id ORDER BY c.version DESC LIMIT 1);

-- ! Letters exist only of selections that were released, and are as old as the release
SELECT l.proposal_id
  FROM selection.letter l
  JOIN deliberation.round r ON r.call_id = l.call_id
 WHERE r.stage <> 'RELEASED' OR r.released_at <> l.released_at;

-- ! Versions of recommendations, positions and feedback have no gap
SELECT proposal_id::text FROM deliberation.recommendation GROUP BY proposal_id HAVING max(version) <> count(*)
UNION ALL
SELECT proposal_id::text FROM selection.position GROUP BY proposal_id, ministry HAVING max(version) <> count(*)
UNION ALL
SELECT proposal_id::text FROM selection.feedback GROUP BY proposal_id, criterion HAVING max(version) <> count(*);

-- ! Whoever checked the decisions wrote nothing in them
SELECT r.call_id
  FROM deliberation.round r
  JOIN selection.feedback f ON f.call_id = r.call_id
 WHERE f.written_by = r.checked_by;
