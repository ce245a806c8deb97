-- Both on one committee become one seat; the chair stays the chair.
CREATE FUNCTION calls.merge_members(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
DECLARE
    lost calls.member;
BEGIN
    FOR lost IN DELETE FROM calls.member g
                 WHERE g.person_id = gone
                   AND EXISTS (SELECT 1 FROM calls.member k WHERE k.person_id = kept AND k.call_id = g.call_id)
                RETURNING g.* LOOP
        UPDATE calls.member k SET chair = k.chair OR lost.chair WHERE k.person_id = kept AND k.call_id = lost.call_id;
    END LOOP;
    UPDATE calls.member SET person_id = kept WHERE person_id = gone;
END
$$;
REVOKE EXECUTE ON FUNCTION calls.merge_members FROM PUBLIC;

INSERT INTO people.reference (place, col, word, on_merge, rule, why) VALUES
    ('calls.member', 'person_id', 'committees', 'BY_RULE', 'calls.merge_members', ''),
    ('calls.cancellation', 'cancelled_by', 'acts', 'STAYS', NULL, 'says who cancelled it then');
