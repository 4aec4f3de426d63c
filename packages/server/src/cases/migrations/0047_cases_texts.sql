-- What the room cases publishes of texts: to learn categories from, and to find what many report. Nothing restricted 限制查看, nothing erased.
CREATE VIEW v_cases_lessons WITH (security_invoker = true) AS
  SELECT c.district_id, c.case_id, c.category, c.closed_at, t.body
  FROM cases c JOIN case_contents t ON t.district_id = c.district_id AND t.case_id = c.case_id AND t.kind = 'report' AND t.body IS NOT NULL
  WHERE c.phase = 'closed' AND c.category IS NOT NULL AND NOT c.restricted
    AND c.outcome NOT IN ('duplicate', 'unfounded', 'withdrawn');

CREATE VIEW v_cases_messages WITH (security_invoker = true) AS
  SELECT c.district_id, c.case_id, c.phase, c.reported_at, c.point, c.category, t.body
  FROM cases c JOIN case_contents t ON t.district_id = c.district_id AND t.case_id = c.case_id AND t.kind = 'report' AND t.body IS NOT NULL
  WHERE NOT c.restricted AND c.outcome IS DISTINCT FROM 'withdrawn';
GRANT SELECT ON v_cases_lessons, v_cases_messages TO gridkeeper_app;
