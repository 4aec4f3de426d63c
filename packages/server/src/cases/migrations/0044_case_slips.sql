-- Numbers of slips 单据编号, such as 〔2026〕12 号: running for each slip and year of the office, without gaps or doubles. Steps from before have none.
CREATE TABLE case_slips (
  district_id int NOT NULL,
  slip text NOT NULL,
  year int NOT NULL,
  serial int NOT NULL CHECK (serial > 0),
  case_id uuid NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (district_id, slip, year, serial),
  UNIQUE (district_id, case_id, version, slip),
  FOREIGN KEY (district_id, case_id) REFERENCES cases
);

-- The last number given. Its row is locked until the numbers are committed, and rolled back with them: so there are no gaps.
CREATE TABLE case_slip_counts (
  district_id int NOT NULL REFERENCES districts,
  slip text NOT NULL,
  year int NOT NULL,
  last int NOT NULL,
  PRIMARY KEY (district_id, slip, year)
);

GRANT SELECT, INSERT ON case_slips TO gridkeeper_app;
REVOKE UPDATE, DELETE ON case_slips FROM gridkeeper_app;
GRANT SELECT, INSERT, UPDATE ON case_slip_counts TO gridkeeper_app;
REVOKE DELETE ON case_slip_counts FROM gridkeeper_app;
