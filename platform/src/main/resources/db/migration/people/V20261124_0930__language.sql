-- In which language a person wants to be written to; null: in both.
ALTER TABLE people.person ADD COLUMN language text CHECK (language IN ('ja', 'en'));
GRANT UPDATE (language) ON people.person TO suishin_app;
