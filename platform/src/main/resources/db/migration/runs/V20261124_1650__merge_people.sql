-- What becomes of the columns of this module that name a person when two records become one.
INSERT INTO people.reference (place, col, word, on_merge, why) VALUES
    ('runs.run', 'asked_by', 'acts', 'STAYS', 'says who asked then, as the inputs say about whom');
