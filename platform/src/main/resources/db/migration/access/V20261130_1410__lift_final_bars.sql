-- A bar that is final can end as well: where the rule no longer looks back that far, a person lifts it with a reason.
-- Nothing else does; a lifting is never changed, and lifts no bar that was set after it.
CREATE TABLE access.lifting (
    person_id uuid NOT NULL,
    matter_id uuid NOT NULL,
    rule text NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    lifted_by uuid NOT NULL,
    lifted_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, matter_id, rule, lifted_at),
    CHECK (lifted_by <> person_id)
);
GRANT SELECT, INSERT ON access.lifting TO suishin_app;
ALTER TABLE access.lifting ENABLE ROW LEVEL SECURITY;
CREATE POLICY lifting_read ON access.lifting FOR SELECT USING (access.is_product());
CREATE POLICY lifting_add ON access.lifting FOR INSERT WITH CHECK (access.is_product());

ALTER POLICY bar_lift ON access.bar
    USING (access.is_product()
           AND (open OR EXISTS (SELECT 1 FROM access.lifting l
                                 WHERE l.person_id = bar.person_id AND l.matter_id = bar.matter_id
                                   AND l.rule = bar.rule AND l.lifted_at >= bar.since)));
