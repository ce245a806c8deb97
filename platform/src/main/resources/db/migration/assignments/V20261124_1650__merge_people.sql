-- What becomes of the columns of this module that name a person when two records become one.
INSERT INTO people.reference (place, col, word, on_merge, same) VALUES
    ('assignments.assignment', 'person_id', 'assignments', 'GIVES_WAY', '{proposal_id}');
