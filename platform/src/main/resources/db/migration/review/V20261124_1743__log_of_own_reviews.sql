CREATE FUNCTION review.of_others() RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
SELECT r.id::text
  FROM review.review r
  JOIN access.matter m ON m.id = r.proposal_id
 WHERE m.programme NOT IN (SELECT access.overseen_programmes())
$$;

CREATE POLICY entry_of_own_reviews ON audit.entry AS RESTRICTIVE FOR SELECT
    USING (actor = access.me()::text
           OR thing_kind <> 'review'
           OR (SELECT access.reads_every_entry())
           OR thing_id NOT IN (SELECT review.of_others()));
