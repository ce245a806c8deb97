-- What kept applicants from handing in in time, and what its office decided. A decision is written once.
CREATE TABLE incidents.incident (
    id uuid PRIMARY KEY,
    call_id uuid NOT NULL,
    programme text NOT NULL,
    region_id uuid,
    what text NOT NULL CHECK (what <> '' AND char_length(what) <= 2000),
    began_at timestamptz NOT NULL,
    ended_at timestamptz NOT NULL,
    reported_by uuid NOT NULL,
    reported_at timestamptz NOT NULL,
    outcome text CHECK (outcome IN ('REGION', 'EVERYBODY', 'REFUSED')),
    until_at timestamptz,
    reason text CHECK (reason <> '' AND char_length(reason) <= 1000),
    decided_by uuid,
    decided_at timestamptz,
    CHECK (began_at <= ended_at),
    CHECK (num_nulls(outcome, reason, decided_by, decided_at) IN (0, 4)),
    CHECK ((until_at IS NULL) = (outcome IS NULL OR outcome = 'REFUSED')),
    CHECK (region_id IS NOT NULL OR outcome IS DISTINCT FROM 'REGION')
);
CREATE INDEX incident_call ON incidents.incident (call_id, region_id);

CREATE FUNCTION incidents.keep() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    IF OLD.decided_at IS NOT NULL THEN
        RAISE EXCEPTION 'The incident (%) is decided.', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep BEFORE UPDATE ON incidents.incident FOR EACH ROW EXECUTE FUNCTION incidents.keep();

CREATE TABLE incidents.evidence (
    incident_id uuid PRIMARY KEY REFERENCES incidents.incident (id),
    name text NOT NULL CHECK (name <> '' AND octet_length(name) <= 200),
    kind text NOT NULL,
    size bigint NOT NULL CHECK (size BETWEEN 1 AND 20971520),
    sha256 text NOT NULL,
    bytes bytea NOT NULL,
    CHECK (size = octet_length(bytes)),
    CHECK (sha256 = encode(sha256(bytes), 'hex'))
);

-- Which proposal was changed after the close because of which decision.
CREATE TABLE incidents.use (
    incident_id uuid NOT NULL REFERENCES incidents.incident (id),
    proposal_id uuid NOT NULL,
    first_at timestamptz NOT NULL,
    PRIMARY KEY (incident_id, proposal_id)
);
CREATE INDEX use_proposal ON incidents.use (proposal_id);

GRANT USAGE ON SCHEMA incidents TO suishin_app;
GRANT SELECT, INSERT, UPDATE (outcome, until_at, reason, decided_by, decided_at) ON incidents.incident TO suishin_app;
GRANT SELECT, INSERT ON incidents.evidence, incidents.use TO suishin_app;

-- Does the acting person work for a ministry of this programme?
CREATE FUNCTION incidents.of_a_ministry(programme text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
SELECT EXISTS (
    SELECT 1 FROM access.held h
     WHERE h.person_id = access.me() AND h.until IS NULL AND h.role = 'MINISTRY_OFFICER'
       AND starts_with(h.scope_id, of_a_ministry.programme || ':'))
$$;

-- A council knows its own; the office, auditors and ministries of the programme know all of it.
ALTER TABLE incidents.incident ENABLE ROW LEVEL SECURITY;
CREATE POLICY incident_read ON incidents.incident FOR SELECT
    USING ((SELECT access.is_product())
           OR (region_id IS NOT NULL AND access.in_region(region_id))
           OR programme IN (SELECT access.overseen_programmes())
           OR incidents.of_a_ministry(programme));
CREATE POLICY incident_add ON incidents.incident FOR INSERT
    WITH CHECK ((access.is_product() OR reported_by = access.me()) AND outcome IS NULL
                AND EXISTS (SELECT 1 FROM calls.call c WHERE c.id = call_id AND c.programme = incident.programme)
                AND CASE WHEN region_id IS NULL THEN access.holds('PROGRAMME_OFFICE', programme)
                         ELSE access.in_region(region_id) END);
CREATE POLICY incident_decide ON incidents.incident FOR UPDATE
    USING (access.holds('PROGRAMME_OFFICE', programme))
    WITH CHECK (access.holds('PROGRAMME_OFFICE', programme) AND (access.is_product() OR decided_by = access.me()));

ALTER TABLE incidents.evidence ENABLE ROW LEVEL SECURITY;
CREATE POLICY evidence_read ON incidents.evidence FOR SELECT
    USING (EXISTS (SELECT 1 FROM incidents.incident i WHERE i.id = incident_id));
CREATE POLICY evidence_add ON incidents.evidence FOR INSERT
    WITH CHECK (EXISTS (SELECT 1 FROM incidents.incident i
                         WHERE i.id = incident_id AND i.decided_at IS NULL
                           AND (access.is_product() OR i.reported_by = access.me())));

ALTER TABLE incidents.use ENABLE ROW LEVEL SECURITY;
CREATE POLICY use_read ON incidents.use FOR SELECT
    USING (EXISTS (SELECT 1 FROM incidents.incident i WHERE i.id = incident_id));
CREATE POLICY use_add ON incidents.use FOR INSERT
    WITH CHECK (EXISTS (SELECT 1 FROM incidents.incident i
                         WHERE i.id = incident_id AND i.outcome = 'REGION' AND access.in_region(i.region_id)));

-- What everybody may know: the decisions, and until when somebody may hand in; nobody's name and no region's.
CREATE FUNCTION incidents.published(call uuid)
    RETURNS TABLE (decided_at timestamptz, outcome text, until_at timestamptz, reason text,
                   began_at timestamptz, ended_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
SELECT i.decided_at, i.outcome, i.until_at, i.reason, i.began_at, i.ended_at
  FROM incidents.incident i
 WHERE i.call_id = published.call AND i.decided_at IS NOT NULL
$$;

-- R15: until when this region may hand in; of all regions, the latest, where none is named.
CREATE FUNCTION incidents.granted_until(call uuid, region uuid) RETURNS timestamptz
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
SELECT max(i.until_at)
  FROM incidents.incident i
 WHERE i.call_id = granted_until.call AND i.outcome = 'REGION'
   AND (granted_until.region IS NULL OR i.region_id = granted_until.region)
$$;

-- The same for every call of these regions, in one statement.
CREATE FUNCTION incidents.grants(regions uuid[])
    RETURNS TABLE (call_id uuid, region_id uuid, until_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
SELECT i.call_id, i.region_id, max(i.until_at)
  FROM incidents.incident i
 WHERE i.outcome = 'REGION' AND i.region_id = ANY (grants.regions)
 GROUP BY i.call_id, i.region_id
$$;

INSERT INTO people.reference (place, col, word, on_merge, rule, why) VALUES
    ('incidents.incident', 'reported_by', 'acts', 'STAYS', NULL, 'says who reported it then'),
    ('incidents.incident', 'decided_by', 'acts', 'STAYS', NULL, 'says who decided then');
