-- Several kinds of conflict may tie one expert to one proposal. `rules`: their keys, each once, in the order of the
-- letters; none: no conflict.
ALTER TABLE conflicts.declaration ADD COLUMN rules text[] NOT NULL DEFAULT '{}';
UPDATE conflicts.declaration SET rules = ARRAY[rule] WHERE rule IS NOT NULL;
ALTER TABLE conflicts.declaration
    ALTER COLUMN rules DROP DEFAULT,
    ADD CHECK (NOT ('' = ANY (rules))),
    DROP COLUMN rule;

-- Where both declared about one proposal, every kind that either named stands.
CREATE OR REPLACE FUNCTION conflicts.merge_declarations(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
BEGIN
    UPDATE conflicts.declaration k
       SET rules = ARRAY(SELECT DISTINCT one COLLATE "C" FROM unnest(k.rules || g.rules) AS one ORDER BY 1),
           note = CASE WHEN k.rules = '{}' AND g.rules <> '{}' THEN g.note ELSE k.note END,
           competence = coalesce(k.competence, g.competence), preference = coalesce(k.preference, g.preference),
           declared_at = greatest(k.declared_at, g.declared_at)
      FROM conflicts.declaration g
     WHERE k.person_id = kept AND g.person_id = gone AND g.proposal_id = k.proposal_id;
    DELETE FROM conflicts.declaration g USING conflicts.declaration k
     WHERE k.person_id = kept AND g.person_id = gone AND g.proposal_id = k.proposal_id;
    UPDATE conflicts.declaration SET person_id = kept WHERE person_id = gone;
END
$$;
