CREATE TABLE calls.call (
    id uuid PRIMARY KEY,
    revision integer NOT NULL DEFAULT 1,
    stage text NOT NULL DEFAULT 'DRAFT'
        CHECK (stage IN ('DRAFT', 'PUBLISHED', 'UNDER_REVIEW', 'DELIBERATION', 'DECIDED', 'ANNOUNCED', 'CANCELLED')),
    programme text NOT NULL,
    version integer NOT NULL,
    name_ja text NOT NULL,
    name_en text NOT NULL,
    opens_at timestamptz NOT NULL,
    closes_at timestamptz NOT NULL,
    zone text NOT NULL,
    project_start date NOT NULL,
    final_year integer NOT NULL,
    line text NOT NULL,
    ministries text[] NOT NULL,
    made_at timestamptz NOT NULL,
    published_at timestamptz,
    CHECK (stage IN ('DRAFT', 'CANCELLED') OR (published_at IS NOT NULL AND opens_at < closes_at))
);

CREATE TABLE calls.member (
    call_id uuid NOT NULL REFERENCES calls.call (id),
    person_id uuid NOT NULL,
    chair boolean NOT NULL,
    sector text NOT NULL CHECK (sector IN ('INDUSTRY', 'ACADEMIA', 'GOVERNMENT', 'FINANCE')),
    capacity integer NOT NULL CHECK (capacity >= 1),
    PRIMARY KEY (call_id, person_id)
);
CREATE UNIQUE INDEX member_one_chair ON calls.member (call_id) WHERE chair;

-- A published deadline that was moved: only ever later, and never without a reason.
CREATE TABLE calls.extension (
    call_id uuid NOT NULL REFERENCES calls.call (id),
    closes_after timestamptz NOT NULL,
    closes_before timestamptz NOT NULL,
    decided_at timestamptz NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (call_id, closes_after),
    CHECK (closes_after > closes_before)
);

GRANT USAGE ON SCHEMA calls TO suishin_app;
GRANT SELECT, INSERT, UPDATE ON calls.call TO suishin_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON calls.member TO suishin_app;
GRANT SELECT, INSERT ON calls.extension TO suishin_app;

-- A draft is nobody's business but its office's and the auditors'.
ALTER TABLE calls.call ENABLE ROW LEVEL SECURITY;
CREATE POLICY call_read ON calls.call FOR SELECT
    USING (published_at IS NOT NULL
           OR access.holds('PROGRAMME_OFFICE', programme) OR access.holds('AUDITOR', programme));
CREATE POLICY call_add ON calls.call FOR INSERT WITH CHECK (access.holds('PROGRAMME_OFFICE', programme));
CREATE POLICY call_change ON calls.call FOR UPDATE USING (access.holds('PROGRAMME_OFFICE', programme));

-- Who reviews is known to those who run, decide and check the round, and to the committee itself.
ALTER TABLE calls.member ENABLE ROW LEVEL SECURITY;
CREATE POLICY member_read ON calls.member FOR SELECT
    USING (access.holds('COMMITTEE_MEMBER', call_id::text) OR access.holds('COMMITTEE_CHAIR', call_id::text)
           OR EXISTS (
               SELECT 1 FROM calls.call c
                WHERE c.id = call_id
                  AND (access.holds('PROGRAMME_OFFICE', c.programme) OR access.holds('AUDITOR', c.programme)
                       OR EXISTS (SELECT 1 FROM unnest(c.ministries) AS ministry
                                   WHERE access.holds('MINISTRY_OFFICER', c.programme || ':' || ministry)))));
CREATE POLICY member_write ON calls.member
    USING (EXISTS (SELECT 1 FROM calls.call c
                    WHERE c.id = call_id AND c.stage = 'DRAFT' AND access.holds('PROGRAMME_OFFICE', c.programme)));

ALTER TABLE calls.extension ENABLE ROW LEVEL SECURITY;
CREATE POLICY extension_read ON calls.extension FOR SELECT
    USING (EXISTS (SELECT 1 FROM calls.call c WHERE c.id = call_id));
CREATE POLICY extension_add ON calls.extension FOR INSERT
    WITH CHECK (EXISTS (SELECT 1 FROM calls.call c
                         WHERE c.id = call_id AND access.holds('PROGRAMME_OFFICE', c.programme)));
