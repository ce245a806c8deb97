-- Two records of one institution become one. The record that goes leads to the one left, and keeps what it said.
ALTER TABLE organisations.organisation
    ADD COLUMN merged_into uuid REFERENCES organisations.organisation (id),
    ADD CHECK (merged_into <> id);
CREATE INDEX organisation_merged ON organisations.organisation (merged_into) WHERE merged_into IS NOT NULL;
DROP INDEX organisations.organisation_number;
DROP INDEX organisations.organisation_name;
CREATE UNIQUE INDEX organisation_number ON organisations.organisation (corporate_number) WHERE merged_into IS NULL;
CREATE UNIQUE INDEX organisation_name ON organisations.organisation (name_key, coalesce(corporate_number, ''))
    WHERE merged_into IS NULL;

-- What the record that went was called, where it is neither a former name nor a short one.
ALTER TABLE organisations.name DROP CONSTRAINT name_kind_check;
ALTER TABLE organisations.name
    ADD CONSTRAINT name_kind_check CHECK (kind IN ('FORMER', 'ABBREVIATION', 'KANA', 'ENGLISH', 'OTHER'));

-- Every column that names an institution, and what becomes of it when two records become one, as people.reference says
-- it of people. Each module enters its own columns; the modules that come before this one are entered here.
--   MOVES      names the one left from then on
--   GIVES_WAY  the same, but a row the one left has already, by the columns of `same`, stands and the other goes
--   BY_RULE    as the function `rule` of the module says
CREATE TABLE organisations.reference (
    place text NOT NULL,
    col name NOT NULL,
    word text NOT NULL,
    on_merge text NOT NULL CHECK (on_merge IN ('MOVES', 'GIVES_WAY', 'BY_RULE')),
    same name[] NOT NULL DEFAULT '{}',
    rule text,
    PRIMARY KEY (place, col),
    CHECK ((on_merge = 'BY_RULE') = (rule IS NOT NULL))
);

-- A row that is written while two records become one, or from a page that was open before, names the one left: it waits
-- for the merge as a foreign key would.
CREATE FUNCTION organisations.follow() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
DECLARE
    kept uuid;
BEGIN
    SELECT o.merged_into INTO kept
      FROM organisations.organisation o
     WHERE o.id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid
       FOR KEY SHARE;
    IF kept IS NOT NULL THEN
        NEW := jsonb_populate_record(NEW, jsonb_build_object(TG_ARGV[0], kept));
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION organisations.follow_from_now() RETURNS trigger
    LANGUAGE plpgsql SET search_path = '' AS
$$
BEGIN
    EXECUTE format('CREATE TRIGGER %1$I BEFORE INSERT OR UPDATE OF %2$I ON %3$s FOR EACH ROW WHEN (NEW.%2$I IS NOT NULL) '
                   'EXECUTE FUNCTION organisations.follow(%2$L)', 'follow_' || NEW.col, NEW.col, NEW.place::regclass);
    RETURN NEW;
END
$$;
CREATE TRIGGER follow_from_now AFTER INSERT ON organisations.reference
    FOR EACH ROW WHEN (NEW.word <> 'record') EXECUTE FUNCTION organisations.follow_from_now();

-- The one left keeps what it says; what it does not say it takes from the other.
CREATE FUNCTION organisations.merge_records(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
BEGIN
    UPDATE organisations.organisation SET merged_into = kept WHERE id = gone OR merged_into = gone;
    UPDATE organisations.organisation k
       SET corporate_number = coalesce(k.corporate_number, g.corporate_number),
           name_en = CASE WHEN k.name_en = '' THEN g.name_en ELSE k.name_en END,
           kind = coalesce(k.kind, g.kind), prefecture = coalesce(k.prefecture, g.prefecture)
      FROM organisations.organisation g WHERE k.id = kept AND g.id = gone;
END
$$;

-- No tie leads from an institution to itself, and none is recorded twice.
CREATE FUNCTION organisations.merge_ties(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
BEGIN
    DELETE FROM organisations.tie WHERE child_id IN (kept, gone) AND parent_id IN (kept, gone);
    DELETE FROM organisations.tie g USING organisations.tie k
     WHERE (g.child_id = gone AND k.child_id = kept AND g.parent_id = k.parent_id
            OR g.parent_id = gone AND k.parent_id = kept AND g.child_id = k.child_id)
       AND g.kind = k.kind AND (g.since, g.until) IS NOT DISTINCT FROM (k.since, k.until);
    UPDATE organisations.tie SET child_id = kept WHERE child_id = gone;
    UPDATE organisations.tie SET parent_id = kept WHERE parent_id = gone;
END
$$;
REVOKE EXECUTE ON FUNCTION organisations.merge_records, organisations.merge_ties FROM PUBLIC;

INSERT INTO organisations.reference (place, col, word, on_merge, same, rule) VALUES
    ('organisations.organisation', 'id', 'record', 'BY_RULE', '{}', 'organisations.merge_records'),
    ('organisations.organisation', 'merged_into', 'record', 'BY_RULE', '{}', 'organisations.merge_records'),
    ('organisations.tie', 'child_id', 'ties', 'BY_RULE', '{}', 'organisations.merge_ties'),
    ('organisations.tie', 'parent_id', 'ties', 'BY_RULE', '{}', 'organisations.merge_ties'),
    ('organisations.name', 'organisation_id', 'names', 'GIVES_WAY', '{kind,name,since,until}', NULL),
    ('people.person', 'organisation_id', 'people', 'MOVES', '{}', NULL),
    ('access.held', 'organisation_id', 'roles', 'BY_RULE', '{}', 'access.merge_holders');

-- What is kept of an institution, in rows a word. Who may ask is decided before.
CREATE FUNCTION organisations.kept_of(organisation uuid) RETURNS TABLE (word text, many bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS
$$
DECLARE
    r organisations.reference;
BEGIN
    IF NOT access.is_product() THEN
        RAISE EXCEPTION 'Only the product counts what is kept of institutions.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    FOR r IN SELECT * FROM organisations.reference t WHERE t.word <> 'record' ORDER BY t.word, t.place, t.col LOOP
        word := r.word;
        EXECUTE format('SELECT count(*) FROM %s WHERE %I = $1', r.place::regclass, r.col) INTO many USING organisation;
        RETURN NEXT;
    END LOOP;
END
$$;

-- The names along a circle that would close if both were one: from the one left up to itself; empty if there is none.
-- Ties between the two go, so they close none.
CREATE FUNCTION organisations.circle_of(kept uuid, gone uuid) RETURNS text
    LANGUAGE sql STABLE SET search_path = '' AS
$$
WITH RECURSIVE tie AS (
    SELECT CASE t.child_id WHEN gone THEN kept ELSE t.child_id END AS child,
           CASE t.parent_id WHEN gone THEN kept ELSE t.parent_id END AS parent,
           daterange(t.since, t.until, '[]') AS days
      FROM organisations.tie t
     WHERE NOT (t.child_id IN (kept, gone) AND t.parent_id IN (kept, gone))
), up (tip, days, path) AS (
    SELECT t.parent, t.days, ARRAY[t.child, t.parent] FROM tie t WHERE t.child = kept
    UNION ALL
    SELECT t.parent, up.days * t.days, up.path || t.parent
      FROM up JOIN tie t ON t.child = up.tip
     WHERE up.tip <> kept AND up.days && t.days
), circle AS (
    SELECT path FROM up WHERE tip = kept ORDER BY cardinality(path), path LIMIT 1
)
SELECT coalesce(string_agg(o.name, ' → ' ORDER BY step.place), '')
  FROM circle, unnest(circle.path) WITH ORDINALITY AS step (id, place)
  JOIN organisations.organisation o ON o.id = step.id
$$;

-- Makes `kept` of two records the only one.
CREATE FUNCTION organisations.merge(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
DECLARE
    r organisations.reference;
    called text;
BEGIN
    IF NOT access.is_product() THEN
        RAISE EXCEPTION 'Only the product merges institutions.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    FOR called IN SELECT DISTINCT t.rule FROM organisations.reference t WHERE t.rule IS NOT NULL ORDER BY 1 LOOP
        EXECUTE format('SELECT %s($1, $2, $3)', called::regproc) USING kept, gone, at;
    END LOOP;
    FOR r IN SELECT * FROM organisations.reference t WHERE t.on_merge <> 'BY_RULE' ORDER BY t.place, t.col LOOP
        IF r.on_merge = 'GIVES_WAY' THEN
            EXECUTE format('DELETE FROM %1$s g WHERE g.%2$I = $2 AND EXISTS (SELECT 1 FROM %1$s k WHERE k.%2$I = $1 %3$s)',
                r.place::regclass, r.col,
                (SELECT coalesce(string_agg(format('AND k.%1$I IS NOT DISTINCT FROM g.%1$I', s), ' '), '')
                   FROM unnest(r.same) AS s))
                USING kept, gone;
        END IF;
        EXECUTE format('UPDATE %1$s SET %2$I = $1 WHERE %2$I = $2', r.place::regclass, r.col) USING kept, gone;
    END LOOP;
END
$$;
