-- ! R2: a council has at most one coordinating organisation, and it is a proposer that has not left
SELECT c.id
  FROM councils.council c
  JOIN councils.member m ON m.council_id = c.id AND m.coordinating
 GROUP BY c.id
HAVING count(*) > 1 OR bool_or(NOT m.proposer OR m.until IS NOT NULL);

-- ! No membership and no resolution is older than its council
SELECT c.id
  FROM councils.council c
 WHERE EXISTS (SELECT 1 FROM councils.member m WHERE m.council_id = c.id AND m.since < c.founded_on)
    OR EXISTS (SELECT 1 FROM councils.resolution r WHERE r.council_id = c.id AND r.resolved_on < c.founded_on);
