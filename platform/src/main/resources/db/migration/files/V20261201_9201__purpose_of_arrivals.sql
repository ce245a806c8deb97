-- What a file on its way is for, in a word of whoever takes it: the kind of a document.
ALTER TABLE files.arrival ADD COLUMN purpose text NOT NULL DEFAULT 'other' CHECK (purpose <> '');
