CREATE TABLE messages.letter (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    address text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    written_at timestamptz NOT NULL,
    sent_at timestamptz,
    attempts int NOT NULL DEFAULT 0,
    last_problem text
);
CREATE INDEX letter_waiting ON messages.letter (written_at) WHERE sent_at IS NULL;
CREATE INDEX letter_person ON messages.letter (person_id, written_at DESC);
GRANT USAGE ON SCHEMA messages TO suishin_app;
GRANT SELECT, INSERT, UPDATE ON messages.letter TO suishin_app;
ALTER TABLE messages.letter ENABLE ROW LEVEL SECURITY;
CREATE POLICY letter_read ON messages.letter FOR SELECT USING (access.is_product() OR person_id = access.me());
CREATE POLICY letter_add ON messages.letter FOR INSERT WITH CHECK (true);
CREATE POLICY letter_sent ON messages.letter FOR UPDATE USING (access.is_product());
