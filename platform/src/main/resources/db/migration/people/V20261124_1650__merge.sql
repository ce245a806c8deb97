-- Two records of one person become one. The record that goes leads to the one left: by its id, and by its address.
ALTER TABLE people.person
    ADD COLUMN merged_into uuid REFERENCES people.person (id),
    ADD CHECK (merged_into <> id),
    ADD CHECK (merged_into IS NULL OR closed_at IS NOT NULL);
CREATE INDEX person_merged ON people.person (merged_into) WHERE merged_into IS NOT NULL;
DROP INDEX people.person_address;
CREATE UNIQUE INDEX person_address ON people.person (lower(address)) WHERE merged_into IS NULL;
CREATE INDEX person_former_address ON people.person (lower(address)) WHERE merged_into IS NOT NULL;

-- Every column that names a person, and what becomes of it when two records become one. Each module enters its own
-- columns in the migration that makes them; the modules before this one are entered here.
--   MOVES      names the one left from then on
--   GIVES_WAY  the same, but a row the one left has already, by the columns of `same`, stands and the other goes
--   BY_RULE    as the function `rule` of the module says
--   STAYS      as it was written, for the reason in `why`
CREATE TABLE people.reference (
    place text NOT NULL,
    col name NOT NULL,
    word text NOT NULL,
    on_merge text NOT NULL CHECK (on_merge IN ('MOVES', 'GIVES_WAY', 'BY_RULE', 'STAYS')),
    same name[] NOT NULL DEFAULT '{}',
    rule text,
    why text NOT NULL DEFAULT '',
    PRIMARY KEY (place, col),
    CHECK ((on_merge = 'BY_RULE') = (rule IS NOT NULL)),
    CHECK (on_merge <> 'STAYS' OR why <> '')
);

CREATE FUNCTION people.merge_records(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
BEGIN
    UPDATE people.person SET merged_into = kept WHERE merged_into = gone;
    UPDATE people.person k
       SET organisation_id = coalesce(k.organisation_id, g.organisation_id), language = coalesce(k.language, g.language)
      FROM people.person g WHERE k.id = kept AND g.id = gone;
    UPDATE people.person SET merged_into = kept, closed_at = merge_records.at, password_hash = NULL WHERE id = gone;
END
$$;
REVOKE EXECUTE ON FUNCTION people.merge_records FROM PUBLIC;

INSERT INTO people.reference (place, col, word, on_merge, same, rule, why) VALUES
    ('people.person', 'id', 'account', 'BY_RULE', '{}', 'people.merge_records', ''),
    ('people.person', 'merged_into', 'account', 'BY_RULE', '{}', 'people.merge_records', ''),
    ('people.one_time_link', 'person_id', 'account', 'MOVES', '{}', NULL, ''),
    ('people.api_key', 'person_id', 'keys', 'MOVES', '{}', NULL, ''),
    ('access.held', 'person_id', 'roles', 'BY_RULE', '{}', 'access.merge_roles', ''),
    ('access.bar', 'person_id', 'conflicts', 'BY_RULE', '{}', 'access.merge_bars', ''),
    ('access.assigned', 'person_id', 'assignments', 'GIVES_WAY', '{matter_id}', NULL, ''),
    ('messages.letter', 'person_id', 'letters', 'MOVES', '{}', NULL, ''),
    ('web.spring_session', 'principal_name', 'account', 'BY_RULE', '{}', 'web.end_sessions', ''),
    ('audit.entry', 'actor', 'acts', 'STAYS', '{}', NULL, 'the log says who acted under which record at that time'),
    ('audit.entry', 'thing_id', 'acts', 'STAYS', '{}', NULL, 'the log is never changed');

-- What is kept of a person, in rows a word. Who may ask is decided before.
CREATE FUNCTION people.kept_of(person uuid) RETURNS TABLE (word text, many bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS
$$
DECLARE
    r people.reference;
BEGIN
    IF NOT access.is_product() THEN
        RAISE EXCEPTION 'Only the product counts what is kept of people.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    FOR r IN SELECT * FROM people.reference t WHERE t.word <> 'account' ORDER BY t.word, t.place, t.col LOOP
        word := r.word;
        EXECUTE format('SELECT count(*) FROM %s WHERE %I::text = $1::text', r.place::regclass, r.col)
            INTO many USING person;
        RETURN NEXT;
    END LOOP;
END
$$;

-- Makes `kept` of two records the only one.
CREATE FUNCTION people.merge(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
DECLARE
    r people.reference;
    called text;
BEGIN
    IF NOT access.is_product() THEN
        RAISE EXCEPTION 'Only the product merges people.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    FOR called IN SELECT DISTINCT t.rule FROM people.reference t WHERE t.rule IS NOT NULL ORDER BY 1 LOOP
        EXECUTE format('SELECT %s($1, $2, $3)', called::regproc) USING kept, gone, at;
    END LOOP;
    FOR r IN SELECT * FROM people.reference t WHERE t.on_merge IN ('MOVES', 'GIVES_WAY') ORDER BY t.place, t.col LOOP
        IF r.on_merge = 'GIVES_WAY' THEN
            EXECUTE format('DELETE FROM %1$s g WHERE g.%2$I = $2 AND EXISTS (SELECT 1 FROM %1$s k WHERE k.%2$I = $1 %3$s)',
                r.place::regclass, r.col,
                (SELECT coalesce(string_agg(format('AND k.%1$I = g.%1$I', s), ' '), '') FROM unnest(r.same) AS s))
                USING kept, gone;
        END IF;
        EXECUTE format('UPDATE %1$s SET %2$I = $1 WHERE %2$I = $2', r.place::regclass, r.col) USING kept, gone;
    END LOOP;
END
$$;
