-- The demo's clock runs ahead of the real one by this much.
CREATE TABLE demo.clock (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    ahead_seconds bigint NOT NULL CHECK (ahead_seconds >= 0)
);
-- The sample people a visitor may step into, in the order of the page.
CREATE TABLE demo.role (
    person_id uuid PRIMARY KEY,
    place int NOT NULL,
    what_ja text NOT NULL,
    what_en text NOT NULL
);
GRANT USAGE ON SCHEMA demo TO suishin_app;
GRANT SELECT, INSERT, UPDATE ON demo.clock, demo.role TO suishin_app;
