-- What becomes of the columns of this module that name an institution when two records become one.
-- What shows a conflict names the one left, so that a ruling on it stands.
INSERT INTO organisations.reference (place, col, word, on_merge) VALUES
    ('conflicts.conflict', 'organisation_id', 'findings', 'MOVES'),
    ('conflicts.conflict', 'proposer_id', 'findings', 'MOVES'),
    ('conflicts.conflict', 'through_id', 'findings', 'MOVES');
