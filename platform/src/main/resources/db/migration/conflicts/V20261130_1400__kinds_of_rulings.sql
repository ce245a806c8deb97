-- What a ruling was: a judgement the rule leaves to the officer, or the waiver of a rule that bars and can be waived.
-- Of rulings given before this was kept it is not known; they stand as rulings.
ALTER TABLE conflicts.ruling ADD COLUMN kind text NOT NULL DEFAULT 'RULING' CHECK (kind IN ('RULING', 'WAIVER'));
ALTER TABLE conflicts.ruling ALTER COLUMN kind DROP DEFAULT, ADD CHECK (kind <> 'WAIVER' OR NOT barred);
CREATE INDEX ruling_proposal ON conflicts.ruling (proposal_id);

-- Only the officer named for the call rules, and never about a conflict of their own.
ALTER POLICY ruling_add ON conflicts.ruling
    WITH CHECK (access.is_product() AND ruled_by <> person_id
                AND ruled_by = (SELECT o.person_id FROM conflicts.officer o
                                 WHERE o.call_id = ruling.call_id ORDER BY o.number DESC LIMIT 1));
