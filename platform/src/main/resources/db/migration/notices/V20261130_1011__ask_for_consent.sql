-- When an institution was asked for its consent to a proposal, and by which letters.
CREATE TABLE notices.consent_request (
    proposal_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    letters uuid[] NOT NULL CHECK (cardinality(letters) > 0),
    PRIMARY KEY (proposal_id, organisation_id, asked_at)
);

GRANT SELECT, INSERT ON notices.consent_request TO suishin_app;
ALTER TABLE notices.consent_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY consent_request_product ON notices.consent_request
    USING (access.is_product()) WITH CHECK (access.is_product());
