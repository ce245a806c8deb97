-- Which proposals a letter of an office named to its reader, as it left: one row for a letter and a proposal. Nobody
-- changes or deletes it.
CREATE TABLE exposure.letter (
    letter_id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    person_id uuid NOT NULL,
    programme text NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    mail_id uuid NOT NULL,
    left_at timestamptz NOT NULL,
    PRIMARY KEY (letter_id, proposal_id)
);
CREATE INDEX letter_reader ON exposure.letter (proposal_id, person_id);

GRANT SELECT, INSERT ON exposure.letter TO suishin_app;

-- Read by the office and the auditors of the programme, not by the person; written by the product, which lets letters go.
ALTER TABLE exposure.letter ENABLE ROW LEVEL SECURITY;
CREATE POLICY letter_read ON exposure.letter FOR SELECT
    USING ((SELECT access.is_product()) OR programme IN (SELECT access.overseen_programmes()));
CREATE POLICY letter_add ON exposure.letter FOR INSERT WITH CHECK ((SELECT access.is_product()));

-- What becomes of the column that names a person when two records become one.
INSERT INTO people.reference (place, col, word, on_merge) VALUES
    ('exposure.letter', 'person_id', 'letters', 'MOVES');
