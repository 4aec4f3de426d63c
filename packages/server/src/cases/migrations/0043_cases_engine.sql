-- Release 0.4.0: who took a report, restricted cases, what stands before the public, merged cases, calls back.
ALTER TABLE cases
  ADD COLUMN taker_id uuid,
  ADD COLUMN restricted boolean NOT NULL DEFAULT false,
  ADD COLUMN shown text[] NOT NULL DEFAULT '{}',
  ADD COLUMN merged_into uuid,
  ADD COLUMN call_back_tries integer NOT NULL DEFAULT 0,
  ADD COLUMN called_back boolean NOT NULL DEFAULT false;

-- Merged before this release: the case that goes on stands in the event.
UPDATE cases SET merged_into = (
    SELECT (e.event ->> 'otherCaseId')::uuid FROM case_events e
    WHERE e.district_id = cases.district_id AND e.case_id = cases.case_id AND e.action = 'merge' AND e.event ? 'otherCaseId'
    ORDER BY e.seq DESC LIMIT 1)
WHERE outcome = 'duplicate';

-- Taken at the desk or by telephone: by whoever wrote the report.
UPDATE cases SET taker_id = (
    SELECT (e.event #>> '{by,personId}')::uuid FROM case_events e
    WHERE e.district_id = cases.district_id AND e.case_id = cases.case_id AND e.seq = 1 AND e.event #>> '{by,kind}' = 'staff')
WHERE source IN ('desk', 'hotline');

CREATE INDEX cases_taker ON cases (district_id, taker_id, case_id) WHERE taker_id IS NOT NULL;
CREATE INDEX cases_shown ON cases (district_id, updated_at DESC) WHERE shown <> '{}';
CREATE INDEX cases_merged ON cases (district_id, merged_into) WHERE merged_into IS NOT NULL;

CREATE OR REPLACE VIEW v_cases_facts WITH (security_invoker = true) AS
  SELECT district_id, case_id, number, source, pack_hash, workflow, state, phase, category, grid_id, area_ids, zone, lead_unit, assisting,
         handler_id, reporter_id, checker_id, outcome, rating, contests, rejections, reworks, overdue, ever_overdue,
         reported_at, opened_at, closed_at, clock, clock_started_at, due_at, due_provisional, clock_light,
         level, severity, owner, taker_id, restricted, shown, merged_into, call_back_tries, called_back
  FROM cases;
