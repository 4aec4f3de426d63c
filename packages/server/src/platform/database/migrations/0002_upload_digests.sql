-- The digest of the stored bytes, so that an audit can hold a photo against what the events say of it.
CREATE OR REPLACE VIEW v_platform_uploads WITH (security_invoker = true) AS
  SELECT district_id, upload_id, width, height, taken_at, digest FROM uploads;
