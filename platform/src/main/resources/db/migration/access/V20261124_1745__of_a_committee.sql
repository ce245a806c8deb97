-- Does the acting person sit on the committee of this call?
CREATE FUNCTION access.holds_for_call(call uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
SELECT EXISTS (SELECT 1 FROM access.held h
                WHERE h.person_id = access.me() AND h.until IS NULL AND h.scope_kind = 'CALL'
                  AND h.scope_id = holds_for_call.call::text)
$$;
