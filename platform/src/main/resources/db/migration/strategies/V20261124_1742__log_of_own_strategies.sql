CREATE FUNCTION strategies.of_others() RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
SELECT s.id::text FROM strategies.strategy s WHERE s.programme NOT IN (SELECT access.overseen_programmes())
$$;

CREATE POLICY entry_of_own_strategies ON audit.entry AS RESTRICTIVE FOR SELECT
    USING (actor = access.me()::text
           OR thing_kind <> 'strategy'
           OR (SELECT access.reads_every_entry())
           OR thing_id NOT IN (SELECT strategies.of_others()));
