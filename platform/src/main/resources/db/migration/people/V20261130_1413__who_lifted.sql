-- Whose final bar was lifted, and by whom, stays as it was said.
INSERT INTO people.reference (place, col, word, on_merge, rule, why) VALUES
    ('access.lifting', 'person_id', 'conflicts', 'STAYS', NULL, 'says whose bar was lifted then'),
    ('access.lifting', 'lifted_by', 'acts', 'STAYS', NULL, 'says who lifted it then');
