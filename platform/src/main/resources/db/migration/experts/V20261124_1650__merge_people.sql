-- Two entries of the pool become one: what stands of the one left stays, with every affiliation of both.
CREATE FUNCTION experts.merge_experts(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
BEGIN
    INSERT INTO experts.expert (person_id, sector, discipline, invited_at)
    SELECT kept, g.sector, g.discipline, g.invited_at FROM experts.expert g WHERE g.person_id = gone
    ON CONFLICT (person_id) DO UPDATE
       SET discipline = CASE WHEN expert.discipline = '' THEN excluded.discipline ELSE expert.discipline END,
           invited_at = least(expert.invited_at, excluded.invited_at);
    UPDATE experts.affiliation SET person_id = kept WHERE person_id = gone;
    DELETE FROM experts.expert WHERE person_id = gone;
END
$$;
REVOKE EXECUTE ON FUNCTION experts.merge_experts FROM PUBLIC;

INSERT INTO people.reference (place, col, word, on_merge, rule) VALUES
    ('experts.expert', 'person_id', 'pool', 'BY_RULE', 'experts.merge_experts'),
    ('experts.affiliation', 'person_id', 'affiliations', 'BY_RULE', 'experts.merge_experts');
