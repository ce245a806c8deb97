CREATE FUNCTION calls.of_others() RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
SELECT c.id::text FROM calls.call c WHERE c.programme NOT IN (SELECT access.overseen_programmes())
$$;

-- The log of a call, and of the roles on its committee, is read by the office and the auditors of its own programme.
CREATE POLICY entry_of_own_calls ON audit.entry AS RESTRICTIVE FOR SELECT
    USING (actor = access.me()::text
           OR (SELECT access.reads_every_entry())
           OR (CASE WHEN thing_kind = 'call' THEN thing_id ELSE coalesce(detail ->> 'scope', '') END)
              NOT IN (SELECT calls.of_others()));
