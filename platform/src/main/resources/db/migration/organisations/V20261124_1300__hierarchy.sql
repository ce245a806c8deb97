-- What kind of institution it is and where it sits (JIS X 0401); null: not recorded.
ALTER TABLE organisations.organisation
    ADD COLUMN kind text CHECK (kind IN ('UNIVERSITY', 'FACULTY', 'LABORATORY', 'COMPANY', 'LOCAL_GOVERNMENT',
                                         'FOUNDATION', 'BANK', 'NATIONAL_INSTITUTE', 'OTHER')),
    ADD COLUMN prefecture smallint CHECK (prefecture BETWEEN 1 AND 47);
GRANT UPDATE (kind, prefecture) ON organisations.organisation TO suishin_app;
CREATE POLICY organisation_change ON organisations.organisation FOR UPDATE
    USING (access.holds('PROGRAMME_OFFICE', NULL) OR access.holds('ADMINISTRATOR', NULL));

-- What an institution belongs to, and when; no first day: longer than is recorded, no last day: it lasts.
CREATE TABLE organisations.tie (
    id uuid PRIMARY KEY,
    child_id uuid NOT NULL REFERENCES organisations.organisation (id),
    parent_id uuid NOT NULL REFERENCES organisations.organisation (id),
    kind text NOT NULL CHECK (kind IN ('PART_OF', 'GROUP', 'SET_UP_BY')),
    since date,
    until date CHECK (until >= since),
    CHECK (child_id <> parent_id),
    added_at timestamptz NOT NULL
);
CREATE INDEX tie_child ON organisations.tie (child_id);
CREATE INDEX tie_parent ON organisations.tie (parent_id);
GRANT SELECT, INSERT ON organisations.tie TO suishin_app;
GRANT UPDATE (until) ON organisations.tie TO suishin_app;
ALTER TABLE organisations.tie ENABLE ROW LEVEL SECURITY;
CREATE POLICY tie_read ON organisations.tie FOR SELECT USING (true);
CREATE POLICY tie_add ON organisations.tie FOR INSERT
    WITH CHECK (access.holds('PROGRAMME_OFFICE', NULL) OR access.holds('ADMINISTRATOR', NULL));
CREATE POLICY tie_end ON organisations.tie FOR UPDATE
    USING (access.holds('PROGRAMME_OFFICE', NULL) OR access.holds('ADMINISTRATOR', NULL));
