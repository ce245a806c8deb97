-- Editions of input-output tables, byte for byte. Once published, nothing of one is ever changed.
CREATE TABLE editions.edition (
    id uuid PRIMARY KEY,
    programme text NOT NULL,
    place text NOT NULL CHECK (place <> ''),
    place_en text NOT NULL,
    year int NOT NULL CHECK (year BETWEEN 1950 AND 2100),
    unit text NOT NULL CHECK (unit IN ('YEN', 'THOUSAND_YEN', 'MILLION_YEN', 'HUNDRED_MILLION_YEN')),
    version int NOT NULL CHECK (version > 0),
    source text NOT NULL,
    synthetic boolean NOT NULL,
    sectors int NOT NULL CHECK (sectors > 0),
    employment boolean NOT NULL,
    households boolean NOT NULL,
    verdict text NOT NULL CHECK (verdict IN ('EXACT', 'ROUNDING', 'FAIL')),
    print text NOT NULL,
    file_name text NOT NULL,
    sha256 text NOT NULL,
    bytes bytea NOT NULL,
    uploaded_by uuid NOT NULL,
    uploaded_at timestamptz NOT NULL,
    published_by uuid,
    published_at timestamptz,
    reason text NOT NULL DEFAULT '',
    UNIQUE (programme, place, year, version),
    UNIQUE (programme, place, year, print),
    CONSTRAINT edition_hash CHECK (sha256 = encode(sha256(bytes), 'hex')),
    CONSTRAINT edition_published CHECK ((published_by IS NULL) = (published_at IS NULL)),
    CONSTRAINT edition_reason CHECK (published_at IS NULL OR verdict <> 'FAIL' OR reason <> '')
);
ALTER TABLE editions.edition ALTER COLUMN bytes SET STORAGE EXTERNAL;

GRANT USAGE ON SCHEMA editions TO suishin_app;
GRANT SELECT, INSERT ON editions.edition TO suishin_app;
GRANT UPDATE (published_by, published_at, reason) ON editions.edition TO suishin_app;

-- Its office and administrators keep the tables of a programme.
CREATE FUNCTION editions.kept_by_me(programme text) RETURNS boolean
    LANGUAGE sql STABLE AS
$$ SELECT access.holds('PROGRAMME_OFFICE', kept_by_me.programme) OR access.holds('ADMINISTRATOR', '*') $$;

-- Programmes with whose strategies the acting person has to do: as its office, ministry, auditor or expert, or as a region,
-- which may write one for any programme.
CREATE FUNCTION editions.of_my_programmes() RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
SELECT DISTINCT e.programme
  FROM editions.edition e
  JOIN access.held h ON h.person_id = access.me() AND h.until IS NULL
 WHERE CASE h.scope_kind
           WHEN 'PROGRAMME' THEN h.scope_id = e.programme
           WHEN 'MINISTRY' THEN split_part(h.scope_id, ':', 1) = e.programme
           WHEN 'REGION' THEN true
           WHEN 'CALL' THEN EXISTS (SELECT 1 FROM calls.call c
                                     WHERE c.id::text = h.scope_id AND c.programme = e.programme)
       END
$$;

ALTER TABLE editions.edition ENABLE ROW LEVEL SECURITY;
CREATE POLICY edition_read ON editions.edition FOR SELECT
    USING (editions.kept_by_me(programme)
           OR (published_at IS NOT NULL AND programme IN (SELECT editions.of_my_programmes())));
CREATE POLICY edition_add ON editions.edition FOR INSERT
    WITH CHECK (editions.kept_by_me(programme) AND (access.is_product() OR uploaded_by = access.me()) AND published_at IS NULL);
CREATE POLICY edition_publish ON editions.edition FOR UPDATE
    USING (editions.kept_by_me(programme) AND published_at IS NULL)
    WITH CHECK (editions.kept_by_me(programme) AND (access.is_product() OR published_by = access.me()));

-- What becomes of the columns that name a person when two records become one.
INSERT INTO people.reference (place, col, word, on_merge, why) VALUES
    ('editions.edition', 'uploaded_by', 'acts', 'STAYS', 'says who uploaded it then'),
    ('editions.edition', 'published_by', 'acts', 'STAYS', 'says who published it then');
