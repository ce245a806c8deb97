-- ! A marked version is of a strategy there is, and says its text
SELECT m.id
  FROM versions.mark m
  LEFT JOIN strategies.strategy s ON s.id = m.strategy_id
 WHERE s.id IS NULL OR s.opened_at > m.marked_at OR m.document = '';
