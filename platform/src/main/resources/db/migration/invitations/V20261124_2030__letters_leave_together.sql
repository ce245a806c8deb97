-- One mail a day to a person: what somebody released may wait for the next morning, and what has its time leaves then
-- by itself, unless somebody holds it. A letter that was stopped as it left says why.
ALTER TABLE invitations.letter
    ADD COLUMN goes_at timestamptz,
    ADD COLUMN held boolean NOT NULL DEFAULT false,
    ADD COLUMN problem text,
    DROP CONSTRAINT letter_kind_check,
    ADD CONSTRAINT letter_kind_check CHECK (kind IN ('INVITATION', 'ASSIGNMENT', 'REMINDER')),
    DROP CONSTRAINT letter_stage_check,
    ADD CONSTRAINT letter_stage_check CHECK (stage IN ('DRAFTED', 'CHECKED', 'READY', 'RELEASED', 'DISCARDED'));
DROP INDEX invitations.letter_one_reminder;
CREATE UNIQUE INDEX letter_one_open ON invitations.letter (call_id, person_id, kind)
    WHERE kind <> 'INVITATION' AND stage IN ('DRAFTED', 'CHECKED', 'READY');
CREATE INDEX letter_due ON invitations.letter (goes_at) WHERE stage IN ('DRAFTED', 'CHECKED', 'READY');
CREATE INDEX letter_person ON invitations.letter (person_id, released_at DESC);
GRANT UPDATE (goes_at, held, problem) ON invitations.letter TO suishin_app;
ALTER POLICY letter_change ON invitations.letter
    USING (stage IN ('DRAFTED', 'CHECKED', 'READY') AND calls.run_by_me(call_id));

-- Of two letters of one kind that wait in a call, the one to the record left stays.
CREATE OR REPLACE FUNCTION invitations.merge_letters(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
BEGIN
    UPDATE invitations.letter g SET stage = 'DISCARDED'
      FROM invitations.letter k
     WHERE k.person_id = kept AND g.person_id = gone AND g.call_id = k.call_id
       AND k.kind = g.kind AND g.kind <> 'INVITATION'
       AND k.stage IN ('DRAFTED', 'CHECKED', 'READY') AND g.stage IN ('DRAFTED', 'CHECKED', 'READY');
    UPDATE invitations.letter SET person_id = kept WHERE person_id = gone;
END
$$;
