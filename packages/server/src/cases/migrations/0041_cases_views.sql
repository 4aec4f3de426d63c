-- What the room cases publishes: facts for figures, without words, contacts or photos.
CREATE VIEW v_cases_facts WITH (security_invoker = true) AS
  SELECT district_id, case_id, number, source, pack_hash, workflow, state, phase, category, grid_id, area_ids, zone, lead_unit, assisting,
         handler_id, reporter_id, checker_id, outcome, rating, contests, rejections, reworks, overdue, ever_overdue,
         reported_at, opened_at, closed_at, clock, clock_started_at, due_at, due_provisional, clock_light
  FROM cases;

-- When reporters contested a closing 不满意: one row each time.
CREATE VIEW v_cases_contests WITH (security_invoker = true) AS
  SELECT district_id, case_id, at FROM case_events WHERE action = 'contest';
CREATE INDEX case_events_contests ON case_events (district_id, at) WHERE action = 'contest';

-- Contacts go soon after closing, so what the nightly job looks through stays small however old the office grows.
CREATE INDEX case_contents_short_lived ON case_contents (district_id, case_id) WHERE retention = 'closed-90d' AND erased_at IS NULL;

-- How far each case had come at the last signed checkpoint. The signature covers these rows; they name the case that was tampered with.
CREATE TABLE case_marks (
  district_id int NOT NULL,
  case_id uuid NOT NULL,
  number text NOT NULL,
  version int NOT NULL,
  head bytea NOT NULL,
  PRIMARY KEY (district_id, case_id)
);
REVOKE DELETE ON case_marks FROM gridkeeper_app;
GRANT SELECT ON v_cases_facts, v_cases_contests TO gridkeeper_app;
