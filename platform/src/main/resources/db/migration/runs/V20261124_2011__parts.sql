-- Of what the affinities of a run were made, so that its explanations show what was known then.
ALTER TABLE runs.run ADD COLUMN parts bytea;
GRANT UPDATE (parts) ON runs.run TO suishin_app;
