-- The outcome of one check of eligibility, with every item.
CREATE TABLE eligibility.outcome (
    id uuid PRIMARY KEY,
    proposal_id uuid NOT NULL,
    seal_number int NOT NULL,
    kind text NOT NULL CHECK (kind IN ('PASS', 'RETURN', 'REJECT')),
    reason text NOT NULL,
    mend_until timestamptz,
    items jsonb NOT NULL,
    decided_by uuid NOT NULL,
    decided_at timestamptz NOT NULL,
    CHECK ((kind = 'RETURN') = (mend_until IS NOT NULL)),
    CHECK (kind = 'PASS' OR reason <> '')
);
CREATE INDEX outcome_proposal ON eligibility.outcome (proposal_id, decided_at);
CREATE FUNCTION eligibility.keep() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'What was checked stays as it is.' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON eligibility.outcome FOR EACH ROW EXECUTE FUNCTION eligibility.keep();

GRANT USAGE ON SCHEMA eligibility TO suishin_app;
GRANT SELECT, INSERT ON eligibility.outcome TO suishin_app;

ALTER TABLE eligibility.outcome ENABLE ROW LEVEL SECURITY;
CREATE POLICY outcome_read ON eligibility.outcome FOR SELECT USING (access.may_read('PROPOSAL', proposal_id));
CREATE POLICY outcome_add ON eligibility.outcome FOR INSERT
    WITH CHECK (access.may_read('PROPOSAL', proposal_id) AND (access.is_product() OR decided_by = access.me()));
