-- What becomes of the columns of this module that name a person when two records become one.
INSERT INTO people.reference (place, col, word, on_merge, why) VALUES
    ('eligibility.outcome', 'decided_by', 'acts', 'STAYS', 'what was checked stays as it is');
