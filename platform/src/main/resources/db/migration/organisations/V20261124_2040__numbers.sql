-- The office enters a corporate number that was not known when the institution was added.
GRANT UPDATE (corporate_number) ON organisations.organisation TO suishin_app;
