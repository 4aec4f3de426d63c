-- Duty rosters 值班表: who answers the hotline, leads the shift, stands by. A shift across midnight is one row; it holds no words.
CREATE TABLE duty_shifts (
  district_id int NOT NULL REFERENCES districts,
  shift_id uuid NOT NULL,
  roster text NOT NULL,
  person_id uuid NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (district_id, shift_id),
  FOREIGN KEY (district_id, person_id) REFERENCES people (district_id, person_id),
  CHECK (ends_at > starts_at)
);
CREATE INDEX duty_shifts_roster ON duty_shifts (district_id, roster, ends_at);
CREATE INDEX duty_shifts_person ON duty_shifts (district_id, person_id, ends_at);

-- When a roster wants somebody: without a row, round the clock.
CREATE TABLE duty_coverages (
  district_id int NOT NULL REFERENCES districts,
  roster text NOT NULL,
  coverage text NOT NULL,
  PRIMARY KEY (district_id, roster)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON duty_shifts, duty_coverages TO gridkeeper_app;

CREATE VIEW v_people_duty WITH (security_invoker = true) AS
  SELECT district_id, shift_id, roster, person_id, starts_at, ends_at FROM duty_shifts;
GRANT SELECT ON v_people_duty TO gridkeeper_app;
