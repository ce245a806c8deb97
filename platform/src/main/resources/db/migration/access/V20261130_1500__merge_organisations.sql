-- Two records of one institution become one: whoever acts for either acts for the one left, once.
CREATE FUNCTION access.merge_holders(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
BEGIN
    UPDATE access.held g SET until = greatest(merge_holders.at, g.since)
     WHERE g.organisation_id = gone AND g.until IS NULL
       AND EXISTS (SELECT 1 FROM access.held k
                    WHERE k.organisation_id = kept AND k.until IS NULL
                      AND k.person_id = g.person_id AND k.role = g.role AND k.scope_id = g.scope_id);
    UPDATE access.held SET organisation_id = kept WHERE organisation_id = gone;
END
$$;
REVOKE EXECUTE ON FUNCTION access.merge_holders FROM PUBLIC;
