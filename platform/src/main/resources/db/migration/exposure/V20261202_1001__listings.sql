-- What a list of proposals showed to a member of a committee: one row for a programme, an hour and what was shown, however
-- many proposals there are. Nobody changes or deletes it.
CREATE TABLE exposure.listing (
    person_id uuid NOT NULL,
    programme text NOT NULL,
    address text NOT NULL CHECK (char_length(address) BETWEEN 1 AND 500),
    hour timestamptz NOT NULL,
    print text NOT NULL,
    shown uuid[] NOT NULL CHECK (cardinality(shown) > 0),
    opened_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, programme, address, hour, print)
);

GRANT SELECT, INSERT ON exposure.listing TO suishin_app;

-- Whether they are proposals of this programme that the acting person may read as one of their committee.
CREATE FUNCTION exposure.may_have_seen(shown uuid[], programme text) RETURNS boolean
    LANGUAGE sql STABLE AS
$$
SELECT NOT EXISTS (SELECT 1
                     FROM unnest(may_have_seen.shown) AS one
                    WHERE NOT EXISTS (SELECT 1 FROM access.matter m
                                       WHERE m.id = one AND m.programme = may_have_seen.programme
                                         AND access.holds_for_call(m.call_id)))
$$;

-- Read and added to as the openings are.
ALTER TABLE exposure.listing ENABLE ROW LEVEL SECURITY;
CREATE POLICY listing_read ON exposure.listing FOR SELECT
    USING ((SELECT access.is_product()) OR programme IN (SELECT access.overseen_programmes()));
CREATE POLICY listing_add ON exposure.listing FOR INSERT
    WITH CHECK (person_id = access.me() AND exposure.may_have_seen(shown, programme));

-- Notes which of these proposals a list showed to the acting member of their committees.
CREATE FUNCTION exposure.note_list(ids uuid[], address text, at timestamptz) RETURNS void
    LANGUAGE sql AS
$$
INSERT INTO exposure.listing (person_id, programme, address, hour, print, shown, opened_at)
SELECT access.me(), m.programme, note_list.address, date_trunc('hour', note_list.at),
       md5(string_agg(m.id::text, ' ' ORDER BY m.id)), array_agg(m.id ORDER BY m.id), note_list.at
  FROM access.matter m
 WHERE m.id = ANY (note_list.ids) AND access.holds_for_call(m.call_id)
 GROUP BY m.programme
    ON CONFLICT DO NOTHING
$$;

INSERT INTO people.reference (place, col, word, on_merge, same) VALUES
    ('exposure.listing', 'person_id', 'acts', 'GIVES_WAY', '{programme,address,hour,print}');
