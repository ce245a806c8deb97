-- Spring Session's tables: a session survives a restart of the product.
CREATE TABLE web.spring_session (
    primary_id char(36) PRIMARY KEY,
    session_id char(36) NOT NULL UNIQUE,
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval int NOT NULL,
    expiry_time bigint NOT NULL,
    principal_name varchar(100)
);
CREATE INDEX spring_session_expiry ON web.spring_session (expiry_time);
CREATE INDEX spring_session_principal ON web.spring_session (principal_name);
CREATE TABLE web.spring_session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES web.spring_session (primary_id) ON DELETE CASCADE,
    attribute_name varchar(200) NOT NULL,
    attribute_bytes bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
GRANT USAGE ON SCHEMA web TO suishin_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON web.spring_session, web.spring_session_attributes TO suishin_app;
