-- What was entered wrongly can be put right; the log keeps what stood before.
GRANT UPDATE (founded_on) ON councils.council TO suishin_app;
GRANT UPDATE (sector, since) ON councils.member TO suishin_app;
