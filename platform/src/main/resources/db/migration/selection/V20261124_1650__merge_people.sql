-- What becomes of the columns of this module that name a person when two records become one.
INSERT INTO people.reference (place, col, word, on_merge, why) VALUES
    ('selection.position', 'taken_by', 'acts', 'STAYS', 'says who spoke for the ministry then'),
    ('selection.feedback', 'written_by', 'acts', 'STAYS', 'says who wrote it then');
