-- The public keys that receipts are signed with. The owner publishes one at a start; the application only reads them.
-- No private key ever gets into the database.
CREATE TABLE receipts.key (
    id text PRIMARY KEY,
    public_key text NOT NULL UNIQUE,
    since timestamptz NOT NULL DEFAULT now(),
    until timestamptz CHECK (until >= since),
    CONSTRAINT key_id CHECK (id = left(encode(sha256(decode(public_key, 'base64')), 'hex'), 16))
);

-- A signed receipt as it was issued, byte for byte. Seals from before this table have none.
CREATE TABLE receipts.receipt (
    proposal_id uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    key_id text NOT NULL REFERENCES receipts.key (id),
    document bytea NOT NULL,
    PRIMARY KEY (proposal_id, number)
);
CREATE FUNCTION receipts.keep() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'A receipt stays as it was issued.' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON receipts.receipt FOR EACH ROW EXECUTE FUNCTION receipts.keep();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON receipts.receipt FOR EACH STATEMENT EXECUTE FUNCTION receipts.keep();

-- A published key stays published: only its end may be set.
CREATE FUNCTION receipts.keep_key() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP <> 'UPDATE' OR ROW (NEW.id, NEW.public_key, NEW.since) IS DISTINCT FROM ROW (OLD.id, OLD.public_key, OLD.since) THEN
        RAISE EXCEPTION 'A published key stays published.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON receipts.key FOR EACH ROW EXECUTE FUNCTION receipts.keep_key();

GRANT USAGE ON SCHEMA receipts TO suishin_app;
GRANT SELECT ON receipts.key TO suishin_app;
GRANT SELECT, INSERT ON receipts.receipt TO suishin_app;

-- Whoever reads a sealed proposal reads its receipts; a conflict of interest bars from both.
ALTER TABLE receipts.receipt ENABLE ROW LEVEL SECURITY;
CREATE POLICY receipt_read ON receipts.receipt FOR SELECT
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('PROPOSAL')));

-- A receipt is issued to the secretary who seals, for what they have just sealed: no receipt is given for an older seal.
CREATE FUNCTION receipts.sealed_now(proposal uuid, number int) RETURNS boolean LANGUAGE sql STABLE AS
$$
SELECT EXISTS (
    SELECT 1
      FROM proposals.seal s
     WHERE s.proposal_id = sealed_now.proposal AND s.number = sealed_now.number
       AND (access.is_product() OR s.sealed_by = access.me())
       AND s.xmin = pg_current_xact_id()::xid)
$$;
CREATE POLICY receipt_add ON receipts.receipt FOR INSERT
    WITH CHECK (proposals.written_by_me(proposal_id) AND receipts.sealed_now(proposal_id, number));
