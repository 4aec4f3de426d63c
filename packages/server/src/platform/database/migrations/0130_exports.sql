-- Lists that left the house as files 导出: who took what, narrowed how, and why. Filters are codes and ids; words that were searched for are not kept.
CREATE TABLE exports (
  district_id int NOT NULL REFERENCES districts,
  export_id uuid NOT NULL,
  at timestamptz NOT NULL,
  by_person uuid NOT NULL,
  list text NOT NULL,
  filter jsonb NOT NULL,
  format text NOT NULL,
  -- Given where fields were exported that are masked otherwise.
  reason text,
  -- Null while it runs, or when its reader went away.
  row_count int,
  PRIMARY KEY (district_id, export_id)
);

-- Of whom, or of what that few may see, rows were handed out: a page of ids each, written down before it is sent.
CREATE TABLE export_subjects (
  district_id int NOT NULL,
  export_id uuid NOT NULL,
  page int NOT NULL,
  subject_ids uuid[] NOT NULL,
  PRIMARY KEY (district_id, export_id, page),
  FOREIGN KEY (district_id, export_id) REFERENCES exports
);
CREATE INDEX export_subjects_ids ON export_subjects USING gin (subject_ids);

-- Files on their way in 导入: they lie below the files of the office for a day, for the person who brought them.
CREATE TABLE sheet_files (
  district_id int NOT NULL REFERENCES districts,
  file_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  -- What the file is for, e.g. the kind of a register.
  purpose text NOT NULL,
  file_name text NOT NULL,
  ending text NOT NULL,
  bytes bigint NOT NULL,
  digest text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  -- The choices made (sheet, columns, coordinates), the stage it is at and what was counted so far.
  plan jsonb,
  stage text NOT NULL CHECK (stage IN ('uploaded', 'checking', 'checked', 'running', 'done', 'failed')),
  tally jsonb,
  -- A stage that says it works and has not been touched for a minute was broken off.
  touched_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, file_id)
);
CREATE INDEX sheet_files_age ON sheet_files (uploaded_at);

GRANT SELECT, INSERT, UPDATE ON exports, export_subjects TO gridkeeper_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sheet_files TO gridkeeper_app;
