ALTER POLICY entry_of_own_reviews ON audit.entry
    USING (thing_kind <> 'review'
           OR actor = (SELECT access.me()::text)
           OR (SELECT access.reads_every_entry())
           OR thing_id NOT IN (SELECT review.of_others()));
