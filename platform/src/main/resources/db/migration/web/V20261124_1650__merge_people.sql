-- Whoever was signed in with a record that became part of another one signs in anew, with the one left.
CREATE FUNCTION web.end_sessions(kept uuid, gone uuid, at timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = '' AS
$$ DELETE FROM web.spring_session WHERE principal_name = end_sessions.gone::text $$;

REVOKE EXECUTE ON FUNCTION web.end_sessions FROM PUBLIC;
