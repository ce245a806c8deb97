-- Which conflict rules a call is held under: a preset the office chose as it drafted, or those of the definition; and the
-- rules themselves as they stood when it was published. Calls of before keep to their pinned definition.
ALTER TABLE calls.call
    ADD COLUMN conflict_preset text NOT NULL DEFAULT '',
    ADD COLUMN conflict_rules text NOT NULL DEFAULT '';

-- R10: published once, they are frozen.
CREATE FUNCTION calls.keep_rules() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF OLD.published_at IS NOT NULL
            AND (NEW.conflict_preset, NEW.conflict_rules) IS DISTINCT FROM (OLD.conflict_preset, OLD.conflict_rules) THEN
        RAISE EXCEPTION 'The conflict rules of the call (%) are frozen.', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep_rules BEFORE UPDATE ON calls.call FOR EACH ROW EXECUTE FUNCTION calls.keep_rules();
