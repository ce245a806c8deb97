-- Which institution writes which part of a strategy beside the secretary. What was changed stands in the log.
CREATE TABLE drafting.share (
    strategy_id uuid NOT NULL,
    part text NOT NULL CHECK (part ~ '^[A-Za-z0-9-]{1,60}$' AND part <> 'role'),
    organisation_id uuid NOT NULL,
    given_by uuid NOT NULL,
    given_at timestamptz NOT NULL,
    PRIMARY KEY (strategy_id, part, organisation_id)
);

-- Who was seen where last. Worth nothing after a minute, so it is not written to the journal of the server.
CREATE UNLOGGED TABLE drafting.presence (
    strategy_id uuid NOT NULL,
    person_id uuid NOT NULL,
    path text NOT NULL CHECK (octet_length(path) <= 200),
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (strategy_id, person_id)
);
CREATE INDEX presence_seen_at ON drafting.presence (seen_at);

GRANT USAGE ON SCHEMA drafting TO suishin_app;
GRANT SELECT, INSERT, DELETE ON drafting.share TO suishin_app;
GRANT SELECT, INSERT, DELETE, UPDATE (path, seen_at) ON drafting.presence TO suishin_app;

CREATE FUNCTION drafting.secretary_of(strategy uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$
SELECT EXISTS (SELECT 1 FROM strategies.strategy s
                WHERE s.id = secretary_of.strategy AND access.holds('COUNCIL_SECRETARY', s.region_id::text))
$$;

ALTER TABLE drafting.share ENABLE ROW LEVEL SECURITY;
CREATE POLICY share_read ON drafting.share FOR SELECT USING (strategies.ours(strategy_id));
CREATE POLICY share_give ON drafting.share FOR INSERT
    WITH CHECK (drafting.secretary_of(strategy_id) AND (access.is_product() OR given_by = access.me()));
CREATE POLICY share_take ON drafting.share FOR DELETE USING (drafting.secretary_of(strategy_id));

-- Everybody of the region sees who is there; each says only where they are themselves.
ALTER TABLE drafting.presence ENABLE ROW LEVEL SECURITY;
CREATE POLICY presence_read ON drafting.presence FOR SELECT
    USING (access.is_product() OR strategies.ours(strategy_id));
CREATE POLICY presence_come ON drafting.presence FOR INSERT
    WITH CHECK (strategies.ours(strategy_id) AND person_id = access.me());
CREATE POLICY presence_move ON drafting.presence FOR UPDATE
    USING (strategies.ours(strategy_id) AND person_id = access.me());
CREATE POLICY presence_forget ON drafting.presence FOR DELETE USING (access.is_product());

-- May the acting person write this path because its part is shared with the institution they act for? Whether it is a
-- member today is asked by the product, which knows what day it is where the programme is run.
CREATE FUNCTION drafting.shared_with_me(strategy uuid, path text) RETURNS boolean LANGUAGE sql STABLE AS
$$
SELECT EXISTS (
    SELECT 1
      FROM drafting.share h
           JOIN strategies.strategy s ON s.id = h.strategy_id
     WHERE h.strategy_id = shared_with_me.strategy AND h.part = split_part(shared_with_me.path, '.', 1)
       AND access.approves(s.region_id, h.organisation_id))
$$;

CREATE OR REPLACE FUNCTION strategies.writable(strategy uuid, path text) RETURNS boolean LANGUAGE sql STABLE AS
$$
SELECT EXISTS (
    SELECT 1 FROM strategies.strategy s
     WHERE s.id = writable.strategy AND s.stage = 'OPEN'
       AND (access.holds('COUNCIL_SECRETARY', s.region_id::text)
            OR CASE WHEN writable.path ~ '^role\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                    THEN councils.approved_by_me(substring(writable.path FROM 6)::uuid)
                    ELSE drafting.shared_with_me(writable.strategy, writable.path) END))
$$;

INSERT INTO people.reference (place, col, word, on_merge, why) VALUES
    ('drafting.share', 'given_by', 'acts', 'STAYS', 'says who gave it then'),
    ('drafting.presence', 'person_id', 'acts', 'STAYS', 'is forgotten within minutes');

-- An institution that became another one keeps its parts under the name left.
INSERT INTO organisations.reference (place, col, word, on_merge, same) VALUES
    ('drafting.share', 'organisation_id', 'shares', 'GIVES_WAY', '{strategy_id,part}');
