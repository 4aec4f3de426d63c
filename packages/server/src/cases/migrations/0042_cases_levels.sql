-- What packs say since 0.3.0: whose centre has a case, how grave it is, and whom its state belongs to (queues ask for that, not for codes of states).
ALTER TABLE cases ADD COLUMN level text, ADD COLUMN severity text, ADD COLUMN owner text;
-- Until now there was one pack, with these states.
UPDATE cases SET owner = CASE state
  WHEN 'reviewing' THEN 'centre' WHEN 'returned' THEN 'reporter' WHEN 'dispatched' THEN 'lead-unit' WHEN 'handling' THEN 'lead-unit'
  WHEN 'escalated' THEN 'higher' WHEN 'fed-back' THEN 'centre' WHEN 'checking' THEN 'checker' END;
CREATE INDEX cases_open_owner ON cases (district_id, phase, owner, due_at, case_id) WHERE phase <> 'closed';
