-- Letters are written by the product and by those whose acts send one: receipts, outcomes, decisions, invitations.
ALTER POLICY letter_add ON messages.letter
    WITH CHECK (access.holds('COUNCIL_SECRETARY', NULL) OR access.holds('PROGRAMME_OFFICE', NULL));
