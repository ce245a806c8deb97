-- Institutions of every kind: companies, universities, public bodies, banks. Their names are public.
CREATE TABLE organisations.organisation (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (name <> ''),
    name_en text NOT NULL,
    name_key text NOT NULL CHECK (name_key <> ''),
    search_key text NOT NULL,
    sector text NOT NULL CHECK (sector IN ('INDUSTRY', 'ACADEMIA', 'GOVERNMENT', 'FINANCE')),
    corporate_number text CHECK (corporate_number ~ '^[1-9][0-9]{12}$'),
    added_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX organisation_number ON organisations.organisation (corporate_number);
CREATE UNIQUE INDEX organisation_name ON organisations.organisation (name_key, coalesce(corporate_number, ''));
GRANT USAGE ON SCHEMA organisations TO suishin_app;
GRANT SELECT, INSERT ON organisations.organisation TO suishin_app;
