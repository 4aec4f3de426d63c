-- Registers 台账: what exists. Kinds and fields are declared by the policy pack; data on persons are sealed field by field.
CREATE TABLE register_entries (
  district_id int NOT NULL REFERENCES districts,
  entry_id uuid NOT NULL,
  -- Code of the kind in the pack, and the sort that it specialises.
  kind text NOT NULL,
  sort text NOT NULL,
  -- Care recipients 关爱对象: no row is there for a transaction that does not say for which areas it looks after them.
  restricted boolean NOT NULL,
  -- The id in the source it came from; a second import of the same source changes nothing.
  ref text,
  -- Facility code 部件标识码 and the like.
  code text,
  -- Of a restricted entry the masked form: the name itself is sealed among the secrets.
  name text NOT NULL,
  address text NOT NULL DEFAULT '',
  point point NOT NULL,
  -- The smallest area it lies in, and the way there from the root, itself included.
  area_id uuid NOT NULL,
  area_ids uuid[] NOT NULL,
  grid_id uuid,
  building_id uuid,
  parent_id uuid,
  fields jsonb NOT NULL DEFAULT '{}',
  -- By field: {"sealed": base64, "mask": text, "blind": base64 or null}.
  secrets jsonb NOT NULL DEFAULT '{}',
  visit_every_days int CHECK (visit_every_days > 0),
  version int NOT NULL CHECK (version > 0),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid,
  ended_on date,
  end_reason text,
  -- When the retention job took away what concerned a person.
  erased_at timestamptz,
  PRIMARY KEY (district_id, entry_id)
);
CREATE UNIQUE INDEX register_entries_ref ON register_entries (district_id, kind, ref) WHERE ref IS NOT NULL;
CREATE UNIQUE INDEX register_entries_code ON register_entries (district_id, kind, code) WHERE code IS NOT NULL AND ended_on IS NULL;
CREATE INDEX register_entries_list ON register_entries (district_id, kind, name, entry_id);
CREATE INDEX register_entries_grid ON register_entries (district_id, grid_id);
CREATE INDEX register_entries_building ON register_entries (district_id, building_id) WHERE building_id IS NOT NULL;
CREATE INDEX register_entries_parent ON register_entries (district_id, parent_id) WHERE parent_id IS NOT NULL;

-- What lists and searches go by, of entries that are not restricted: behind row-level security PostgreSQL takes no index of words or areas, because
-- those operators are not leakproof.
CREATE TABLE register_search (
  district_id int NOT NULL,
  entry_id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  grid_id uuid,
  area_ids uuid[] NOT NULL,
  ended boolean NOT NULL,
  -- Words of name, code and address, and the pinyin of the name from each of its characters on, in full and by initials.
  words tsvector NOT NULL,
  PRIMARY KEY (district_id, entry_id),
  FOREIGN KEY (district_id, entry_id) REFERENCES register_entries ON DELETE CASCADE
);
CREATE INDEX register_search_list ON register_search (district_id, kind, name, entry_id) WHERE NOT ended;
CREATE INDEX register_search_grid ON register_search (district_id, grid_id, kind);
CREATE INDEX register_search_areas ON register_search USING gin (area_ids);
CREATE INDEX register_search_words ON register_search USING gin (words);

-- Every state that an entry had, so that an import can be undone and a reader can ask how it came about.
CREATE TABLE register_history (
  district_id int NOT NULL,
  entry_id uuid NOT NULL,
  version int NOT NULL,
  restricted boolean NOT NULL,
  area_ids uuid[] NOT NULL,
  at timestamptz NOT NULL,
  by_person uuid,
  how text NOT NULL CHECK (how IN ('added', 'changed', 'ended', 'imported', 'undone', 'certificate', 'consent', 'moved', 'erased')),
  import_id uuid,
  -- What the entry was after this: {name, code, address, point, buildingId, parentId, fields, secrets, visitEveryDays, endedOn, endReason, certificates}.
  snapshot jsonb NOT NULL,
  PRIMARY KEY (district_id, entry_id, version),
  FOREIGN KEY (district_id, entry_id) REFERENCES register_entries ON DELETE CASCADE
);
CREATE INDEX register_history_import ON register_history (district_id, import_id) WHERE import_id IS NOT NULL;

-- Certificates 证照 that an entry holds.
CREATE TABLE register_certificates (
  district_id int NOT NULL,
  entry_id uuid NOT NULL,
  code text NOT NULL,
  number text NOT NULL DEFAULT '',
  issued_on date,
  expires_on date,
  -- The warnings already given for this end, in days before it, and the case opened; both begin anew with a new end.
  warned int[] NOT NULL DEFAULT '{}',
  case_id uuid,
  PRIMARY KEY (district_id, entry_id, code),
  FOREIGN KEY (district_id, entry_id) REFERENCES register_entries ON DELETE CASCADE
);
CREATE INDEX register_certificates_end ON register_certificates (district_id, expires_on) WHERE expires_on IS NOT NULL;

-- What somebody agreed to 同意, and until when; the newest counts.
CREATE TABLE register_consents (
  district_id int NOT NULL,
  consent_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  restricted boolean NOT NULL,
  area_ids uuid[] NOT NULL,
  version text NOT NULL,
  by_whom text NOT NULL CHECK (by_whom IN ('self', 'guardian')),
  -- Given for somebody below the age of the rule: his guardian's page, and his guardian's withdrawal.
  under_age boolean NOT NULL DEFAULT false,
  given_on date NOT NULL,
  ends_on date NOT NULL,
  withdrawn_on date,
  noted_by uuid,
  -- When somebody was told that it ends.
  warned_at timestamptz,
  PRIMARY KEY (district_id, consent_id),
  FOREIGN KEY (district_id, entry_id) REFERENCES register_entries ON DELETE CASCADE
);
CREATE INDEX register_consents_entry ON register_consents (district_id, entry_id, given_on);

-- The code under which a person opens his own page 我的资料; only its digest is kept.
CREATE TABLE register_codes (
  district_id int NOT NULL,
  entry_id uuid NOT NULL,
  digest bytea NOT NULL,
  made_at timestamptz NOT NULL,
  made_by uuid,
  ended_at timestamptz,
  PRIMARY KEY (district_id, digest),
  FOREIGN KEY (district_id, entry_id) REFERENCES register_entries ON DELETE CASCADE
);
CREATE INDEX register_codes_entry ON register_codes (district_id, entry_id);

-- Imports of sheets 导入: what they did stands in the history under their id.
CREATE TABLE register_imports (
  district_id int NOT NULL REFERENCES districts,
  import_id uuid NOT NULL,
  kind text NOT NULL,
  file_name text NOT NULL,
  file_digest text NOT NULL,
  by_person uuid,
  at timestamptz NOT NULL,
  read int NOT NULL,
  added int NOT NULL,
  changed int NOT NULL,
  same int NOT NULL,
  bad int NOT NULL,
  undone_at timestamptz,
  undone_by uuid,
  PRIMARY KEY (district_id, import_id)
);

-- Row-level security 行级安全 behind care recipients, forced on the owner, too; whoever keeps all districts (migrations, backup) says so with 'all'.
-- gridkeeper.care is 'system' for the office's own jobs, else the ids of the areas whose care recipients the actor may see, parted by commas.
CREATE FUNCTION gridkeeper_care(areas uuid[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN current_setting('gridkeeper.district', true) = 'all' OR current_setting('gridkeeper.care', true) = 'system' THEN true
    WHEN coalesce(current_setting('gridkeeper.care', true), '') = '' THEN false
    ELSE areas && string_to_array(current_setting('gridkeeper.care', true), ',')::uuid[]
  END
$$;
ALTER TABLE register_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_entries FORCE ROW LEVEL SECURITY;
ALTER TABLE register_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_history FORCE ROW LEVEL SECURITY;
ALTER TABLE register_consents ENABLE ROW LEVEL SECURITY;
ALTER TABLE register_consents FORCE ROW LEVEL SECURITY;
CREATE POLICY care ON register_entries USING (NOT restricted OR gridkeeper_care(area_ids));
CREATE POLICY care ON register_history USING (NOT restricted OR gridkeeper_care(area_ids));
CREATE POLICY care ON register_consents USING (NOT restricted OR gridkeeper_care(area_ids));

-- For other rooms: what stands where; no names, no data on persons, restricted ones not at all.
CREATE VIEW v_registers_entries WITH (security_invoker = true) AS
  SELECT district_id, entry_id, kind, sort, code, CASE WHEN sort IN ('household', 'dwelling') THEN '' ELSE name END AS name,
         point, area_id, area_ids, grid_id, building_id, fields, ended_on
  FROM register_entries WHERE NOT restricted;
GRANT SELECT, INSERT, UPDATE, DELETE ON register_entries, register_search, register_history, register_certificates, register_consents, register_codes, register_imports
  TO gridkeeper_app;
GRANT SELECT ON v_registers_entries TO gridkeeper_app;

-- Buildings as addresses and points find them.
CREATE INDEX buildings_label ON buildings (district_id, label_key);
CREATE INDEX buildings_point ON buildings USING gist (point);
