-- An expert asked to sit on the committee of a call, and what they answered.
CREATE TABLE invitations.invitation (
    id uuid PRIMARY KEY,
    call_id uuid NOT NULL,
    person_id uuid NOT NULL,
    stage text NOT NULL CHECK (stage IN ('INVITED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    sector text NOT NULL,
    capacity integer NOT NULL CHECK (capacity BETWEEN 1 AND 999),
    answer_by date NOT NULL,
    invited_at timestamptz NOT NULL,
    answered_at timestamptz,
    reason text NOT NULL DEFAULT '' CHECK (char_length(reason) <= 1000),
    suggestion text NOT NULL DEFAULT '' CHECK (char_length(suggestion) <= 500),
    secret_hash bytea UNIQUE,
    CHECK (stage <> 'DECLINED' OR reason <> '')
);
CREATE UNIQUE INDEX invitation_once ON invitations.invitation (call_id, person_id)
    WHERE stage IN ('INVITED', 'ACCEPTED');
CREATE INDEX invitation_person ON invitations.invitation (person_id);

-- A letter of a call's office, which somebody reads before it goes. What left stays as it was.
CREATE TABLE invitations.letter (
    id uuid PRIMARY KEY,
    call_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('INVITATION', 'REMINDER')),
    invitation_id uuid REFERENCES invitations.invitation (id),
    subject text NOT NULL CHECK (subject <> ''),
    body text NOT NULL CHECK (body <> ''),
    revision integer NOT NULL DEFAULT 1,
    stage text NOT NULL DEFAULT 'DRAFTED' CHECK (stage IN ('DRAFTED', 'CHECKED', 'RELEASED', 'DISCARDED')),
    drafted_at timestamptz NOT NULL,
    released_at timestamptz,
    mail_id uuid,
    CHECK ((stage = 'RELEASED') = (released_at IS NOT NULL AND mail_id IS NOT NULL)),
    CHECK ((kind = 'INVITATION') = (invitation_id IS NOT NULL))
);
CREATE INDEX letter_call ON invitations.letter (call_id, drafted_at);
CREATE UNIQUE INDEX letter_one_reminder ON invitations.letter (call_id, person_id)
    WHERE kind = 'REMINDER' AND stage IN ('DRAFTED', 'CHECKED');

GRANT USAGE ON SCHEMA invitations TO suishin_app;
GRANT SELECT, INSERT ON invitations.invitation, invitations.letter TO suishin_app;
GRANT UPDATE (stage, answered_at, reason, suggestion, secret_hash) ON invitations.invitation TO suishin_app;
GRANT UPDATE (subject, body, revision, stage, released_at, mail_id) ON invitations.letter TO suishin_app;

ALTER TABLE invitations.invitation ENABLE ROW LEVEL SECURITY;
CREATE POLICY invitation_read ON invitations.invitation FOR SELECT
    USING (person_id = access.me() OR calls.overseen_by_me(call_id));
CREATE POLICY invitation_add ON invitations.invitation FOR INSERT WITH CHECK (calls.run_by_me(call_id));
CREATE POLICY invitation_change ON invitations.invitation FOR UPDATE
    USING (stage = 'INVITED' AND calls.run_by_me(call_id))
    WITH CHECK (calls.run_by_me(call_id));

ALTER TABLE invitations.letter ENABLE ROW LEVEL SECURITY;
CREATE POLICY letter_read ON invitations.letter FOR SELECT USING (calls.overseen_by_me(call_id));
CREATE POLICY letter_add ON invitations.letter FOR INSERT
    WITH CHECK (calls.run_by_me(call_id) AND stage = 'DRAFTED');
CREATE POLICY letter_change ON invitations.letter FOR UPDATE
    USING (stage IN ('DRAFTED', 'CHECKED') AND calls.run_by_me(call_id))
    WITH CHECK (calls.run_by_me(call_id));
