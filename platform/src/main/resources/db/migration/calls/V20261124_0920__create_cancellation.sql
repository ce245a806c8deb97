-- R20: a call is called off for a reason. Nobody changes it; the councils that propose to the call read it.
CREATE TABLE calls.cancellation (
    call_id uuid PRIMARY KEY REFERENCES calls.call (id),
    reason text NOT NULL CHECK (reason <> '' AND char_length(reason) <= 1000),
    cancelled_by uuid NOT NULL,
    cancelled_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON calls.cancellation TO suishin_app;
ALTER TABLE calls.cancellation ENABLE ROW LEVEL SECURITY;
CREATE POLICY cancellation_read ON calls.cancellation FOR SELECT
    USING (access.proposes_to(call_id)
           OR EXISTS (SELECT 1 FROM calls.call c
                       WHERE c.id = call_id AND (access.holds('PROGRAMME_OFFICE', c.programme)
                                                 OR access.holds('AUDITOR', c.programme))));
CREATE POLICY cancellation_add ON calls.cancellation FOR INSERT
    WITH CHECK (calls.run_by_me(call_id) AND cancelled_by = access.me());
