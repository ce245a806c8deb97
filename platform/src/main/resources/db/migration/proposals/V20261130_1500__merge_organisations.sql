-- What becomes of the columns of this module that name an institution when two records become one.
-- The names of the parties and what was sealed stay as they were written (R15).
CREATE FUNCTION proposals.merge_parties(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
DECLARE
    lost proposals.party;
BEGIN
    FOR lost IN DELETE FROM proposals.party g
                 WHERE g.organisation_id = gone
                   AND EXISTS (SELECT 1 FROM proposals.party k
                                WHERE k.organisation_id = kept AND k.proposal_id = g.proposal_id)
                RETURNING g.* LOOP
        UPDATE proposals.party k SET coordinating = k.coordinating OR lost.coordinating
         WHERE k.organisation_id = kept AND k.proposal_id = lost.proposal_id;
    END LOOP;
    UPDATE proposals.party SET organisation_id = kept WHERE organisation_id = gone;
END
$$;
REVOKE EXECUTE ON FUNCTION proposals.merge_parties FROM PUBLIC;

INSERT INTO organisations.reference (place, col, word, on_merge, rule) VALUES
    ('proposals.party', 'organisation_id', 'proposals', 'BY_RULE', 'proposals.merge_parties'),
    ('proposals.consent', 'organisation_id', 'consents', 'MOVES', NULL);
