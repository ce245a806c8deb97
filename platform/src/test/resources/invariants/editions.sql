-- ! The versions of a table are counted without a gap
SELECT programme, place, year
  FROM editions.edition
 GROUP BY programme, place, year
HAVING count(*) <> max(version);
