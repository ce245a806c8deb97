-- The joint selection of one call: one row a call, begun when its deliberation begins. Every act locks it.
CREATE TABLE deliberation.round (
    call_id uuid PRIMARY KEY,
    programme text NOT NULL,
    ministries text[] NOT NULL CHECK (cardinality(ministries) > 0),
    stage text NOT NULL CHECK (stage IN ('OPEN', 'CONCLUDED', 'DRAFTED', 'CHECKED', 'RELEASED')),
    version int NOT NULL CHECK (version >= 0),
    begun_at timestamptz NOT NULL,
    drafted_by uuid,
    checked_by uuid,
    released_by uuid,
    released_at timestamptz,
    CHECK (drafted_by IS NOT NULL OR stage IN ('OPEN', 'CONCLUDED')),
    CHECK (checked_by IS NOT NULL OR stage IN ('OPEN', 'CONCLUDED', 'DRAFTED')),
    CHECK (checked_by <> drafted_by),
    CHECK ((stage = 'RELEASED') = (released_at IS NOT NULL)),
    CHECK ((stage = 'RELEASED') = (released_by IS NOT NULL))
);

-- Does the acting person take part in the selection of this call?
CREATE FUNCTION deliberation.takes_part(wanted_call uuid, programme text, ministries text[]) RETURNS boolean
    LANGUAGE sql STABLE AS
$$
SELECT access.holds('COMMITTEE_CHAIR', wanted_call::text)
    OR access.holds('COMMITTEE_MEMBER', wanted_call::text)
    OR access.holds('PROGRAMME_OFFICE', programme)
    OR access.holds('AUDITOR', programme)
    OR EXISTS (SELECT 1 FROM unnest(ministries) AS ministry WHERE access.holds('MINISTRY_OFFICER', ministry))
$$;

-- Who of the committee came; the newest row of a person counts.
CREATE TABLE deliberation.attendance (
    call_id uuid NOT NULL REFERENCES deliberation.round (call_id),
    person_id uuid NOT NULL,
    version int NOT NULL CHECK (version > 0),
    attends boolean NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (call_id, person_id, version)
);

-- What the committee recommends, with its minutes; the newest row of a proposal counts, the older ones stay.
CREATE TABLE deliberation.recommendation (
    proposal_id uuid NOT NULL,
    version int NOT NULL CHECK (version > 0),
    call_id uuid NOT NULL REFERENCES deliberation.round (call_id),
    types text[] NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    exception_reason text NOT NULL,
    present uuid[] NOT NULL,
    recused uuid[] NOT NULL,
    entitled int NOT NULL CHECK (entitled > 0),
    needed int NOT NULL CHECK (needed BETWEEN 1 AND entitled),
    recorded_by uuid NOT NULL,
    for_the_chair boolean NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (proposal_id, version),
    -- R7: one type in principle; more, or another one, only with a recorded reason.
    CHECK (exception_reason <> '' OR (cardinality(types) <= 1 AND NOT 'other' = ANY (types))),
    -- R9: nobody with a conflict is counted; the quorum is of the others.
    CHECK (NOT present && recused),
    CHECK (cardinality(present) BETWEEN needed AND entitled)
);
CREATE INDEX recommendation_call ON deliberation.recommendation (call_id);

-- R12: a proposal was passed over by one that ranks lower; one person says why, another confirms.
CREATE TABLE deliberation.deviation (
    proposal_id uuid NOT NULL,
    version int NOT NULL CHECK (version > 0),
    call_id uuid NOT NULL REFERENCES deliberation.round (call_id),
    reason text NOT NULL CHECK (reason <> ''),
    proposed_by uuid NOT NULL,
    proposed_at timestamptz NOT NULL,
    confirmed_by uuid,
    confirmed_at timestamptz,
    PRIMARY KEY (proposal_id, version),
    CHECK (confirmed_by <> proposed_by),
    CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
);
CREATE INDEX deviation_call ON deliberation.deviation (call_id);

GRANT USAGE ON SCHEMA deliberation TO suishin_app;
GRANT SELECT, INSERT, UPDATE ON deliberation.round, deliberation.deviation TO suishin_app;
GRANT SELECT, INSERT ON deliberation.attendance, deliberation.recommendation TO suishin_app;

ALTER TABLE deliberation.round ENABLE ROW LEVEL SECURITY;
CREATE POLICY round_read ON deliberation.round FOR SELECT
    USING (deliberation.takes_part(call_id, programme, ministries));
CREATE POLICY round_begin ON deliberation.round FOR INSERT WITH CHECK (
    stage = 'OPEN' AND deliberation.takes_part(call_id, programme, ministries));
CREATE POLICY round_change ON deliberation.round FOR UPDATE
    USING (deliberation.takes_part(call_id, programme, ministries));

ALTER TABLE deliberation.attendance ENABLE ROW LEVEL SECURITY;
CREATE POLICY attendance_read ON deliberation.attendance FOR SELECT
    USING (EXISTS (SELECT 1 FROM deliberation.round r WHERE r.call_id = attendance.call_id));
CREATE POLICY attendance_add ON deliberation.attendance FOR INSERT WITH CHECK (
    recorded_by = access.me() AND (access.holds('COMMITTEE_CHAIR', call_id::text)
        OR EXISTS (SELECT 1 FROM deliberation.round r
                    WHERE r.call_id = attendance.call_id AND access.holds('PROGRAMME_OFFICE', r.programme))));

ALTER TABLE deliberation.recommendation ENABLE ROW LEVEL SECURITY;
CREATE POLICY recommendation_read ON deliberation.recommendation FOR SELECT
    USING (access.may_read('DELIBERATION', proposal_id));
CREATE POLICY recommendation_add ON deliberation.recommendation FOR INSERT WITH CHECK (
    recorded_by = access.me() AND access.may_read('DELIBERATION', proposal_id)
    AND (access.holds('COMMITTEE_CHAIR', call_id::text) OR access.holds('COMMITTEE_MEMBER', call_id::text)));

ALTER TABLE deliberation.deviation ENABLE ROW LEVEL SECURITY;
CREATE POLICY deviation_read ON deliberation.deviation FOR SELECT
    USING (access.may_read('DELIBERATION', proposal_id));
CREATE POLICY deviation_add ON deliberation.deviation FOR INSERT WITH CHECK (
    proposed_by = access.me() AND confirmed_by IS NULL AND access.may_read('DELIBERATION', proposal_id));
CREATE POLICY deviation_confirm ON deliberation.deviation FOR UPDATE
    USING (access.may_read('DELIBERATION', proposal_id) AND confirmed_by IS NULL)
    WITH CHECK (confirmed_by = access.me());

-- Does the acting person work for the office that runs this selection?
CREATE FUNCTION deliberation.run_by_me(wanted_call uuid) RETURNS boolean
    LANGUAGE sql STABLE AS
$$
SELECT access.is_product() OR EXISTS (
    SELECT 1 FROM deliberation.round r
     WHERE r.call_id = wanted_call AND access.holds('PROGRAMME_OFFICE', r.programme))
$$;

-- Does the acting person speak for this ministry in this selection?
CREATE FUNCTION deliberation.speaks_for(wanted_call uuid, ministry text) RETURNS boolean
    LANGUAGE sql STABLE AS
$$
SELECT EXISTS (
    SELECT 1 FROM deliberation.round r
     WHERE r.call_id = wanted_call
       AND r.programme || ':' || ministry = ANY (r.ministries)
       AND access.holds('MINISTRY_OFFICER', r.programme || ':' || ministry))
$$;
