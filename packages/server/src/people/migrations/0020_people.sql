-- People 人员: accounts and sessions belong to the installation; persons, units and posts to a district.
CREATE TABLE accounts (
  account_id uuid PRIMARY KEY,
  username text NOT NULL,
  password_hash text NOT NULL,
  locale text NOT NULL DEFAULT 'zh' CHECK (locale IN ('zh', 'en')),
  failed int NOT NULL DEFAULT 0,
  locked_until timestamptz,
  password_changed_at timestamptz,
  created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX accounts_username ON accounts (lower(username));

-- Opaque tokens: only their digest is stored. The id is what its owner sees in the list of sessions.
CREATE TABLE sessions (
  token_hash bytea PRIMARY KEY,
  session_id uuid NOT NULL UNIQUE,
  account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
  face text NOT NULL CHECK (face IN ('desk', 'field')),
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL
);
CREATE INDEX sessions_account ON sessions (account_id);

CREATE TABLE people (
  district_id int NOT NULL REFERENCES districts,
  person_id uuid NOT NULL,
  name text NOT NULL,
  phone_sealed bytea,
  phone_blind bytea,
  -- Nobody signs in as a disabled person; the name stays for what was done.
  disabled_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, person_id)
);
CREATE INDEX people_name ON people (district_id, name, person_id);
CREATE INDEX people_phone ON people (district_id, phone_blind) WHERE phone_blind IS NOT NULL;

-- One-time links: invitation of staff and of the first administrators, valid for 72 hours.
CREATE TABLE setup_tokens (
  token_hash bytea PRIMARY KEY,
  district_id int NOT NULL,
  person_id uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  FOREIGN KEY (district_id, person_id) REFERENCES people
);
CREATE INDEX setup_tokens_person ON setup_tokens (district_id, person_id);

-- Units 单位: those of the pack by its code; a territory unit stands once for each management area, as "code:area".
CREATE TABLE units (
  district_id int NOT NULL REFERENCES districts,
  code text NOT NULL,
  definition text NOT NULL,
  kind text NOT NULL,
  -- The order of the pack.
  sort int NOT NULL,
  label jsonb NOT NULL,
  area_id uuid,
  responsible_id uuid,
  handler_id uuid,
  PRIMARY KEY (district_id, code),
  FOREIGN KEY (district_id, responsible_id) REFERENCES people (district_id, person_id),
  FOREIGN KEY (district_id, handler_id) REFERENCES people (district_id, person_id)
);

-- Posts 岗位: every right comes from these, from a day to a day (both included). One that ends the day before it begins was taken back.
CREATE TABLE posts (
  district_id int NOT NULL REFERENCES districts,
  post_id uuid NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL,
  area_id uuid,
  unit_code text,
  valid_from date NOT NULL,
  valid_to date,
  substitute_for uuid,
  PRIMARY KEY (district_id, post_id),
  FOREIGN KEY (district_id, person_id) REFERENCES people (district_id, person_id),
  FOREIGN KEY (district_id, unit_code) REFERENCES units (district_id, code),
  FOREIGN KEY (district_id, substitute_for) REFERENCES posts (district_id, post_id),
  CHECK (valid_to IS NULL OR valid_to >= valid_from - 1)
);
CREATE INDEX posts_person ON posts (district_id, person_id);
CREATE INDEX posts_area ON posts (district_id, area_id) WHERE area_id IS NOT NULL;

-- Messages to staff 消息: a template's code and its values, never personal words.
CREATE TABLE messages (
  district_id int NOT NULL REFERENCES districts,
  message_id uuid NOT NULL,
  person_id uuid NOT NULL,
  at timestamptz NOT NULL,
  template text NOT NULL,
  params jsonb NOT NULL,
  case_id uuid,
  read_at timestamptz,
  PRIMARY KEY (district_id, message_id),
  FOREIGN KEY (district_id, person_id) REFERENCES people (district_id, person_id)
);
CREATE INDEX messages_inbox ON messages (district_id, person_id, at DESC);
CREATE INDEX messages_unread ON messages (district_id, person_id) WHERE read_at IS NULL;

-- Row-level security, forced: even the owner sees one district at a time ('all' is for backups).
ALTER TABLE people ENABLE ROW LEVEL SECURITY;
ALTER TABLE people FORCE ROW LEVEL SECURITY;
CREATE POLICY people_district ON people USING (current_setting('gridkeeper.district', true) IN (district_id::text, 'all'));
ALTER TABLE messages ENABLE ROW LEVEL SECURITY;
ALTER TABLE messages FORCE ROW LEVEL SECURITY;
CREATE POLICY messages_district ON messages USING (current_setting('gridkeeper.district', true) IN (district_id::text, 'all'));

CREATE VIEW v_people_names WITH (security_invoker = true) AS SELECT district_id, person_id, name FROM people;
CREATE VIEW v_people_units WITH (security_invoker = true) AS SELECT district_id, code, definition, kind, label, area_id, responsible_id, handler_id FROM units;
CREATE VIEW v_people_posts WITH (security_invoker = true) AS
  SELECT district_id, post_id, person_id, role, area_id, unit_code, valid_from, valid_to, substitute_for FROM posts;
GRANT SELECT ON v_people_names, v_people_units, v_people_posts TO gridkeeper_app;

-- Whose account it is, without a name; read before the district is known, hence without row-level security.
CREATE TABLE account_districts (
  account_id uuid PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  district_id int NOT NULL REFERENCES districts,
  person_id uuid NOT NULL,
  UNIQUE (district_id, person_id),
  FOREIGN KEY (district_id, person_id) REFERENCES people (district_id, person_id)
);
