-- R8: what each ministry says of a recommendation; the newest row of a ministry counts, the older ones stay.
CREATE TABLE selection.position (
    proposal_id uuid NOT NULL,
    ministry text NOT NULL,
    version int NOT NULL CHECK (version > 0),
    call_id uuid NOT NULL,
    concurs boolean NOT NULL,
    reason text NOT NULL,
    taken_by uuid NOT NULL,
    taken_at timestamptz NOT NULL,
    PRIMARY KEY (proposal_id, ministry, version),
    CHECK (concurs OR reason <> '')
);
CREATE INDEX position_call ON selection.position (call_id);

-- What the applicant will read under each criterion; the newest row counts. '*' is the remark on the whole.
CREATE TABLE selection.feedback (
    proposal_id uuid NOT NULL,
    criterion text NOT NULL,
    version int NOT NULL CHECK (version > 0),
    call_id uuid NOT NULL,
    said text NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (proposal_id, criterion, version)
);
CREATE INDEX feedback_call ON selection.feedback (call_id);

-- The decision as it was told; written once, at the release.
CREATE TABLE selection.letter (
    proposal_id uuid PRIMARY KEY,
    call_id uuid NOT NULL,
    region_id uuid NOT NULL,
    types text[] NOT NULL,
    content jsonb NOT NULL,
    released_at timestamptz NOT NULL
);

GRANT USAGE ON SCHEMA selection TO suishin_app;
GRANT SELECT, INSERT ON selection.position, selection.feedback, selection.letter TO suishin_app;

ALTER TABLE selection.position ENABLE ROW LEVEL SECURITY;
CREATE POLICY position_read ON selection.position FOR SELECT
    USING (access.may_read('DECISION', proposal_id));
CREATE POLICY position_add ON selection.position FOR INSERT WITH CHECK (
    taken_by = access.me() AND access.may_read('DECISION', proposal_id)
    AND deliberation.speaks_for(call_id, ministry));

ALTER TABLE selection.feedback ENABLE ROW LEVEL SECURITY;
CREATE POLICY feedback_read ON selection.feedback FOR SELECT
    USING (access.may_read('DECISION', proposal_id));
CREATE POLICY feedback_add ON selection.feedback FOR INSERT WITH CHECK (
    written_by = access.me() AND access.may_read('DECISION', proposal_id)
    AND deliberation.run_by_me(call_id));

ALTER TABLE selection.letter ENABLE ROW LEVEL SECURITY;
CREATE POLICY letter_read ON selection.letter FOR SELECT
    USING (access.may_read('RESULT', proposal_id));
CREATE POLICY letter_add ON selection.letter FOR INSERT WITH CHECK (
    access.may_read('DECISION', proposal_id)
    AND deliberation.run_by_me(call_id));
