-- A signed receipt of documents that followed a seal, as it was issued, byte for byte. Addenda from before this table
-- have none.
CREATE TABLE receipts.addendum (
    proposal_id uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    key_id text NOT NULL REFERENCES receipts.key (id),
    document bytea NOT NULL,
    PRIMARY KEY (proposal_id, number)
);
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON receipts.addendum FOR EACH ROW EXECUTE FUNCTION receipts.keep();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON receipts.addendum FOR EACH STATEMENT EXECUTE FUNCTION receipts.keep();

GRANT SELECT, INSERT ON receipts.addendum TO suishin_app;

-- Whoever reads a sealed proposal reads the receipts of what followed it.
ALTER TABLE receipts.addendum ENABLE ROW LEVEL SECURITY;
CREATE POLICY addendum_read ON receipts.addendum FOR SELECT
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('PROPOSAL')));

-- It is issued to whoever adds them, for what they have just added.
CREATE FUNCTION receipts.added_now(proposal uuid, number int) RETURNS boolean LANGUAGE sql STABLE AS
$$
SELECT EXISTS (
    SELECT 1
      FROM proposals.addendum a
     WHERE a.proposal_id = added_now.proposal AND a.number = added_now.number
       AND (access.is_product() OR a.added_by = access.me())
       AND a.xmin = pg_current_xact_id()::xid)
$$;
CREATE POLICY addendum_add ON receipts.addendum FOR INSERT
    WITH CHECK (proposals.written_by_me(proposal_id) AND receipts.added_now(proposal_id, number));
