-- ! What stands in a field is the newest of what was ever written into it
SELECT e.strategy_id, e.path
  FROM strategies.entry e
  LEFT JOIN strategies.writing w
    ON w.strategy_id = e.strategy_id AND w.path = e.path AND w.version = e.version
 WHERE w.value IS DISTINCT FROM e.value OR w.written_by IS DISTINCT FROM e.written_by;

-- ! The history of a field has no gap and ends at what stands there
SELECT w.strategy_id, w.path
  FROM strategies.writing w
  LEFT JOIN strategies.entry e ON e.strategy_id = w.strategy_id AND e.path = w.path
 GROUP BY w.strategy_id, w.path, e.version
HAVING count(*) <> max(w.version) OR max(w.version) IS DISTINCT FROM e.version;
