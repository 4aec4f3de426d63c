-- Row-level security 行级安全 behind restricted cases 限制查看 (disputes, care): their words, contacts and photos are there only for a transaction that
-- names the case in gridkeeper.sight, after it was judged who may see it; 'system' for the office's own jobs. Public pages, boards, the library and what
-- is learned from texts name none.
CREATE FUNCTION gridkeeper_sight(case_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE coalesce(current_setting('gridkeeper.sight', true), '')
    WHEN '' THEN false
    WHEN 'system' THEN true
    ELSE case_id = ANY (string_to_array(current_setting('gridkeeper.sight', true), ',')::uuid[])
  END
$$;
DROP POLICY case_contents_district ON case_contents;
CREATE POLICY case_contents_sight ON case_contents
  USING (
    current_setting('gridkeeper.district', true) = 'all'
    OR current_setting('gridkeeper.district', true) = district_id::text
      AND (
        NOT EXISTS (
          SELECT FROM cases c WHERE c.district_id = case_contents.district_id AND c.case_id = case_contents.case_id AND c.restricted
        )
        OR gridkeeper_sight(case_id)
      )
  )
  WITH CHECK (current_setting('gridkeeper.district', true) IN (district_id::text, 'all'));
