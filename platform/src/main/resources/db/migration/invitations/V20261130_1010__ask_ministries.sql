-- The officers of a ministry are asked for its concurrence by a letter of the office.
ALTER TABLE invitations.letter
    DROP CONSTRAINT letter_kind_check,
    ADD CONSTRAINT letter_kind_check CHECK (kind IN ('INVITATION', 'ASSIGNMENT', 'REMINDER', 'CONCURRENCE'));
