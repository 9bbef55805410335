-- The audit log refuses changes of what was written, and its head never goes back.

CREATE FUNCTION audit_is_final() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION 'audit rows are final' USING ERRCODE = 'NA001';
END
$body$;

CREATE TRIGGER audit_unchanged BEFORE UPDATE OR DELETE ON audit
FOR EACH ROW EXECUTE FUNCTION audit_is_final();

CREATE TRIGGER audit_untruncated BEFORE TRUNCATE ON audit
FOR EACH STATEMENT EXECUTE FUNCTION audit_is_final();

CREATE TRIGGER audit_head_undeleted BEFORE DELETE ON audit_head
FOR EACH ROW EXECUTE FUNCTION audit_is_final();

CREATE TRIGGER audit_head_forward BEFORE UPDATE ON audit_head
FOR EACH ROW WHEN (NEW.count <= OLD.count) EXECUTE FUNCTION audit_is_final();

INSERT INTO audit_head (one, count, hash) VALUES (1, 0, decode(repeat('00', 32), 'hex'));
