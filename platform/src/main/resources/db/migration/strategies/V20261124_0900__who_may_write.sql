-- Who writes may hold the strategy open meanwhile, so both roles of the region pass the lock; but only the secretary
-- changes its stage, and the office only gives it back.
ALTER POLICY strategy_change ON strategies.strategy
    WITH CHECK (access.holds('COUNCIL_SECRETARY', region_id::text)
                OR (stage = 'OPEN' AND access.holds('PROGRAMME_OFFICE', programme)));

-- The secretary writes everything, a member's approver that member's role; neither once it is frozen.
CREATE FUNCTION strategies.writable(strategy uuid, path text) RETURNS boolean LANGUAGE sql STABLE AS
$$
SELECT EXISTS (
    SELECT 1 FROM strategies.strategy s
     WHERE s.id = writable.strategy AND s.stage = 'OPEN'
       AND (access.holds('COUNCIL_SECRETARY', s.region_id::text)
            OR CASE WHEN writable.path ~ '^role\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                    THEN councils.approved_by_me(substring(writable.path FROM 6)::uuid) ELSE false END))
$$;
CREATE FUNCTION strategies.ours(strategy uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT EXISTS (SELECT 1 FROM strategies.strategy s WHERE s.id = ours.strategy AND access.in_region(s.region_id)) $$;

DROP POLICY entry_all ON strategies.entry;
CREATE POLICY entry_read ON strategies.entry FOR SELECT USING (strategies.ours(strategy_id));
CREATE POLICY entry_add ON strategies.entry FOR INSERT WITH CHECK (strategies.writable(strategy_id, path));
CREATE POLICY entry_change ON strategies.entry FOR UPDATE USING (strategies.writable(strategy_id, path));
DROP POLICY writing_all ON strategies.writing;
CREATE POLICY writing_read ON strategies.writing FOR SELECT USING (strategies.ours(strategy_id));
CREATE POLICY writing_add ON strategies.writing FOR INSERT WITH CHECK (strategies.writable(strategy_id, path));
