-- A place with one plan. What is not recorded stays empty; nothing is guessed.
CREATE TABLE regions.region (
    id uuid PRIMARY KEY,
    name text NOT NULL UNIQUE CHECK (name <> ''),
    name_en text NOT NULL,
    key text NOT NULL CHECK (key <> ''),
    line text NOT NULL CHECK (line <> ''),
    type text CHECK (type <> ''),
    field text NOT NULL,
    coordinating_organisation text CHECK (coordinating_organisation <> ''),
    year int CHECK (year BETWEEN 1900 AND 2200),
    source text NOT NULL,
    note text NOT NULL,
    added_at timestamptz NOT NULL
);
CREATE INDEX region_key ON regions.region (key);

-- The prefectures a region lies in, by JIS X 0401 code; a region may lie in several.
CREATE TABLE regions.region_prefecture (
    region_id uuid NOT NULL REFERENCES regions.region (id),
    place smallint NOT NULL CHECK (place >= 0),
    code smallint NOT NULL CHECK (code BETWEEN 1 AND 47),
    PRIMARY KEY (region_id, code),
    UNIQUE (region_id, place)
);

GRANT USAGE ON SCHEMA regions TO suishin_app;
GRANT SELECT, INSERT ON regions.region, regions.region_prefecture TO suishin_app;
