-- Who looked at what, by day: the auditor's page goes through the log from its newest end.
CREATE INDEX audit_log_days ON audit_log (district_id, at);
