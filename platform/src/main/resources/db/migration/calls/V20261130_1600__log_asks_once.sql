ALTER POLICY entry_of_own_calls ON audit.entry
    USING (actor = (SELECT access.me()::text)
           OR (SELECT access.reads_every_entry())
           OR (CASE WHEN thing_kind = 'call' THEN thing_id ELSE coalesce(detail ->> 'scope', '') END)
              NOT IN (SELECT calls.of_others()));
