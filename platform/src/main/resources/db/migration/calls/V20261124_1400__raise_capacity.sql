-- The committee of a published call is fixed, but for one thing: its office may ask a member to read more than was agreed.
CREATE FUNCTION calls.raise_capacity(call uuid, person uuid, most integer) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER SET search_path = '' AS
$$
WITH raised AS (
    UPDATE calls.member m
       SET capacity = raise_capacity.most
      FROM calls.call c
     WHERE m.call_id = raise_capacity.call AND m.person_id = raise_capacity.person AND m.capacity < raise_capacity.most
       AND c.id = m.call_id AND c.stage IN ('PUBLISHED', 'UNDER_REVIEW')
       AND access.holds('PROGRAMME_OFFICE', c.programme)
    RETURNING 1)
SELECT EXISTS (SELECT 1 FROM raised)
$$;
