-- How much each part of an affinity counts in a call, in thousandths; the latest row is the one that counts.
CREATE TABLE affinity.weights (
    call_id uuid NOT NULL,
    competence int NOT NULL CHECK (competence BETWEEN 0 AND 1000),
    keywords int NOT NULL CHECK (keywords BETWEEN 0 AND 1000),
    text int NOT NULL CHECK (text BETWEEN 0 AND 1000),
    preference int NOT NULL CHECK (preference BETWEEN 0 AND 1000),
    set_by uuid NOT NULL,
    set_at timestamptz NOT NULL,
    PRIMARY KEY (call_id, set_at, set_by),
    CHECK (competence + keywords + text + preference = 1000)
);

GRANT USAGE ON SCHEMA affinity TO suishin_app;
GRANT SELECT, INSERT ON affinity.weights TO suishin_app;

ALTER TABLE affinity.weights ENABLE ROW LEVEL SECURITY;
CREATE POLICY weights_read ON affinity.weights FOR SELECT
    USING (calls.run_by_me(call_id)
           OR EXISTS (SELECT 1 FROM calls.call c
                       WHERE c.id = call_id AND access.holds('AUDITOR', c.programme)));
CREATE POLICY weights_add ON affinity.weights FOR INSERT
    WITH CHECK (calls.run_by_me(call_id) AND set_by = access.me());

INSERT INTO people.reference (place, col, word, on_merge, why) VALUES
    ('affinity.weights', 'set_by', 'acts', 'STAYS', 'says who set them then');
