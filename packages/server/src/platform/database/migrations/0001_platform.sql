-- The ground floor: districts, commands, change feed, uploads, rate limits, audit, calendar.
-- Runs as the owner; every transaction of the application runs as gridkeeper_app.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'gridkeeper_app') THEN
    CREATE ROLE gridkeeper_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
  EXECUTE format('GRANT gridkeeper_app TO %I', current_user);
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server was migrated at the same moment
END $$;

GRANT USAGE ON SCHEMA public TO gridkeeper_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO gridkeeper_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO gridkeeper_app;

CREATE TABLE districts (
  district_id int PRIMARY KEY CHECK (district_id > 0),
  name text NOT NULL,
  street text NOT NULL,
  zone text NOT NULL DEFAULT 'Asia/Shanghai',
  demo boolean NOT NULL,
  supervision_phone text,
  pack_hash text,
  created_at timestamptz NOT NULL
);

-- Every write is a command with an id made by the client, kept for ever: the same id again presents the same answer.
CREATE TABLE commands (
  district_id int NOT NULL REFERENCES districts,
  command_id uuid NOT NULL,
  body_hash bytea NOT NULL,
  result_ref text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (district_id, command_id)
);

-- Change feed: read only below pg_snapshot_xmin(pg_current_snapshot()), because sequence numbers commit out of order.
CREATE TABLE feed (
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  seq bigint GENERATED ALWAYS AS IDENTITY,
  district_id int NOT NULL,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  scope_before jsonb,
  scope_after jsonb,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (xid, seq)
);
CREATE INDEX feed_at ON feed (at);

-- A restore writes a new epoch: cursors of an older one mean a full fetch.
CREATE TABLE feed_epoch (epoch uuid PRIMARY KEY, since timestamptz NOT NULL);
INSERT INTO feed_epoch VALUES (gen_random_uuid(), clock_timestamp());

CREATE TABLE rate_limits (
  bucket text NOT NULL,
  window_start timestamptz NOT NULL,
  used bigint NOT NULL,
  PRIMARY KEY (bucket, window_start)
);

-- Uploads belong to an actor or a draft token and expire in 24 h if unused.
CREATE TABLE uploads (
  district_id int NOT NULL REFERENCES districts,
  upload_id uuid NOT NULL,
  owner text NOT NULL,
  bytes int NOT NULL,
  width int NOT NULL,
  height int NOT NULL,
  taken_at timestamptz,
  taken_point point,
  digest text NOT NULL,
  created_at timestamptz NOT NULL,
  used_at timestamptz,
  erased_at timestamptz,
  PRIMARY KEY (district_id, upload_id)
);
CREATE INDEX uploads_unused ON uploads (created_at) WHERE used_at IS NULL;

-- Size and moment of photos, for rooms that show them.
CREATE VIEW v_platform_uploads WITH (security_invoker = true) AS SELECT district_id, upload_id, width, height, taken_at FROM uploads;

-- Who looked at or changed what, apart from the cases' own events. Holds ids and codes only.
CREATE TABLE audit_log (
  district_id int NOT NULL REFERENCES districts,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  target text NOT NULL,
  reason text,
  PRIMARY KEY (district_id, seq)
);

CREATE TABLE calendar_years (year int PRIMARY KEY, source text NOT NULL, imported_at timestamptz NOT NULL);
CREATE TABLE calendar_days (day date PRIMARY KEY, working boolean NOT NULL, year int NOT NULL REFERENCES calendar_years ON DELETE CASCADE);
CREATE TABLE calendar_version (singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton), version int NOT NULL);
INSERT INTO calendar_version (version) VALUES (1);

-- Digest of all heads, signed with a key outside the database: finds removals and truncation since then.
CREATE TABLE audit_checkpoints (
  district_id int NOT NULL REFERENCES districts,
  at timestamptz NOT NULL,
  cases int NOT NULL,
  events bigint NOT NULL,
  heads_digest bytea NOT NULL,
  signature bytea NOT NULL,
  PRIMARY KEY (district_id, at)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO gridkeeper_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO gridkeeper_app;
REVOKE UPDATE, DELETE ON commands, audit_log, audit_checkpoints FROM gridkeeper_app;
