-- Assignments have become a module of their own; rows, policies and grants come along.
GRANT USAGE ON SCHEMA assignments TO suishin_app;
ALTER TABLE experts.assignment SET SCHEMA assignments;
