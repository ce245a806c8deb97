-- ! R15: a proposal was handed in if and only if there is a receipt
SELECT p.id, p.stage
  FROM proposals.proposal p
 WHERE p.stage <> 'WITHDRAWN'
   AND (p.stage NOT IN ('DRAFT', 'APPROVED')) <> EXISTS (SELECT 1 FROM proposals.seal s WHERE s.proposal_id = p.id);

-- ! R15: every file of a receipt is kept, sealed, with the size and the hash that the receipt names
SELECT s.id, i.file
  FROM proposals.seal s
 CROSS JOIN LATERAL jsonb_to_recordset(s.files) AS i (file uuid, size bigint, sha256 text)
  LEFT JOIN files.file f ON f.id = i.file
 WHERE f.id IS NULL OR f.sealed_at IS NULL OR f.proposal_id <> s.proposal_id
    OR f.size <> i.size OR f.sha256 <> i.sha256 OR f.sha256 <> encode(sha256(f.bytes), 'hex');

-- ! R20: every step of a proposal goes on from the one before it, and the last one leads to where the proposal stands
SELECT t.proposal_id, t.act
  FROM (SELECT s.proposal_id, s.act, s.from_stage, s.to_stage, p.stage,
               lag(s.to_stage, 1, 'DRAFT') OVER steps AS before, lead(s.act) OVER steps AS next
          FROM proposals.step s
          JOIN proposals.proposal p ON p.id = s.proposal_id
        WINDOW steps AS (PARTITION BY s.proposal_id ORDER BY s.at, s.id)) t
 WHERE t.from_stage <> t.before OR (t.next IS NULL AND t.to_stage <> t.stage);

-- ! R9: experts may learn of a proposal, in order to declare, exactly from its seal until it is rejected or withdrawn
SELECT p.id, p.stage, e.declarable
  FROM proposals.proposal p
  JOIN proposals.entry e ON e.proposal_id = p.id
 WHERE e.declarable <> (p.stage NOT IN ('DRAFT', 'APPROVED', 'REJECTED', 'WITHDRAWN'));

-- ! the reading rules know how far every proposal has come
SELECT p.id, p.stage, m.stage
  FROM proposals.proposal p
  LEFT JOIN access.matter m ON m.id = p.id
 WHERE p.stage <> 'WITHDRAWN'
   AND m.stage IS DISTINCT FROM
       CASE p.stage
            WHEN 'DRAFT' THEN 0 WHEN 'APPROVED' THEN 0
            WHEN 'IN_REVIEW' THEN 2
            WHEN 'DELIBERATION' THEN 3 WHEN 'RECOMMENDED' THEN 3
            WHEN 'DECIDED' THEN 4
            WHEN 'ANNOUNCED' THEN 5
            ELSE 1 END;
