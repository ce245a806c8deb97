-- Joint work as the office has it from a source. No last day: it lasts, or its end is not recorded; no amount: not
-- recorded.
CREATE TABLE collaborations.work (
    id uuid PRIMARY KEY,
    title text NOT NULL CHECK (title <> '' AND char_length(title) <= 300),
    since date NOT NULL,
    until date CHECK (until >= since),
    amount_yen bigint CHECK (amount_yen >= 0),
    source text NOT NULL CHECK (source <> '' AND char_length(source) <= 500),
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX work_title ON collaborations.work (title);

-- Who takes part: a person or an institution.
CREATE TABLE collaborations.party (
    work_id uuid NOT NULL REFERENCES collaborations.work (id) ON DELETE CASCADE,
    person_id uuid,
    organisation_id uuid,
    CHECK (num_nonnulls(person_id, organisation_id) = 1),
    UNIQUE NULLS NOT DISTINCT (work_id, person_id, organisation_id)
);
CREATE INDEX party_person ON collaborations.party (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX party_organisation ON collaborations.party (organisation_id) WHERE organisation_id IS NOT NULL;

GRANT USAGE ON SCHEMA collaborations TO suishin_app;
GRANT SELECT, INSERT, DELETE ON collaborations.work, collaborations.party TO suishin_app;

-- Whom the office knows to have worked together is for the office, and for those who audit it.
ALTER TABLE collaborations.work ENABLE ROW LEVEL SECURITY;
CREATE POLICY work_read ON collaborations.work FOR SELECT
    USING (access.holds('PROGRAMME_OFFICE', NULL) OR access.holds('AUDITOR', NULL));
CREATE POLICY work_add ON collaborations.work FOR INSERT
    WITH CHECK (access.holds('PROGRAMME_OFFICE', NULL) AND (access.is_product() OR recorded_by = access.me()));
CREATE POLICY work_remove ON collaborations.work FOR DELETE USING (access.holds('PROGRAMME_OFFICE', NULL));
ALTER TABLE collaborations.party ENABLE ROW LEVEL SECURITY;
CREATE POLICY party_read ON collaborations.party FOR SELECT
    USING (access.holds('PROGRAMME_OFFICE', NULL) OR access.holds('AUDITOR', NULL));
CREATE POLICY party_add ON collaborations.party FOR INSERT WITH CHECK (access.holds('PROGRAMME_OFFICE', NULL));
CREATE POLICY party_remove ON collaborations.party FOR DELETE USING (access.holds('PROGRAMME_OFFICE', NULL));

INSERT INTO people.reference (place, col, word, on_merge, same, why) VALUES
    ('collaborations.party', 'person_id', 'works', 'GIVES_WAY', '{work_id}', ''),
    ('collaborations.work', 'recorded_by', 'acts', 'STAYS', '{}', 'says who recorded it then');
