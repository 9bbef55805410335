-- The audit log refuses changes of what was written, and its head never goes back.

CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit rows are final');
END;

CREATE TRIGGER audit_undeleted BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit rows are final');
END;

CREATE TRIGGER audit_head_undeleted BEFORE DELETE ON audit_head
BEGIN
    SELECT RAISE(ABORT, 'the audit head is final');
END;

CREATE TRIGGER audit_head_forward BEFORE UPDATE ON audit_head WHEN NEW.count <= OLD.count
BEGIN
    SELECT RAISE(ABORT, 'the audit head only moves forward');
END;

INSERT INTO audit_head (one, count, hash) VALUES (1, 0, zeroblob(32));
