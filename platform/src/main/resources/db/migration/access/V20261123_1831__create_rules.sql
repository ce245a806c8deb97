-- Who holds which role, for what, and since when.
CREATE TABLE access.held (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    role text NOT NULL,
    scope_kind text NOT NULL CHECK (scope_kind IN ('PROGRAMME', 'MINISTRY', 'REGION', 'CALL')),
    scope_id text NOT NULL,
    organisation_id uuid,
    since timestamptz NOT NULL,
    until timestamptz CHECK (until >= since)
);
CREATE INDEX held_person ON access.held (person_id);
CREATE INDEX held_scope ON access.held (scope_kind, scope_id);
CREATE UNIQUE INDEX held_once ON access.held (person_id, role, scope_id, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'))
    WHERE until IS NULL;

-- What is protected: one row a proposal, as far as the rules need to know it.
CREATE TABLE access.matter (
    id uuid PRIMARY KEY,
    programme text NOT NULL,
    region_id uuid NOT NULL,
    call_id uuid NOT NULL,
    ministries text[] NOT NULL,
    stage smallint NOT NULL CHECK (stage BETWEEN 0 AND 5)
);

-- Which expert was asked to read which proposal.
CREATE TABLE access.assigned (
    person_id uuid NOT NULL,
    matter_id uuid NOT NULL REFERENCES access.matter (id),
    PRIMARY KEY (person_id, matter_id)
);

-- A conflict of interest bars a person from everything of a proposal (R9).
CREATE TABLE access.bar (
    person_id uuid NOT NULL,
    matter_id uuid NOT NULL REFERENCES access.matter (id),
    rule text NOT NULL,
    since timestamptz NOT NULL,
    PRIMARY KEY (person_id, matter_id, rule)
);

-- The reading rules. The product writes them here at every start from its one table of rules.
CREATE TABLE access.rule (
    aspect text NOT NULL,
    role text NOT NULL,
    from_stage smallint NOT NULL,
    only_assigned boolean NOT NULL,
    PRIMARY KEY (aspect, role, from_stage, only_assigned)
);

CREATE FUNCTION access.me() RETURNS uuid
    LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('suishin.person', true), '')::uuid $$;

CREATE FUNCTION access.is_product() RETURNS boolean
    LANGUAGE sql STABLE AS
$$ SELECT coalesce(current_setting('suishin.product', true), '') = 'yes' $$;

-- May the acting person read this aspect of this proposal now?
CREATE FUNCTION access.may_read(wanted text, matter uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
SELECT access.is_product() OR (
    NOT EXISTS (SELECT 1 FROM access.bar b WHERE b.person_id = access.me() AND b.matter_id = may_read.matter)
    AND EXISTS (
        SELECT 1
          FROM access.matter m
          JOIN access.held h ON h.person_id = access.me() AND h.until IS NULL
          JOIN access.rule r ON r.role = h.role AND r.aspect = may_read.wanted AND m.stage >= r.from_stage
         WHERE m.id = may_read.matter
           AND CASE h.scope_kind
                   WHEN 'PROGRAMME' THEN h.scope_id = m.programme
                   WHEN 'MINISTRY' THEN h.scope_id = ANY (m.ministries)
                   WHEN 'REGION' THEN h.scope_id = m.region_id::text
                   WHEN 'CALL' THEN h.scope_id = m.call_id::text
               END
           AND (NOT r.only_assigned
                OR EXISTS (SELECT 1 FROM access.assigned a
                            WHERE a.person_id = h.person_id AND a.matter_id = m.id))))
$$;

-- Does the acting person work for this region (its council's secretary or one of its members)?
CREATE FUNCTION access.in_region(region uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
SELECT access.is_product() OR EXISTS (
    SELECT 1 FROM access.held h
     WHERE h.person_id = access.me() AND h.until IS NULL
       AND h.scope_kind = 'REGION' AND h.scope_id = in_region.region::text)
$$;

-- Does the acting person hold this role, for this or (when null) for any scope?
CREATE FUNCTION access.holds(wanted text, scope text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
SELECT access.is_product() OR EXISTS (
    SELECT 1 FROM access.held h
     WHERE h.person_id = access.me() AND h.until IS NULL AND h.role = holds.wanted
       AND (holds.scope IS NULL OR h.scope_id = holds.scope))
$$;

GRANT USAGE ON SCHEMA access TO suishin_app;
GRANT SELECT, INSERT, UPDATE ON access.held TO suishin_app;
GRANT SELECT, INSERT, UPDATE ON access.matter TO suishin_app;
GRANT SELECT, INSERT, DELETE ON access.assigned TO suishin_app;
GRANT SELECT, INSERT ON access.bar TO suishin_app;
GRANT SELECT ON access.rule TO suishin_app;

-- A barred person must not even count the proposals there are.
ALTER TABLE access.matter ENABLE ROW LEVEL SECURITY;
CREATE POLICY matter_read ON access.matter FOR SELECT USING (access.may_read('PROPOSAL', id));
CREATE POLICY matter_add ON access.matter FOR INSERT WITH CHECK (access.is_product() OR access.in_region(region_id));
CREATE POLICY matter_change ON access.matter FOR UPDATE USING (access.may_read('PROPOSAL', id));
ALTER TABLE access.bar ENABLE ROW LEVEL SECURITY;
CREATE POLICY bar_read ON access.bar FOR SELECT
    USING (person_id = access.me() OR access.may_read('CONFLICTS', matter_id));
CREATE POLICY bar_add ON access.bar FOR INSERT WITH CHECK (true);
ALTER TABLE access.assigned ENABLE ROW LEVEL SECURITY;
CREATE POLICY assigned_all ON access.assigned
    USING (access.may_read('ASSIGNMENT', matter_id) OR (person_id = access.me() AND access.may_read('PROPOSAL', matter_id)));
