-- Drawn for calling back 回访抽样: what is drawn stays drawn, with what came of it. Tries and result follow from the case's events.
CREATE TABLE case_draws (
  district_id int NOT NULL,
  sample text NOT NULL,
  period text NOT NULL,
  case_id uuid NOT NULL,
  drawn_at timestamptz NOT NULL,
  -- The sample takes all such cases.
  always boolean NOT NULL,
  -- So often somebody is tried who does not answer; then he counts as not reached.
  most_tries int NOT NULL,
  tries int NOT NULL DEFAULT 0,
  reached_at timestamptz,
  rating smallint,
  PRIMARY KEY (district_id, sample, period, case_id),
  FOREIGN KEY (district_id, case_id) REFERENCES cases
);
CREATE INDEX case_draws_open ON case_draws (district_id, case_id) WHERE reached_at IS NULL;

-- From which period on a sample is drawn, and the one drawn last: days off are made up for, and the time before is left alone.
CREATE TABLE case_draw_marks (
  district_id int NOT NULL REFERENCES districts,
  sample text NOT NULL,
  first text NOT NULL,
  through text NOT NULL,
  PRIMARY KEY (district_id, sample)
);

ALTER TABLE cases ADD COLUMN call_back_at timestamptz;

CREATE VIEW v_cases_draws WITH (security_invoker = true) AS
  SELECT district_id, sample, period, case_id, drawn_at, always, tries, reached_at, rating, reached_at IS NULL AND tries >= most_tries AS given_up
  FROM case_draws;

GRANT SELECT, INSERT, UPDATE ON case_draws, case_draw_marks TO gridkeeper_app;
GRANT SELECT ON v_cases_draws TO gridkeeper_app;
REVOKE DELETE ON case_draws, case_draw_marks FROM gridkeeper_app;
