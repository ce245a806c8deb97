-- Runs of the assignment engine: the question, everything it was computed from, and what came of it.
CREATE TABLE runs.run (
    id uuid PRIMARY KEY,
    call_id uuid NOT NULL,
    stage text NOT NULL
        CHECK (stage IN ('WAITING', 'RUNNING', 'FOUND', 'STOPPED', 'IMPOSSIBLE', 'INTERRUPTED', 'FAILED')),
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    question text NOT NULL,
    engine text NOT NULL,
    inputs bytea,
    inputs_hash text NOT NULL,
    again_of uuid REFERENCES runs.run (id),
    experts bytea,
    alternates bytea,
    outcome text,
    ended_at timestamptz,
    CHECK ((experts IS NULL) = (alternates IS NULL)),
    CHECK (stage <> 'FOUND' OR (experts IS NOT NULL AND inputs IS NOT NULL)),
    CHECK ((stage IN ('WAITING', 'RUNNING')) = (ended_at IS NULL))
);
CREATE INDEX run_call ON runs.run (call_id, id);
-- One at a time.
CREATE UNIQUE INDEX run_open ON runs.run (call_id) WHERE stage IN ('WAITING', 'RUNNING');

GRANT USAGE ON SCHEMA runs TO suishin_app;
GRANT SELECT, INSERT ON runs.run TO suishin_app;
GRANT UPDATE (stage, inputs, inputs_hash, experts, alternates, outcome, ended_at) ON runs.run TO suishin_app;

ALTER TABLE runs.run ENABLE ROW LEVEL SECURITY;
CREATE POLICY run_read ON runs.run FOR SELECT
    USING (calls.run_by_me(call_id)
           OR EXISTS (SELECT 1 FROM calls.call c
                       WHERE c.id = call_id AND access.holds('AUDITOR', c.programme)));
CREATE POLICY run_add ON runs.run FOR INSERT
    WITH CHECK (calls.run_by_me(call_id) AND asked_by = access.me());
CREATE POLICY run_change ON runs.run FOR UPDATE USING (calls.run_by_me(call_id));
