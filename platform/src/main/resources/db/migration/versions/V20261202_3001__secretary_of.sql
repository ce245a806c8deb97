ALTER POLICY mark_add ON versions.mark
    WITH CHECK (strategies.secretary_of(strategy_id) AND (access.is_product() OR marked_by = access.me()));
DROP FUNCTION versions.secretary_of;
