-- When experts are reminded of what they owe in a call. A call without a row follows the defaults of the product.
CREATE TABLE notices.schedule (
    call_id uuid PRIMARY KEY,
    declare_by date,
    review_by date,
    days_before integer[] NOT NULL CHECK (cardinality(days_before) <= 5 AND 0 < ALL (days_before)),
    reminds boolean NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    CHECK (review_by >= declare_by)
);

-- Which reminders have been drafted: each once, however often the product starts anew.
CREATE TABLE notices.reminded (
    call_id uuid NOT NULL,
    owed text NOT NULL CHECK (owed IN ('ANSWER', 'DECLARATION', 'REVIEW')),
    due_on date NOT NULL,
    days_before integer NOT NULL,
    drafted_at timestamptz NOT NULL,
    PRIMARY KEY (call_id, owed, due_on, days_before)
);

GRANT SELECT, INSERT, UPDATE ON notices.schedule TO suishin_app;
GRANT SELECT, INSERT ON notices.reminded TO suishin_app;
ALTER TABLE notices.schedule ENABLE ROW LEVEL SECURITY;
CREATE POLICY schedule_read ON notices.schedule FOR SELECT USING (calls.overseen_by_me(call_id));
CREATE POLICY schedule_add ON notices.schedule FOR INSERT WITH CHECK (calls.run_by_me(call_id));
CREATE POLICY schedule_change ON notices.schedule FOR UPDATE
    USING (calls.run_by_me(call_id)) WITH CHECK (calls.run_by_me(call_id));
ALTER TABLE notices.reminded ENABLE ROW LEVEL SECURITY;
CREATE POLICY reminded_product ON notices.reminded USING (access.is_product()) WITH CHECK (access.is_product());
