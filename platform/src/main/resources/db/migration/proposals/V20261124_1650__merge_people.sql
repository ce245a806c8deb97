-- What becomes of the columns of this module that name a person when two records become one.
INSERT INTO people.reference (place, col, word, on_merge, why) VALUES
    ('proposals.step', 'person_id', 'acts', 'STAYS', 'says who took the step then'),
    ('proposals.consent', 'person_id', 'acts', 'STAYS', 'says who consented then'),
    ('proposals.seal', 'sealed_by', 'acts', 'STAYS', 'what was sealed stays as it is');
