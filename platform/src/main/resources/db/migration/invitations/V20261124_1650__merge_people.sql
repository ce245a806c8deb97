-- Of two invitations to one committee that still count, the accepted one stays, or else that of the one left.
CREATE FUNCTION invitations.merge_invitations(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
BEGIN
    UPDATE invitations.invitation k SET stage = 'WITHDRAWN'
      FROM invitations.invitation g
     WHERE k.person_id = kept AND g.person_id = gone AND g.call_id = k.call_id
       AND k.stage = 'INVITED' AND g.stage = 'ACCEPTED';
    UPDATE invitations.invitation g SET stage = 'WITHDRAWN'
      FROM invitations.invitation k
     WHERE k.person_id = kept AND g.person_id = gone AND g.call_id = k.call_id
       AND k.stage IN ('INVITED', 'ACCEPTED') AND g.stage IN ('INVITED', 'ACCEPTED');
    UPDATE invitations.invitation SET person_id = kept WHERE person_id = gone;
END
$$;

CREATE FUNCTION invitations.merge_letters(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
BEGIN
    UPDATE invitations.letter g SET stage = 'DISCARDED'
      FROM invitations.letter k
     WHERE k.person_id = kept AND g.person_id = gone AND g.call_id = k.call_id
       AND k.kind = 'REMINDER' AND g.kind = 'REMINDER'
       AND k.stage IN ('DRAFTED', 'CHECKED') AND g.stage IN ('DRAFTED', 'CHECKED');
    UPDATE invitations.letter SET person_id = kept WHERE person_id = gone;
END
$$;
REVOKE EXECUTE ON FUNCTION invitations.merge_invitations, invitations.merge_letters FROM PUBLIC;

INSERT INTO people.reference (place, col, word, on_merge, rule) VALUES
    ('invitations.invitation', 'person_id', 'invitations', 'BY_RULE', 'invitations.merge_invitations'),
    ('invitations.letter', 'person_id', 'letters', 'BY_RULE', 'invitations.merge_letters');
