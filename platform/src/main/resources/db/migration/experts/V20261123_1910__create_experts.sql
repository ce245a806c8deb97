-- The pool of outside experts.
CREATE TABLE experts.expert (
    person_id uuid PRIMARY KEY,
    sector text NOT NULL CHECK (sector IN ('INDUSTRY', 'ACADEMIA', 'GOVERNMENT', 'FINANCE')),
    discipline text NOT NULL CHECK (char_length(discipline) <= 500),
    invited_at timestamptz NOT NULL
);

CREATE TABLE experts.affiliation (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES experts.expert (person_id),
    organisation_id uuid NOT NULL,
    role text NOT NULL CHECK (char_length(role) <= 200),
    since date NOT NULL,
    until date CHECK (until >= since)
);
CREATE INDEX affiliation_person ON experts.affiliation (person_id);

-- What each expert declared about each proposal; no rule means "no conflict".
CREATE TABLE experts.declaration (
    person_id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    call_id uuid NOT NULL,
    rule text,
    note text NOT NULL CHECK (char_length(note) <= 2000),
    declared_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, proposal_id)
);
CREATE INDEX declaration_call ON experts.declaration (call_id);

-- Conflicts with what shows them: declared, or found by affiliation.
CREATE TABLE experts.conflict (
    person_id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    call_id uuid NOT NULL,
    rule text NOT NULL,
    note text,
    organisation_id uuid,
    role text,
    since date,
    until date,
    found_at timestamptz NOT NULL,
    ruling text NOT NULL CHECK (ruling IN ('BARRED', 'PENDING', 'ALLOWED')),
    ruling_reason text NOT NULL DEFAULT '',
    PRIMARY KEY (person_id, proposal_id, rule),
    CHECK ((note IS NULL) <> (organisation_id IS NULL)),
    CHECK (organisation_id IS NULL OR (role IS NOT NULL AND since IS NOT NULL)),
    CHECK (ruling <> 'ALLOWED' OR ruling_reason <> '')
);
CREATE INDEX conflict_call ON experts.conflict (call_id);

CREATE TABLE experts.assignment (
    person_id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    call_id uuid NOT NULL,
    assigned_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, proposal_id)
);
CREATE INDEX assignment_call ON experts.assignment (call_id);

GRANT USAGE ON SCHEMA experts TO suishin_app;
GRANT SELECT, INSERT, UPDATE ON experts.expert, experts.affiliation, experts.declaration, experts.conflict TO suishin_app;
GRANT SELECT, INSERT, DELETE ON experts.assignment TO suishin_app;

ALTER TABLE experts.expert ENABLE ROW LEVEL SECURITY;
CREATE POLICY expert_read ON experts.expert FOR SELECT
    USING (person_id = access.me() OR access.holds('PROGRAMME_OFFICE', NULL)
        OR access.holds('ADMINISTRATOR', NULL) OR access.holds('AUDITOR', NULL));
CREATE POLICY expert_add ON experts.expert FOR INSERT WITH CHECK (access.holds('PROGRAMME_OFFICE', NULL));
CREATE POLICY expert_change ON experts.expert FOR UPDATE USING (access.holds('PROGRAMME_OFFICE', NULL));

ALTER TABLE experts.affiliation ENABLE ROW LEVEL SECURITY;
CREATE POLICY affiliation_read ON experts.affiliation FOR SELECT
    USING (person_id = access.me() OR access.holds('PROGRAMME_OFFICE', NULL)
        OR access.holds('ADMINISTRATOR', NULL) OR access.holds('AUDITOR', NULL));
CREATE POLICY affiliation_add ON experts.affiliation FOR INSERT WITH CHECK (access.holds('PROGRAMME_OFFICE', NULL));
CREATE POLICY affiliation_change ON experts.affiliation FOR UPDATE USING (access.holds('PROGRAMME_OFFICE', NULL));

-- One's own declaration vanishes with the proposal (R9).
ALTER TABLE experts.declaration ENABLE ROW LEVEL SECURITY;
CREATE POLICY declaration_read ON experts.declaration FOR SELECT
    USING (access.may_read('CONFLICTS', proposal_id)
        OR (person_id = access.me() AND access.may_read('DECLARATION', proposal_id)));
CREATE POLICY declaration_add ON experts.declaration FOR INSERT WITH CHECK (access.is_product());
CREATE POLICY declaration_change ON experts.declaration FOR UPDATE USING (access.is_product());

ALTER TABLE experts.conflict ENABLE ROW LEVEL SECURITY;
CREATE POLICY conflict_read ON experts.conflict FOR SELECT USING (access.may_read('CONFLICTS', proposal_id));
CREATE POLICY conflict_add ON experts.conflict FOR INSERT WITH CHECK (access.is_product());
CREATE POLICY conflict_change ON experts.conflict FOR UPDATE USING (access.is_product());

ALTER TABLE experts.assignment ENABLE ROW LEVEL SECURITY;
CREATE POLICY assignment_read ON experts.assignment FOR SELECT
    USING (access.may_read('ASSIGNMENT', proposal_id)
        OR (person_id = access.me() AND access.may_read('PROPOSAL', proposal_id)));
CREATE POLICY assignment_add ON experts.assignment FOR INSERT WITH CHECK (access.may_read('ASSIGNMENT', proposal_id));
CREATE POLICY assignment_take ON experts.assignment FOR DELETE USING (access.may_read('ASSIGNMENT', proposal_id));
