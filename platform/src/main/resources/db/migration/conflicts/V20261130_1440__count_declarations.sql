-- A call of 500 proposals and 300 experts has 150,000 declarations. Who acts is asked once a statement instead of once a
-- row, and counting who has declared reads an index alone.
ALTER POLICY declaration_read ON conflicts.declaration
    USING ((SELECT access.is_product()) OR proposal_id IN (SELECT access.readable('CONFLICTS'))
           OR (person_id = (SELECT access.me()) AND proposal_id IN (SELECT access.readable('DECLARATION'))));
CREATE INDEX declaration_answers ON conflicts.declaration (call_id, person_id, proposal_id);
DROP INDEX conflicts.declaration_call;
