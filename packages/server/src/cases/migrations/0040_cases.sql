-- Cases 案件. The row is what lists and clocks need, all derived from the events; the events are the truth.
CREATE SEQUENCE case_number_seq;

CREATE TABLE cases (
  district_id int NOT NULL REFERENCES districts,
  case_id uuid NOT NULL,
  number text NOT NULL,
  source text NOT NULL,
  pack_hash text NOT NULL,
  workflow text NOT NULL,
  state text NOT NULL,
  phase text NOT NULL,
  category text,
  grid_id uuid,
  area_ids uuid[] NOT NULL,
  zone text NOT NULL,
  point point,
  lead_unit text,
  assisting text[] NOT NULL,
  handler_id uuid,
  checker_id uuid,
  reporter_id uuid,
  outcome text,
  rating smallint,
  request text,
  contests smallint NOT NULL,
  rejections smallint NOT NULL,
  reworks smallint NOT NULL,
  followers int NOT NULL,
  released boolean NOT NULL,
  has_photo boolean NOT NULL,
  overdue boolean NOT NULL,
  ever_overdue boolean NOT NULL,
  reported_at timestamptz NOT NULL,
  opened_at timestamptz NOT NULL,
  entered_at timestamptz NOT NULL,
  closed_at timestamptz,
  updated_at timestamptz NOT NULL,
  -- The most urgent running clock, so that a queue is one index scan.
  clock text,
  clock_started_at timestamptz,
  due_at timestamptz,
  due_provisional boolean NOT NULL DEFAULT false,
  -- As the ladder last left it; the sweep rewrites the row at each step.
  clock_light text,
  clock_paused_until timestamptz,
  clock_extended boolean NOT NULL DEFAULT false,
  -- A timer is a query: workers take rows whose moment has come and recompute before they act.
  next_step_at timestamptz,
  computed_with int NOT NULL,
  version int NOT NULL,
  head bytea NOT NULL,
  origin_source text,
  origin_id text,
  PRIMARY KEY (district_id, case_id),
  UNIQUE (district_id, number)
);
CREATE UNIQUE INDEX cases_origin ON cases (district_id, origin_source, origin_id) WHERE origin_id IS NOT NULL;
CREATE INDEX cases_open_due ON cases (district_id, due_at, case_id) WHERE phase <> 'closed';
CREATE INDEX cases_open_state ON cases (district_id, state, due_at, case_id) WHERE phase <> 'closed';
CREATE INDEX cases_unit ON cases (district_id, lead_unit, case_id);
CREATE INDEX cases_grid ON cases (district_id, grid_id, case_id);
CREATE INDEX cases_grid_category ON cases (district_id, grid_id, category, case_id);
CREATE INDEX cases_checker ON cases (district_id, checker_id) WHERE phase <> 'closed';
CREATE INDEX cases_handler ON cases (district_id, handler_id) WHERE phase <> 'closed' AND handler_id IS NOT NULL;
CREATE INDEX cases_open_reporter ON cases (district_id, reporter_id) WHERE phase <> 'closed' AND reporter_id IS NOT NULL;
CREATE INDEX cases_requests ON cases (district_id, due_at, case_id) WHERE phase <> 'closed' AND request IS NOT NULL;
CREATE INDEX cases_reporter ON cases (district_id, reporter_id, case_id) WHERE reporter_id IS NOT NULL;
CREATE INDEX cases_category ON cases (district_id, category, case_id);
CREATE INDEX cases_next_step ON cases (next_step_at) WHERE next_step_at IS NOT NULL;
CREATE INDEX cases_stale ON cases (district_id, computed_with) WHERE phase <> 'closed';
CREATE INDEX cases_near ON cases USING gist (point);
CREATE INDEX cases_released ON cases (district_id, closed_at DESC) WHERE released AND phase = 'closed';
CREATE INDEX cases_closed ON cases (district_id, closed_at);
CREATE INDEX cases_opened ON cases (district_id, opened_at);
-- A state belongs to one phase, and only open cases are overdue; not knowing it, the planner takes 8,000 cases for 200.
CREATE STATISTICS cases_progress (mcv) ON phase, state, overdue FROM cases;

-- Append-only, chained by hash within a case; holds ids, codes and digests, never personal or free text.
CREATE TABLE case_events (
  district_id int NOT NULL,
  case_id uuid NOT NULL,
  seq int NOT NULL,
  at timestamptz NOT NULL,
  type text NOT NULL,
  action text,
  event jsonb NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (district_id, case_id, seq),
  FOREIGN KEY (district_id, case_id) REFERENCES cases
);

-- What events point to. Erasure empties body, sealed and salt and leaves the row as its own proof.
CREATE TABLE case_contents (
  district_id int NOT NULL,
  content_id uuid NOT NULL,
  case_id uuid NOT NULL,
  kind text NOT NULL,
  body text,
  sealed bytea,
  blind bytea,
  upload_id uuid,
  released boolean NOT NULL DEFAULT false,
  salt bytea,
  purpose text NOT NULL,
  retention text NOT NULL,
  legal_hold boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  erased_at timestamptz,
  PRIMARY KEY (district_id, content_id),
  FOREIGN KEY (district_id, case_id) REFERENCES cases,
  FOREIGN KEY (district_id, upload_id) REFERENCES uploads (district_id, upload_id)
);
CREATE INDEX case_contents_case ON case_contents (district_id, case_id, kind);
CREATE INDEX case_contents_blind ON case_contents (district_id, blind) WHERE blind IS NOT NULL;

-- Who may follow without an account: a digest of the code, never the code.
CREATE TABLE case_followers (
  district_id int NOT NULL,
  follower_id uuid NOT NULL,
  case_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  role text NOT NULL CHECK (role IN ('reporter', 'follower')),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, follower_id),
  UNIQUE (district_id, code_hash),
  FOREIGN KEY (district_id, case_id) REFERENCES cases
);
CREATE INDEX case_followers_case ON case_followers (district_id, case_id);

-- Search words of a case's text (jieba's cut and bigrams); emptied with the text.
CREATE TABLE case_search (
  district_id int NOT NULL,
  case_id uuid NOT NULL,
  words tsvector NOT NULL,
  PRIMARY KEY (district_id, case_id),
  FOREIGN KEY (district_id, case_id) REFERENCES cases
);
CREATE INDEX case_search_words ON case_search USING gin (words);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are append-only';
END $$;
CREATE TRIGGER case_events_append_only BEFORE UPDATE OR DELETE ON case_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE ON case_events FROM gridkeeper_app;
REVOKE DELETE ON cases, case_contents FROM gridkeeper_app;

ALTER TABLE case_contents ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_contents FORCE ROW LEVEL SECURITY;
CREATE POLICY case_contents_district ON case_contents USING (current_setting('gridkeeper.district', true) IN (district_id::text, 'all'));
