-- Whom a proposal's institutions were asked for, when two records of an institution become one.
INSERT INTO organisations.reference (place, col, word, on_merge, same) VALUES
    ('notices.consent_request', 'organisation_id', 'consents', 'GIVES_WAY', '{proposal_id,asked_at}');
