-- Declarations and conflicts have become a module of their own; rows, policies and grants come along.
GRANT USAGE ON SCHEMA conflicts TO suishin_app;
ALTER TABLE experts.declaration SET SCHEMA conflicts;
ALTER TABLE experts.conflict SET SCHEMA conflicts;
