-- What becomes of the columns of this module that name a person when two records become one.
INSERT INTO people.reference (place, col, word, on_merge) VALUES
    ('demo.role', 'person_id', 'account', 'GIVES_WAY');
