CREATE TABLE proposals.proposal (
    id uuid PRIMARY KEY,
    call_id uuid NOT NULL,
    region_id uuid NOT NULL,
    strategy_id uuid NOT NULL,
    programme text NOT NULL,
    stage text NOT NULL CHECK (stage IN ('DRAFT', 'APPROVED', 'SEALED', 'ELIGIBLE', 'RETURNED', 'REJECTED', 'WITHDRAWN',
        'IN_REVIEW', 'DELIBERATION', 'RECOMMENDED', 'DECIDED', 'ANNOUNCED')),
    started_at timestamptz NOT NULL,
    mend_until timestamptz,
    CHECK (stage <> 'RETURNED' OR mend_until IS NOT NULL)
);
-- At most one live proposal of a region in a call.
CREATE UNIQUE INDEX proposal_live ON proposals.proposal (region_id, call_id) WHERE stage NOT IN ('WITHDRAWN', 'REJECTED');
CREATE INDEX proposal_call ON proposals.proposal (call_id);

-- What an expert needs in order to declare conflicts, and nothing more.
CREATE TABLE proposals.entry (
    proposal_id uuid PRIMARY KEY REFERENCES proposals.proposal (id),
    call_id uuid NOT NULL,
    region_id uuid NOT NULL,
    region_name text NOT NULL,
    search_key text NOT NULL,
    declarable boolean NOT NULL
);
CREATE INDEX entry_call ON proposals.entry (call_id) WHERE declarable;
CREATE TABLE proposals.party (
    proposal_id uuid NOT NULL REFERENCES proposals.proposal (id),
    organisation_id uuid NOT NULL,
    region_id uuid NOT NULL,
    name text NOT NULL,
    coordinating boolean NOT NULL,
    PRIMARY KEY (proposal_id, organisation_id)
);
CREATE UNIQUE INDEX party_coordinating ON proposals.party (proposal_id) WHERE coordinating;

-- Every step of every proposal, with its reason.
CREATE TABLE proposals.step (
    id uuid PRIMARY KEY,
    proposal_id uuid NOT NULL REFERENCES proposals.proposal (id),
    act text NOT NULL,
    from_stage text NOT NULL,
    to_stage text NOT NULL,
    person_id uuid,
    reason text NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX step_proposal ON proposals.step (proposal_id, at, id);

-- A consent says what it was given to: the hash of every part of the common form, and of the role text.
CREATE TABLE proposals.consent (
    id uuid PRIMARY KEY,
    proposal_id uuid NOT NULL REFERENCES proposals.proposal (id),
    organisation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    parts jsonb NOT NULL,
    sha256 text NOT NULL,
    given_at timestamptz NOT NULL
);
CREATE INDEX consent_proposal ON proposals.consent (proposal_id, organisation_id, given_at);

-- The files of the next seal.
CREATE TABLE proposals.attachment (
    proposal_id uuid NOT NULL REFERENCES proposals.proposal (id),
    file_id uuid NOT NULL,
    PRIMARY KEY (proposal_id, file_id)
);

-- A seal is one row: form, files and receipt. Nobody changes it.
CREATE TABLE proposals.seal (
    id uuid PRIMARY KEY,
    proposal_id uuid NOT NULL REFERENCES proposals.proposal (id),
    number int NOT NULL CHECK (number >= 1),
    call_name text NOT NULL,
    call_name_en text NOT NULL,
    region_name text NOT NULL,
    zone text NOT NULL,
    form text NOT NULL,
    form_sha256 text NOT NULL,
    files jsonb NOT NULL,
    sealed_by uuid NOT NULL,
    sealed_at timestamptz NOT NULL,
    UNIQUE (proposal_id, number),
    CONSTRAINT seal_hash CHECK (form_sha256 = encode(sha256(convert_to(form, 'UTF8')), 'hex'))
);
CREATE FUNCTION proposals.keep() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'What was sealed stays as it is.' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON proposals.seal FOR EACH ROW EXECUTE FUNCTION proposals.keep();

-- Does the acting person work for the region of this proposal?
CREATE FUNCTION proposals.ours(proposal uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT EXISTS (SELECT 1 FROM proposals.proposal p WHERE p.id = ours.proposal AND access.in_region(p.region_id)) $$;

GRANT USAGE ON SCHEMA proposals TO suishin_app;
GRANT SELECT, INSERT, UPDATE (stage, mend_until) ON proposals.proposal TO suishin_app;
GRANT SELECT, INSERT, UPDATE (declarable, search_key) ON proposals.entry TO suishin_app;
GRANT SELECT, INSERT, DELETE ON proposals.party TO suishin_app;
GRANT SELECT, INSERT, DELETE ON proposals.attachment TO suishin_app;
GRANT SELECT, INSERT ON proposals.step, proposals.consent, proposals.seal TO suishin_app;

ALTER TABLE proposals.proposal ENABLE ROW LEVEL SECURITY;
CREATE POLICY proposal_read ON proposals.proposal FOR SELECT USING (access.may_read('PROPOSAL', id));
CREATE POLICY proposal_add ON proposals.proposal FOR INSERT WITH CHECK (access.in_region(region_id) AND stage = 'DRAFT');
CREATE POLICY proposal_change ON proposals.proposal FOR UPDATE USING (access.may_read('PROPOSAL', id));

ALTER TABLE proposals.entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY entry_read ON proposals.entry FOR SELECT
    USING (access.may_read('DECLARATION', proposal_id) OR access.may_read('PROPOSAL', proposal_id));
CREATE POLICY entry_add ON proposals.entry FOR INSERT WITH CHECK (access.in_region(region_id));
CREATE POLICY entry_change ON proposals.entry FOR UPDATE USING (access.may_read('PROPOSAL', proposal_id));

ALTER TABLE proposals.party ENABLE ROW LEVEL SECURITY;
CREATE POLICY party_read ON proposals.party FOR SELECT
    USING (access.may_read('DECLARATION', proposal_id) OR access.may_read('PROPOSAL', proposal_id));
CREATE POLICY party_add ON proposals.party FOR INSERT WITH CHECK (access.in_region(region_id));
CREATE POLICY party_remove ON proposals.party FOR DELETE USING (access.in_region(region_id));

ALTER TABLE proposals.step ENABLE ROW LEVEL SECURITY;
CREATE POLICY step_read ON proposals.step FOR SELECT USING (access.may_read('PROPOSAL', proposal_id));
CREATE POLICY step_add ON proposals.step FOR INSERT WITH CHECK (access.may_read('PROPOSAL', proposal_id));

ALTER TABLE proposals.consent ENABLE ROW LEVEL SECURITY;
CREATE POLICY consent_read ON proposals.consent FOR SELECT USING (access.may_read('PROPOSAL', proposal_id));
CREATE POLICY consent_add ON proposals.consent FOR INSERT
    WITH CHECK (proposals.ours(proposal_id) AND (access.is_product() OR person_id = access.me()));

ALTER TABLE proposals.attachment ENABLE ROW LEVEL SECURITY;
CREATE POLICY attachment_all ON proposals.attachment USING (proposals.ours(proposal_id));

ALTER TABLE proposals.seal ENABLE ROW LEVEL SECURITY;
CREATE POLICY seal_read ON proposals.seal FOR SELECT USING (access.may_read('PROPOSAL', proposal_id));
CREATE POLICY seal_add ON proposals.seal FOR INSERT
    WITH CHECK (proposals.ours(proposal_id) AND (access.is_product() OR sealed_by = access.me()));
