-- Who looked at what: asked for each page of a restricted case.
CREATE INDEX audit_log_targets ON audit_log (district_id, target, action);
