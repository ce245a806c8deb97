-- Of which kind a file of the next seal is.
ALTER TABLE proposals.attachment ADD COLUMN kind text NOT NULL DEFAULT 'other' CHECK (kind <> '' AND kind <> 'form');
GRANT UPDATE (kind) ON proposals.attachment TO suishin_app;
CREATE POLICY attachment_name ON proposals.attachment FOR UPDATE
    USING (proposals.written_by_me(proposal_id)) WITH CHECK (proposals.written_by_me(proposal_id));

-- Of which kind each file of a seal was. Nobody changes it.
CREATE TABLE proposals.sealed_kind (
    proposal_id uuid NOT NULL,
    number int NOT NULL,
    file_id uuid NOT NULL,
    kind text NOT NULL,
    PRIMARY KEY (proposal_id, number, file_id),
    FOREIGN KEY (proposal_id, number) REFERENCES proposals.seal (proposal_id, number)
);
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON proposals.sealed_kind FOR EACH ROW EXECUTE FUNCTION proposals.keep();

-- Documents that followed the seal, with their own receipt. Nobody changes it, nor the receipt of the seal.
CREATE TABLE proposals.addendum (
    id uuid PRIMARY KEY,
    proposal_id uuid NOT NULL REFERENCES proposals.proposal (id),
    number int NOT NULL CHECK (number >= 1),
    kind text NOT NULL,
    kind_name text NOT NULL,
    kind_name_en text NOT NULL,
    zone text NOT NULL,
    files jsonb NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamptz NOT NULL,
    UNIQUE (proposal_id, number)
);
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON proposals.addendum FOR EACH ROW EXECUTE FUNCTION proposals.keep();

GRANT SELECT, INSERT ON proposals.sealed_kind, proposals.addendum TO suishin_app;

ALTER TABLE proposals.sealed_kind ENABLE ROW LEVEL SECURITY;
CREATE POLICY sealed_kind_read ON proposals.sealed_kind FOR SELECT
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('PROPOSAL')));
CREATE POLICY sealed_kind_add ON proposals.sealed_kind FOR INSERT WITH CHECK (proposals.written_by_me(proposal_id));

ALTER TABLE proposals.addendum ENABLE ROW LEVEL SECURITY;
CREATE POLICY addendum_read ON proposals.addendum FOR SELECT
    USING (access.is_product() OR proposal_id IN (SELECT access.readable('PROPOSAL')));
CREATE POLICY addendum_add ON proposals.addendum FOR INSERT
    WITH CHECK (proposals.written_by_me(proposal_id) AND (access.is_product() OR added_by = access.me()));

INSERT INTO people.reference (place, col, word, on_merge, rule, why) VALUES
    ('proposals.addendum', 'added_by', 'acts', 'STAYS', NULL, 'says who handed it in then');
