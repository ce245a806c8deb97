-- On which side of the round a sample person stands.
ALTER TABLE demo.role ADD COLUMN part text NOT NULL DEFAULT 'GOVERNMENT' CHECK (part IN ('GOVERNMENT', 'COMMITTEE', 'REGION'));
UPDATE demo.role SET part = 'REGION' WHERE what_ja LIKE '地域%';
UPDATE demo.role SET part = 'COMMITTEE' WHERE what_ja LIKE '審査委員%';
ALTER TABLE demo.role ALTER COLUMN part DROP DEFAULT;
