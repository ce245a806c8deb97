-- ! An estimate was made with a published table, and keeps its fingerprint
SELECT e.id
  FROM estimates.estimate e
  LEFT JOIN editions.edition t ON t.id = e.edition_id
 WHERE t.published_at IS NULL OR t.published_at > e.written_at OR t.print <> e.print;

-- ! What a proposal was handed in with is of its own strategy
SELECT h.proposal_id, h.estimate_id
  FROM estimates.handed_in h
  JOIN estimates.estimate e ON e.id = h.estimate_id
  JOIN proposals.proposal p ON p.id = h.proposal_id
 WHERE p.strategy_id <> e.strategy_id;

-- ! A link is of the strategy of its estimate
SELECT l.estimate_id
  FROM estimates.link l
  JOIN estimates.estimate e ON e.id = l.estimate_id
 WHERE l.strategy_id <> e.strategy_id;
