-- Who decides about the conflicts of a call; the newest line counts.
CREATE TABLE conflicts.officer (
    id uuid PRIMARY KEY,
    call_id uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    person_id uuid NOT NULL,
    named_by uuid NOT NULL,
    named_at timestamptz NOT NULL,
    UNIQUE (call_id, number)
);

-- Every ruling there was, with who gave it, when and why.
CREATE TABLE conflicts.ruling (
    id uuid PRIMARY KEY,
    call_id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    person_id uuid NOT NULL,
    rule text NOT NULL CHECK (rule <> ''),
    barred boolean NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    ruled_by uuid NOT NULL,
    ruled_at timestamptz NOT NULL
);
CREATE INDEX ruling_call ON conflicts.ruling (call_id);

-- Rulings of before stand in the log.
INSERT INTO conflicts.ruling (id, call_id, proposal_id, person_id, rule, barred, reason, ruled_by, ruled_at)
SELECT gen_random_uuid(), c.call_id, c.proposal_id, c.person_id, c.rule, e.detail ->> 'ruling' = 'BARRED',
       e.detail ->> 'reason', e.actor::uuid, e.at
  FROM audit.entry e
  JOIN conflicts.conflict c
    ON c.proposal_id::text = e.thing_id AND c.person_id::text = e.detail ->> 'person' AND c.rule = e.detail ->> 'rule'
 WHERE e.act = 'conflict.ruled' AND e.detail ->> 'reason' <> '' AND e.actor ~ '^[0-9a-f-]{36}$';

-- Neither is ever changed.
GRANT SELECT, INSERT ON conflicts.officer, conflicts.ruling TO suishin_app;

ALTER TABLE conflicts.officer ENABLE ROW LEVEL SECURITY;
CREATE POLICY officer_read ON conflicts.officer FOR SELECT USING (access.is_product());
CREATE POLICY officer_add ON conflicts.officer FOR INSERT WITH CHECK (access.is_product());

ALTER TABLE conflicts.ruling ENABLE ROW LEVEL SECURITY;
CREATE POLICY ruling_read ON conflicts.ruling FOR SELECT
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('CONFLICTS')));
CREATE POLICY ruling_add ON conflicts.ruling FOR INSERT WITH CHECK (access.is_product());
