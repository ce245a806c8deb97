ALTER POLICY share_give ON drafting.share
    WITH CHECK (strategies.secretary_of(strategy_id) AND (access.is_product() OR given_by = access.me()));
ALTER POLICY share_take ON drafting.share USING (strategies.secretary_of(strategy_id));
DROP FUNCTION drafting.secretary_of;
