-- What becomes of the columns of this module that name an institution when two records become one.
INSERT INTO organisations.reference (place, col, word, on_merge) VALUES
    ('experts.affiliation', 'organisation_id', 'affiliations', 'MOVES');
