-- What a member of a committee opened of a proposal: one row for a page and an hour. Nobody changes or deletes it.
CREATE TABLE exposure.opening (
    person_id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    programme text NOT NULL,
    address text NOT NULL CHECK (char_length(address) BETWEEN 1 AND 500),
    hour timestamptz NOT NULL,
    opened_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, proposal_id, address, hour)
);
CREATE INDEX opening_proposal ON exposure.opening (proposal_id, person_id);

GRANT USAGE ON SCHEMA exposure TO suishin_app;
GRANT SELECT, INSERT ON exposure.opening TO suishin_app;

-- Read by the office and the auditors of the programme; not even by the person, who could learn from it what others
-- may know. Everybody adds their own, of what they may read.
ALTER TABLE exposure.opening ENABLE ROW LEVEL SECURITY;
CREATE POLICY opening_read ON exposure.opening FOR SELECT
    USING ((SELECT access.is_product()) OR programme IN (SELECT access.overseen_programmes()));
CREATE POLICY opening_add ON exposure.opening FOR INSERT
    WITH CHECK (person_id = access.me()
                AND EXISTS (SELECT 1 FROM access.matter m
                             WHERE m.id = proposal_id AND m.programme = opening.programme
                               AND access.holds_for_call(m.call_id)));

-- Notes what the acting member of a committee opened: one proposal, or all they may read of a call.
CREATE FUNCTION exposure.note(proposal uuid, call uuid, address text, at timestamptz) RETURNS void
    LANGUAGE sql AS
$$
INSERT INTO exposure.opening (person_id, proposal_id, programme, address, hour, opened_at)
SELECT access.me(), m.id, m.programme, note.address, date_trunc('hour', note.at), note.at
  FROM access.matter m
 WHERE (m.id = note.proposal OR m.call_id = note.call) AND access.holds_for_call(m.call_id)
    ON CONFLICT DO NOTHING
$$;

-- What becomes of the column that names a person when two records become one.
INSERT INTO people.reference (place, col, word, on_merge, same) VALUES
    ('exposure.opening', 'person_id', 'acts', 'GIVES_WAY', '{proposal_id,address,hour}');
