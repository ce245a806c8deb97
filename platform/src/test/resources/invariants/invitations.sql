-- ! whoever accepted an invitation sits on that committee, or has left it since
SELECT i.id
  FROM invitations.invitation i
 WHERE i.stage = 'ACCEPTED'
   AND NOT EXISTS (SELECT 1 FROM calls.member m WHERE m.call_id = i.call_id AND m.person_id = i.person_id)
   AND NOT EXISTS (SELECT 1 FROM access.held h
                    WHERE h.person_id = i.person_id AND h.role = 'COMMITTEE_MEMBER' AND h.scope_id = i.call_id::text
                      AND h.until >= i.answered_at);
