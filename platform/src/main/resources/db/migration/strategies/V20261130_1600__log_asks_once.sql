ALTER POLICY entry_of_own_strategies ON audit.entry
    USING (thing_kind <> 'strategy'
           OR actor = (SELECT access.me()::text)
           OR (SELECT access.reads_every_entry())
           OR thing_id NOT IN (SELECT strategies.of_others()));
