-- Whose assignments have changed, and whether a letter was drafted since.
CREATE TABLE notices.reader (
    call_id uuid NOT NULL,
    person_id uuid NOT NULL,
    changed_at timestamptz NOT NULL,
    drafted boolean NOT NULL DEFAULT false,
    PRIMARY KEY (call_id, person_id)
);
CREATE INDEX reader_untold ON notices.reader (call_id) WHERE NOT drafted;

-- What an expert was told last: which proposals they read. The next letter says what is different.
CREATE TABLE notices.told (
    call_id uuid NOT NULL,
    person_id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    PRIMARY KEY (call_id, person_id, proposal_id)
);

GRANT USAGE ON SCHEMA notices TO suishin_app;
GRANT SELECT, INSERT, UPDATE ON notices.reader TO suishin_app;
GRANT SELECT, INSERT, DELETE ON notices.told TO suishin_app;
ALTER TABLE notices.reader ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader_product ON notices.reader USING (access.is_product()) WITH CHECK (access.is_product());
ALTER TABLE notices.told ENABLE ROW LEVEL SECURITY;
CREATE POLICY told_product ON notices.told USING (access.is_product()) WITH CHECK (access.is_product());

-- Of two records that read in one call, the one left still has to be told what either has not been.
CREATE FUNCTION notices.merge_readers(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
BEGIN
    UPDATE notices.reader k
       SET changed_at = greatest(k.changed_at, g.changed_at), drafted = k.drafted AND g.drafted
      FROM notices.reader g
     WHERE k.person_id = kept AND g.person_id = gone AND g.call_id = k.call_id;
    DELETE FROM notices.reader g
     USING notices.reader k
     WHERE k.person_id = kept AND g.person_id = gone AND g.call_id = k.call_id;
    UPDATE notices.reader SET person_id = kept WHERE person_id = gone;
END
$$;
REVOKE EXECUTE ON FUNCTION notices.merge_readers FROM PUBLIC;

INSERT INTO people.reference (place, col, word, on_merge, same, rule) VALUES
    ('notices.reader', 'person_id', 'letters', 'BY_RULE', '{}', 'notices.merge_readers'),
    ('notices.told', 'person_id', 'letters', 'GIVES_WAY', '{call_id,proposal_id}', NULL);
