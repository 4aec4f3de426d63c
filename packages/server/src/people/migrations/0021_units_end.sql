-- A unit that the rules in force do not have any more ends, and stays for the cases that name it; another one may have taken its work 接替.
ALTER TABLE units ADD COLUMN ended_on date, ADD COLUMN successor text;
ALTER TABLE units ADD FOREIGN KEY (district_id, successor) REFERENCES units (district_id, code);
CREATE OR REPLACE VIEW v_people_units WITH (security_invoker = true) AS
  SELECT district_id, code, definition, kind, label, area_id, responsible_id, handler_id, ended_on, successor FROM units;
