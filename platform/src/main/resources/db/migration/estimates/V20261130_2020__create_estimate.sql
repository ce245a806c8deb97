-- What a demand brings to a region, as it was computed and stored. Never changed, never removed.
CREATE TABLE estimates.estimate (
    id uuid PRIMARY KEY,
    strategy_id uuid NOT NULL,
    edition_id uuid NOT NULL,
    print text NOT NULL,
    other_id uuid,
    other_print text,
    synthetic boolean NOT NULL,
    engine text NOT NULL,
    question text NOT NULL,
    answer text NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamptz NOT NULL,
    CHECK ((other_id IS NULL) = (other_print IS NULL))
);
CREATE INDEX estimate_strategy ON estimates.estimate (strategy_id, id);

-- Of which targets it is evidence; while the strategy is written, that may be taken back and given again.
CREATE TABLE estimates.link (
    estimate_id uuid NOT NULL REFERENCES estimates.estimate (id),
    strategy_id uuid NOT NULL,
    target int NOT NULL CHECK (target BETWEEN 1 AND 99),
    goal text NOT NULL,
    measure text NOT NULL CHECK (measure IN ('OUTPUT', 'VALUE_ADDED', 'INCOME', 'ENGAGED', 'EMPLOYEES')),
    basis text NOT NULL CHECK (basis IN ('VALUE', 'INCREASE')),
    PRIMARY KEY (estimate_id, target)
);
CREATE INDEX link_strategy ON estimates.link (strategy_id, target);

-- The links as they were when a proposal was sealed: what its readers see. Those of an earlier seal are in force no longer.
CREATE TABLE estimates.handed_in (
    proposal_id uuid NOT NULL,
    handed_in_at timestamptz NOT NULL,
    estimate_id uuid NOT NULL REFERENCES estimates.estimate (id),
    target int NOT NULL,
    goal text NOT NULL,
    measure text NOT NULL,
    basis text NOT NULL,
    in_force boolean NOT NULL,
    PRIMARY KEY (proposal_id, handed_in_at, estimate_id, target)
);
CREATE INDEX handed_in_estimate ON estimates.handed_in (estimate_id);

GRANT USAGE ON SCHEMA estimates TO suishin_app;
GRANT SELECT, INSERT ON estimates.estimate, estimates.handed_in TO suishin_app;
GRANT SELECT, INSERT, DELETE ON estimates.link TO suishin_app;
GRANT UPDATE (in_force) ON estimates.handed_in TO suishin_app;
GRANT UPDATE (goal, measure, basis) ON estimates.link TO suishin_app;

-- A target's writer: whoever writes how it is estimated and measured, while the strategy is open.
CREATE FUNCTION estimates.writable(strategy uuid, target int) RETURNS boolean
    LANGUAGE sql STABLE AS
$$ SELECT strategies.writable(writable.strategy, 'target.' || writable.target || '.method') $$;

-- Whoever reads a sealed proposal reads what its targets rest on; a conflict of interest bars from both.
ALTER TABLE estimates.handed_in ENABLE ROW LEVEL SECURITY;
CREATE POLICY handed_in_read ON estimates.handed_in FOR SELECT
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('PROPOSAL')));

-- Else an estimate is for the readers of its strategy alone.
ALTER TABLE estimates.estimate ENABLE ROW LEVEL SECURITY;
CREATE POLICY estimate_read ON estimates.estimate FOR SELECT
    USING (strategies.ours(strategy_id) OR id IN (SELECT h.estimate_id FROM estimates.handed_in h WHERE h.in_force));
CREATE POLICY estimate_add ON estimates.estimate FOR INSERT
    WITH CHECK ((access.is_product() OR written_by = access.me()) AND estimates.writable(strategy_id, 1));

ALTER TABLE estimates.link ENABLE ROW LEVEL SECURITY;
CREATE POLICY link_read ON estimates.link FOR SELECT USING (strategies.ours(strategy_id));
CREATE POLICY link_add ON estimates.link FOR INSERT
    WITH CHECK (estimates.writable(strategy_id, target)
                AND EXISTS (SELECT 1 FROM estimates.estimate e
                             WHERE e.id = estimate_id AND e.strategy_id = link.strategy_id));
CREATE POLICY link_change ON estimates.link FOR UPDATE USING (estimates.writable(strategy_id, target));
CREATE POLICY link_remove ON estimates.link FOR DELETE USING (estimates.writable(strategy_id, target));

-- Its secretary hands them in, with the proposal of the same strategy.
CREATE FUNCTION estimates.handed_in_by_me(proposal uuid, estimate uuid) RETURNS boolean
    LANGUAGE sql STABLE AS
$$
SELECT EXISTS (SELECT 1
                 FROM proposals.proposal p
                 JOIN estimates.estimate e ON e.strategy_id = p.strategy_id
                WHERE p.id = handed_in_by_me.proposal AND e.id = handed_in_by_me.estimate
                  AND access.holds('COUNCIL_SECRETARY', p.region_id::text))
$$;
CREATE POLICY handed_in_add ON estimates.handed_in FOR INSERT
    WITH CHECK (estimates.handed_in_by_me(proposal_id, estimate_id));
CREATE POLICY handed_in_set_aside ON estimates.handed_in FOR UPDATE
    USING (estimates.handed_in_by_me(proposal_id, estimate_id))
    WITH CHECK (estimates.handed_in_by_me(proposal_id, estimate_id) AND NOT in_force);

INSERT INTO people.reference (place, col, word, on_merge, why) VALUES
    ('estimates.estimate', 'written_by', 'acts', 'STAYS', 'says who stored it then');
