-- A consent hangs on the parts that name or bind the institution. It had read the whole form: the hash of every part of
-- that form is kept beside, and which version of each entry of the strategy it saw, so that a change can be shown.
-- A consent given before has neither; it is judged by the parts it was given to.
ALTER TABLE proposals.consent
    ADD COLUMN whole jsonb,
    ADD COLUMN whole_sha256 text,
    ADD COLUMN versions jsonb NOT NULL DEFAULT '{}',
    ADD CHECK ((whole IS NULL) = (whole_sha256 IS NULL));
