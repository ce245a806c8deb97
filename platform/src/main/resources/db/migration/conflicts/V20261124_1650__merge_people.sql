-- Where both declared about one proposal, a conflict outweighs none; what only one said of the competence stays.
CREATE FUNCTION conflicts.merge_declarations(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
BEGIN
    UPDATE conflicts.declaration k
       SET rule = coalesce(k.rule, g.rule),
           note = CASE WHEN k.rule IS NULL AND g.rule IS NOT NULL THEN g.note ELSE k.note END,
           competence = coalesce(k.competence, g.competence), preference = coalesce(k.preference, g.preference),
           declared_at = greatest(k.declared_at, g.declared_at)
      FROM conflicts.declaration g
     WHERE k.person_id = kept AND g.person_id = gone AND g.proposal_id = k.proposal_id;
    DELETE FROM conflicts.declaration g USING conflicts.declaration k
     WHERE k.person_id = kept AND g.person_id = gone AND g.proposal_id = k.proposal_id;
    UPDATE conflicts.declaration SET person_id = kept WHERE person_id = gone;
END
$$;

-- Where the same rule tied both to one proposal, the stricter finding stays: final, waiting for a ruling, allowed.
CREATE FUNCTION conflicts.merge_conflicts(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
BEGIN
    DELETE FROM conflicts.conflict k USING conflicts.conflict g
     WHERE k.person_id = kept AND g.person_id = gone AND g.proposal_id = k.proposal_id AND g.rule = k.rule
       AND array_position(ARRAY['ALLOWED', 'PENDING', 'BARRED'], g.ruling) > array_position(ARRAY['ALLOWED', 'PENDING', 'BARRED'], k.ruling);
    DELETE FROM conflicts.conflict g USING conflicts.conflict k
     WHERE k.person_id = kept AND g.person_id = gone AND g.proposal_id = k.proposal_id AND g.rule = k.rule;
    UPDATE conflicts.conflict SET person_id = kept WHERE person_id = gone;
END
$$;
REVOKE EXECUTE ON FUNCTION conflicts.merge_declarations, conflicts.merge_conflicts FROM PUBLIC;

INSERT INTO people.reference (place, col, word, on_merge, rule, why) VALUES
    ('conflicts.declaration', 'person_id', 'declarations', 'BY_RULE', 'conflicts.merge_declarations', ''),
    ('conflicts.conflict', 'person_id', 'conflicts', 'BY_RULE', 'conflicts.merge_conflicts', ''),
    ('conflicts.officer', 'person_id', 'roles', 'MOVES', NULL, ''),
    ('conflicts.officer', 'named_by', 'acts', 'STAYS', NULL, 'says who named the officer then'),
    ('conflicts.ruling', 'person_id', 'conflicts', 'MOVES', NULL, ''),
    ('conflicts.ruling', 'ruled_by', 'acts', 'STAYS', NULL, 'says who ruled then');
