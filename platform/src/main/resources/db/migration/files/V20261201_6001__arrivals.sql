-- What a reader of the file will have to know: it cannot be opened, or not without a password.
ALTER TABLE files.file ADD COLUMN trouble text CHECK (trouble IN ('ENCRYPTED', 'BROKEN'));

-- A file on its way, kept part by part until it is whole; then it becomes a file with the same id.
CREATE TABLE files.arrival (
    id uuid PRIMARY KEY,
    proposal_id uuid NOT NULL,
    region_id uuid NOT NULL,
    name text NOT NULL CHECK (name <> '' AND octet_length(name) <= 200),
    size bigint NOT NULL CHECK (size BETWEEN 1 AND 20971520),
    sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    received bigint NOT NULL CHECK (received BETWEEN 0 AND size),
    begun_at timestamptz NOT NULL,
    kept_until timestamptz NOT NULL
);
CREATE INDEX arrival_proposal ON files.arrival (proposal_id, begun_at, id);
CREATE INDEX arrival_kept_until ON files.arrival (kept_until);

-- Every part but the last one is exactly as long as a part may be.
CREATE TABLE files.part (
    arrival_id uuid NOT NULL REFERENCES files.arrival (id) ON DELETE CASCADE,
    number int NOT NULL CHECK (number >= 0),
    bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1048576),
    PRIMARY KEY (arrival_id, number)
);
-- Most of what is sent is compressed already; trying once more would only take time.
ALTER TABLE files.part ALTER COLUMN bytes SET STORAGE EXTERNAL;

GRANT SELECT, INSERT, DELETE, UPDATE (received, kept_until) ON files.arrival TO suishin_app;
GRANT SELECT, INSERT, UPDATE (bytes) ON files.part TO suishin_app;

-- Only the region's secretaries see what is on its way, and only they send, go on and give up.
ALTER TABLE files.arrival ENABLE ROW LEVEL SECURITY;
CREATE POLICY arrival_read ON files.arrival FOR SELECT
    USING ((access.is_product() OR proposal_id IN (SELECT access.readable('PROPOSAL')))
           AND access.holds('COUNCIL_SECRETARY', region_id::text));
CREATE POLICY arrival_add ON files.arrival FOR INSERT
    WITH CHECK (access.may_read('PROPOSAL', proposal_id) AND access.holds('COUNCIL_SECRETARY', region_id::text));
CREATE POLICY arrival_change ON files.arrival FOR UPDATE
    USING (access.may_read('PROPOSAL', proposal_id) AND access.holds('COUNCIL_SECRETARY', region_id::text));
CREATE POLICY arrival_remove ON files.arrival FOR DELETE
    USING (access.may_read('PROPOSAL', proposal_id) AND access.holds('COUNCIL_SECRETARY', region_id::text));

ALTER TABLE files.part ENABLE ROW LEVEL SECURITY;
CREATE POLICY part_read ON files.part FOR SELECT USING (arrival_id IN (SELECT a.id FROM files.arrival a));
CREATE POLICY part_add ON files.part FOR INSERT WITH CHECK (arrival_id IN (SELECT a.id FROM files.arrival a));
CREATE POLICY part_change ON files.part FOR UPDATE USING (arrival_id IN (SELECT a.id FROM files.arrival a));
