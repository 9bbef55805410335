-- How a mentorship began and ended, and what happened that opened a task.

ALTER TABLE mentorship ADD COLUMN previous {integer} REFERENCES mentorship;
ALTER TABLE mentorship ADD COLUMN ended_by {integer} REFERENCES document;
ALTER TABLE mentorship ADD COLUMN end_kind TEXT NOT NULL DEFAULT '';
ALTER TABLE mentorship ADD COLUMN end_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE mentorship ADD COLUMN details {blob};

ALTER TABLE task ADD COLUMN event {blob};
