-- Two records of one person become one: the one left holds every role and is kept out by every bar of either (R9).
CREATE FUNCTION access.merge_roles(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
BEGIN
    UPDATE access.held g SET until = greatest(merge_roles.at, g.since)
     WHERE g.person_id = gone AND g.until IS NULL
       AND EXISTS (SELECT 1 FROM access.held k
                    WHERE k.person_id = kept AND k.until IS NULL AND k.role = g.role AND k.scope_id = g.scope_id
                      AND k.organisation_id IS NOT DISTINCT FROM g.organisation_id);
    UPDATE access.held SET person_id = kept WHERE person_id = gone;
END
$$;

CREATE FUNCTION access.merge_bars(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
BEGIN
    UPDATE access.bar k SET open = k.open AND g.open, since = least(k.since, g.since)
      FROM access.bar g
     WHERE k.person_id = kept AND g.person_id = gone AND g.matter_id = k.matter_id AND g.rule = k.rule;
    DELETE FROM access.bar g USING access.bar k
     WHERE k.person_id = kept AND g.person_id = gone AND g.matter_id = k.matter_id AND g.rule = k.rule;
    UPDATE access.bar SET person_id = kept WHERE person_id = gone;
END
$$;

REVOKE EXECUTE ON FUNCTION access.merge_roles, access.merge_bars FROM PUBLIC;
