-- Does the acting person act in the selection of this call? Auditors see it and do nothing in it.
CREATE FUNCTION deliberation.acts_in(wanted_call uuid, programme text, ministries text[]) RETURNS boolean
    LANGUAGE sql STABLE AS
$$
SELECT access.holds('COMMITTEE_CHAIR', wanted_call::text)
    OR access.holds('COMMITTEE_MEMBER', wanted_call::text)
    OR access.holds('PROGRAMME_OFFICE', programme)
    OR EXISTS (SELECT 1 FROM unnest(ministries) AS ministry WHERE access.holds('MINISTRY_OFFICER', ministry))
$$;
REVOKE UPDATE ON deliberation.round, deliberation.deviation FROM suishin_app;
GRANT UPDATE (stage, version, drafted_by, checked_by, released_by, released_at) ON deliberation.round TO suishin_app;
GRANT UPDATE (confirmed_by, confirmed_at) ON deliberation.deviation TO suishin_app;
ALTER POLICY round_begin ON deliberation.round
    WITH CHECK (stage = 'OPEN' AND deliberation.acts_in(call_id, programme, ministries));
ALTER POLICY round_change ON deliberation.round USING (deliberation.acts_in(call_id, programme, ministries));

-- R12: the committee says why it passed a proposal over; it or the office confirms.
ALTER POLICY deviation_add ON deliberation.deviation
    WITH CHECK (proposed_by = access.me() AND confirmed_by IS NULL AND access.may_read('DELIBERATION', proposal_id)
                AND access.works_on(proposal_id, 'COMMITTEE_CHAIR', 'COMMITTEE_MEMBER'));
ALTER POLICY deviation_confirm ON deliberation.deviation
    USING (access.may_read('DELIBERATION', proposal_id) AND confirmed_by IS NULL
           AND access.works_on(proposal_id, 'COMMITTEE_CHAIR', 'COMMITTEE_MEMBER', 'PROGRAMME_OFFICE'));
