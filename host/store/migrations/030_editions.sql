-- What a programme ran under before it went over to another version of its roadmap or to other inputs.
CREATE TABLE edition (
    id {id},
    programme {integer} NOT NULL REFERENCES programme,
    version TEXT NOT NULL REFERENCES bundle,
    inputs {blob} NOT NULL,
    left_at {integer} NOT NULL,
    undo {blob} NOT NULL
){table};
CREATE INDEX edition_by_programme ON edition (programme);

-- What the municipality filled in; empty: the defaults of the roadmap.
ALTER TABLE programme ADD COLUMN inputs {blob};
-- The former edition under which a task is finished; empty: the programme's present one.
ALTER TABLE task ADD COLUMN edition {integer} REFERENCES edition;
