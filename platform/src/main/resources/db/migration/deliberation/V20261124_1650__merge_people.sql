-- Who was there goes to the one left, unless the one left was there too, or only the one left was.
CREATE FUNCTION deliberation.merge_attendance(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
BEGIN
    UPDATE deliberation.attendance g
       SET person_id = kept,
           version = g.version + coalesce((SELECT max(k.version) FROM deliberation.attendance k
                                            WHERE k.person_id = kept AND k.call_id = g.call_id), 0)
     WHERE g.person_id = gone
       AND NOT EXISTS (SELECT 1 FROM deliberation.attendance k
                        WHERE k.person_id = kept AND k.call_id = g.call_id AND k.attends);
END
$$;
REVOKE EXECUTE ON FUNCTION deliberation.merge_attendance FROM PUBLIC;

INSERT INTO people.reference (place, col, word, on_merge, rule, why) VALUES
    ('deliberation.attendance', 'person_id', 'attendance', 'BY_RULE', 'deliberation.merge_attendance',
     'stays where the one left attended under their own record'),
    ('deliberation.attendance', 'recorded_by', 'acts', 'STAYS', NULL, 'says who recorded it then'),
    ('deliberation.recommendation', 'present', 'acts', 'STAYS', NULL, 'the minutes say who was there'),
    ('deliberation.recommendation', 'recused', 'acts', 'STAYS', NULL, 'the minutes say who had left'),
    ('deliberation.recommendation', 'recorded_by', 'acts', 'STAYS', NULL, 'says who recorded it then'),
    ('deliberation.round', 'drafted_by', 'acts', 'MOVES', NULL, ''),
    ('deliberation.round', 'checked_by', 'acts', 'MOVES', NULL, ''),
    ('deliberation.round', 'released_by', 'acts', 'MOVES', NULL, ''),
    ('deliberation.deviation', 'proposed_by', 'acts', 'MOVES', NULL, ''),
    ('deliberation.deviation', 'confirmed_by', 'acts', 'MOVES', NULL, '');
