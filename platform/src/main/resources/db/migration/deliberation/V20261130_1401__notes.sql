-- What the minutes of a recommendation say of conflicts besides who left: who takes part although a conflict was found,
-- by whose ruling or waiver and why. It is written with the recommendation and never changed.
CREATE TABLE deliberation.note (
    proposal_id uuid NOT NULL,
    version int NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('RULING', 'WAIVER')),
    rule text NOT NULL,
    reason text NOT NULL,
    decided_by uuid NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (proposal_id, version, person_id, kind, rule),
    FOREIGN KEY (proposal_id, version) REFERENCES deliberation.recommendation (proposal_id, version)
);
GRANT SELECT, INSERT ON deliberation.note TO suishin_app;

ALTER TABLE deliberation.note ENABLE ROW LEVEL SECURITY;
CREATE POLICY note_read ON deliberation.note FOR SELECT
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('DELIBERATION')));
CREATE POLICY note_add ON deliberation.note FOR INSERT WITH CHECK (
    access.may_read('DELIBERATION', proposal_id)
    AND access.works_on(proposal_id, 'COMMITTEE_CHAIR', 'COMMITTEE_MEMBER')
    AND EXISTS (SELECT 1 FROM deliberation.recommendation r
                 WHERE r.proposal_id = note.proposal_id AND r.version = note.version AND r.recorded_by = access.me()));

INSERT INTO people.reference (place, col, word, on_merge, rule, why) VALUES
    ('deliberation.note', 'person_id', 'conflicts', 'STAYS', NULL, 'the minutes say who took part then'),
    ('deliberation.note', 'decided_by', 'acts', 'STAYS', NULL, 'says who ruled then');
