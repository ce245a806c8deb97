-- Beside each answer: how close the subject is to the expert's field, and whether they would like to read it. What was
-- declared before says neither.
ALTER TABLE conflicts.declaration
    ADD COLUMN competence text CHECK (competence IN ('EXPERT', 'NEAR', 'ADJACENT', 'OUTSIDE')),
    ADD COLUMN preference text CHECK (preference IN ('WANTED', 'WILLING', 'RELUCTANT'));
