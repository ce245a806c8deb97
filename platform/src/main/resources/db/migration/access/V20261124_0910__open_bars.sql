-- A bar that waits for the office's ruling is open: only such a one can be lifted, or made final. Nothing lifts another.
ALTER TABLE access.bar ADD COLUMN open boolean NOT NULL DEFAULT false;
GRANT DELETE, UPDATE (open) ON access.bar TO suishin_app;
CREATE POLICY bar_lift ON access.bar FOR DELETE USING (open AND access.is_product());
CREATE POLICY bar_uphold ON access.bar FOR UPDATE
    USING (open AND access.is_product()) WITH CHECK (NOT open AND access.is_product());
