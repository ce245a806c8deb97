-- What becomes of the columns of this module that name a person when two records become one.
INSERT INTO people.reference (place, col, word, on_merge, why) VALUES
    ('strategies.strategy', 'opened_by', 'acts', 'STAYS', 'says who opened it then'),
    ('strategies.entry', 'written_by', 'acts', 'STAYS', 'says who wrote it then'),
    ('strategies.writing', 'written_by', 'acts', 'STAYS', 'says who wrote it then');
