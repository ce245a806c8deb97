-- Programmes whose office or auditor the acting person is.
CREATE FUNCTION access.overseen_programmes() RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
SELECT h.scope_id
  FROM access.held h
 WHERE h.person_id = access.me() AND h.until IS NULL AND h.role IN ('PROGRAMME_OFFICE', 'AUDITOR')
$$;

-- Whoever reads the whole log: the product itself, and those who administer everything.
CREATE FUNCTION access.reads_every_entry() RETURNS boolean
    LANGUAGE sql STABLE AS
$$ SELECT access.is_product() OR access.holds('ADMINISTRATOR', '*') $$;

CREATE FUNCTION access.matters_of_others() RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
SELECT m.id::text FROM access.matter m WHERE m.programme NOT IN (SELECT access.overseen_programmes())
$$;

-- An office or an auditor reads the log of their own programme, not what others do with their proposals. The modules of
-- calls, strategies and reviews add the same for theirs.
CREATE POLICY entry_of_own_proposals ON audit.entry AS RESTRICTIVE FOR SELECT
    USING (actor = access.me()::text
           OR thing_kind <> 'proposal'
           OR (SELECT access.reads_every_entry())
           OR thing_id NOT IN (SELECT access.matters_of_others()));
