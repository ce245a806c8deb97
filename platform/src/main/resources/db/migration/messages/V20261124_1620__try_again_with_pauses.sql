-- A letter is claimed by setting when it is tried next, so that whoever stops in between leaves it to the next one.
-- Without a next time it was sent, or nobody tries it any more.
ALTER TABLE messages.letter
    ADD COLUMN message_id text,
    ADD COLUMN next_attempt_at timestamptz,
    ADD COLUMN trouble text
        CHECK (trouble IN ('ADDRESS', 'REFUSED', 'LATER', 'UNREACHABLE', 'SETTINGS', 'INTERRUPTED'));
UPDATE messages.letter
   SET message_id = '<' || id || '@suishin.invalid>',
       next_attempt_at = CASE WHEN sent_at IS NULL AND attempts < 8 THEN written_at END,
       trouble = CASE WHEN sent_at IS NULL AND attempts > 0 THEN 'LATER' END;
ALTER TABLE messages.letter
    ALTER COLUMN message_id SET NOT NULL,
    ADD CONSTRAINT letter_message_id UNIQUE (message_id),
    ADD CONSTRAINT letter_sent_once CHECK (sent_at IS NULL OR next_attempt_at IS NULL);
DROP INDEX messages.letter_waiting;
CREATE INDEX letter_waiting ON messages.letter (next_attempt_at, id) WHERE next_attempt_at IS NOT NULL;
