-- What becomes of the columns of this module that name an institution when two records become one.
INSERT INTO organisations.reference (place, col, word, on_merge, same) VALUES
    ('collaborations.party', 'organisation_id', 'works', 'GIVES_WAY', '{work_id}');
