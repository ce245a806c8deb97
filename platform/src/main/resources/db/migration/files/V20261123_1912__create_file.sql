-- Files of proposals. The database itself proves that size and hash are those of the bytes.
CREATE TABLE files.file (
    id uuid PRIMARY KEY,
    proposal_id uuid NOT NULL,
    region_id uuid NOT NULL,
    name text NOT NULL CHECK (name <> '' AND octet_length(name) <= 200),
    kind text NOT NULL CHECK (kind IN ('PDF', 'DOCX', 'XLSX', 'PNG', 'JPEG')),
    size bigint NOT NULL CHECK (size BETWEEN 1 AND 20971520),
    sha256 text NOT NULL,
    bytes bytea NOT NULL,
    added_at timestamptz NOT NULL,
    sealed_at timestamptz,
    CONSTRAINT file_size CHECK (size = octet_length(bytes)),
    CONSTRAINT file_hash CHECK (sha256 = encode(sha256(bytes), 'hex'))
);
ALTER TABLE files.file ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE INDEX file_proposal ON files.file (proposal_id, added_at, id);

-- What was sealed stays as it is, for everybody.
CREATE FUNCTION files.keep_sealed() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    IF OLD.sealed_at IS NOT NULL THEN
        RAISE EXCEPTION 'The file (%) is sealed.', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER keep_sealed BEFORE UPDATE OR DELETE ON files.file
    FOR EACH ROW EXECUTE FUNCTION files.keep_sealed();

GRANT USAGE ON SCHEMA files TO suishin_app;
GRANT SELECT, INSERT, DELETE, UPDATE (sealed_at) ON files.file TO suishin_app;

-- Before it is sealed, only the region sees a file, even while a returned proposal is mended.
ALTER TABLE files.file ENABLE ROW LEVEL SECURITY;
CREATE POLICY file_read ON files.file FOR SELECT
    USING (access.may_read('PROPOSAL', proposal_id) AND (sealed_at IS NOT NULL OR access.in_region(region_id)));
CREATE POLICY file_add ON files.file FOR INSERT
    WITH CHECK (access.may_read('PROPOSAL', proposal_id) AND access.in_region(region_id) AND sealed_at IS NULL);
CREATE POLICY file_seal ON files.file FOR UPDATE
    USING (access.may_read('PROPOSAL', proposal_id) AND access.in_region(region_id));
CREATE POLICY file_remove ON files.file FOR DELETE
    USING (access.may_read('PROPOSAL', proposal_id) AND access.in_region(region_id) AND sealed_at IS NULL);
