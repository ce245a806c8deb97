-- A tie that was recorded by mistake is taken back; ending it would leave it in the past.
GRANT DELETE ON organisations.tie TO suishin_app;
CREATE POLICY tie_remove ON organisations.tie FOR DELETE
    USING (access.holds('PROGRAMME_OFFICE', NULL) OR access.holds('ADMINISTRATOR', NULL));
