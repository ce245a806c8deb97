-- By when a kind of document is due where the office of a call set it otherwise than the definition. Fixed by publication.
CREATE TABLE deadlines.document_due (
    call_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind <> '' AND kind <> 'form'),
    due_at timestamptz NOT NULL,
    PRIMARY KEY (call_id, kind)
);
GRANT USAGE ON SCHEMA deadlines TO suishin_app;
GRANT SELECT, INSERT, DELETE ON deadlines.document_due TO suishin_app;

ALTER TABLE deadlines.document_due ENABLE ROW LEVEL SECURITY;
CREATE POLICY document_due_read ON deadlines.document_due FOR SELECT
    USING (EXISTS (SELECT 1 FROM calls.call c WHERE c.id = call_id));
CREATE POLICY document_due_add ON deadlines.document_due FOR INSERT
    WITH CHECK (EXISTS (SELECT 1 FROM calls.call c
                         WHERE c.id = call_id AND c.stage = 'DRAFT' AND access.holds('PROGRAMME_OFFICE', c.programme)));
CREATE POLICY document_due_remove ON deadlines.document_due FOR DELETE
    USING (EXISTS (SELECT 1 FROM calls.call c
                    WHERE c.id = call_id AND c.stage = 'DRAFT' AND access.holds('PROGRAMME_OFFICE', c.programme)));
