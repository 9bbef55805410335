-- What Nastavnik keeps. Words in braces are written out for each dialect, see migrations.cpp.
-- Moments are microseconds UTC, dates ISO text, structured values CBOR.

CREATE TABLE file (
    hash TEXT NOT NULL PRIMARY KEY,
    size {integer} NOT NULL,
    bytes {blob} NOT NULL
){table};

CREATE TABLE bundle (
    version TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
){table};

CREATE TABLE bundle_file (
    version TEXT NOT NULL REFERENCES bundle,
    path TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES file,
    PRIMARY KEY (version, path)
){clustered};

CREATE TABLE organisation (
    id {id},
    code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    parent {integer} REFERENCES organisation,
    details {blob} NOT NULL
){table};

CREATE TABLE person (
    id {id},
    code TEXT NOT NULL UNIQUE,
    surname TEXT NOT NULL,
    given TEXT NOT NULL,
    patronymic TEXT NOT NULL,
    gender TEXT NOT NULL,
    email TEXT NOT NULL,
    organisation {integer} NOT NULL REFERENCES organisation,
    position TEXT NOT NULL,
    absences {blob} NOT NULL,
    profile {blob} NOT NULL
){table};
CREATE INDEX person_by_organisation ON person (organisation);

CREATE TABLE person_role (
    person {integer} NOT NULL REFERENCES person,
    place {integer} NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (person, place)
){clustered};
CREATE INDEX person_role_by_role ON person_role (role);

CREATE TABLE programme (
    id {id},
    roadmap TEXT NOT NULL,
    version TEXT NOT NULL REFERENCES bundle,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    year {integer} NOT NULL,
    department {integer} NOT NULL REFERENCES organisation
){table};

CREATE TABLE task (
    id {id},
    programme {integer} NOT NULL REFERENCES programme,
    activity TEXT NOT NULL,
    unit_kind TEXT NOT NULL,
    unit {integer} NOT NULL,
    organisation {integer} NOT NULL REFERENCES organisation,
    window_start TEXT NOT NULL,
    window_end TEXT NOT NULL,
    state TEXT NOT NULL,
    opened TEXT,
    closed TEXT,
    reason TEXT NOT NULL,
    reminded {integer} NOT NULL,
    escalated {integer} NOT NULL,
    run {integer},
    result {blob} NOT NULL
){table};
CREATE INDEX task_by_programme ON task (programme, state, window_end);
CREATE INDEX task_by_unit ON task (unit_kind, unit);
CREATE INDEX task_by_organisation ON task (organisation);

CREATE TABLE document (
    id {id},
    programme {integer} NOT NULL REFERENCES programme,
    organisation {integer} NOT NULL REFERENCES organisation,
    task {integer} REFERENCES task,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    number TEXT NOT NULL,
    date TEXT NOT NULL,
    status TEXT NOT NULL,
    data {blob} NOT NULL
){table};
CREATE INDEX document_by_programme ON document (programme, kind, date);
CREATE INDEX document_by_organisation ON document (organisation, kind, date);
CREATE INDEX document_by_task ON document (task);

CREATE TABLE document_file (
    document {integer} NOT NULL REFERENCES document,
    place {integer} NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES file,
    PRIMARY KEY (document, place)
){clustered};

-- The last number given out, per register.
CREATE TABLE number (
    organisation {integer} NOT NULL REFERENCES organisation,
    kind TEXT NOT NULL,
    year {integer} NOT NULL,
    last {integer} NOT NULL,
    PRIMARY KEY (organisation, kind, year)
){clustered};

-- Numbers whose papers did not come about: given out again first, so that a register has no gaps.
CREATE TABLE returned_number (
    organisation {integer} NOT NULL REFERENCES organisation,
    kind TEXT NOT NULL,
    year {integer} NOT NULL,
    number {integer} NOT NULL,
    PRIMARY KEY (organisation, kind, year, number)
){clustered};

CREATE TABLE mentorship (
    id {id},
    organisation {integer} NOT NULL REFERENCES organisation,
    form TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    fixed_by {integer} REFERENCES document
){table};
CREATE INDEX mentorship_by_organisation ON mentorship (organisation);

CREATE TABLE mentorship_person (
    mentorship {integer} NOT NULL REFERENCES mentorship,
    side TEXT NOT NULL,
    place {integer} NOT NULL,
    person {integer} NOT NULL REFERENCES person,
    PRIMARY KEY (mentorship, side, place)
){clustered};
CREATE INDEX mentorship_person_by_person ON mentorship_person (person);

CREATE TABLE record (
    id {id},
    programme {integer} NOT NULL REFERENCES programme,
    kind TEXT NOT NULL,
    unit_kind TEXT NOT NULL,
    unit {integer} NOT NULL,
    organisation {integer} NOT NULL REFERENCES organisation,
    date TEXT NOT NULL,
    data {blob} NOT NULL
){table};
CREATE INDEX record_by_kind ON record (programme, kind, unit_kind, unit);

CREATE TABLE run (
    id {id},
    programme {integer} NOT NULL REFERENCES programme,
    task {integer} NOT NULL REFERENCES task,
    version TEXT NOT NULL REFERENCES bundle,
    action TEXT NOT NULL,
    argument {blob} NOT NULL,
    state TEXT NOT NULL,
    started {integer} NOT NULL,
    wake {integer},
    attempts {integer} NOT NULL,
    trouble TEXT NOT NULL,
    -- 0 for ready ones, the wake of waiting and retrying ones, NULL for all that do not go on by themselves.
    due {integer}
){table};
CREATE INDEX run_by_due ON run (due, id) WHERE due IS NOT NULL;
CREATE INDEX run_by_task ON run (task);
CREATE INDEX run_by_programme ON run (programme, state);

-- Written more often than anything else: no foreign key, because a run is never removed.
CREATE TABLE step (
    run {integer} NOT NULL,
    seq {integer} NOT NULL,
    verb TEXT NOT NULL,
    request {blob} NOT NULL,
    result {blob},
    error {blob},
    at {integer} NOT NULL,
    PRIMARY KEY (run, seq)
){clustered};

CREATE TABLE wait (
    id {id},
    run {integer} NOT NULL REFERENCES run,
    seq {integer} NOT NULL,
    task {integer} NOT NULL REFERENCES task,
    kind TEXT NOT NULL,
    role TEXT NOT NULL,
    unit_kind TEXT NOT NULL,
    unit {integer} NOT NULL,
    organisation {integer} NOT NULL,
    title TEXT NOT NULL,
    form TEXT NOT NULL,
    value {blob} NOT NULL,
    document {integer} REFERENCES document,
    asked {integer} NOT NULL,
    answered {integer} NOT NULL
){table};
CREATE INDEX wait_by_run ON wait (run);
CREATE INDEX wait_open ON wait (task) WHERE answered = 0;

CREATE TABLE letter (
    id {id},
    programme {integer} NOT NULL REFERENCES programme,
    task {integer} REFERENCES task,
    person {integer} REFERENCES person,
    address TEXT NOT NULL,
    notice TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    documents {blob} NOT NULL,
    message_id TEXT NOT NULL,
    state TEXT NOT NULL,
    written {integer} NOT NULL,
    due {integer} NOT NULL,
    attempts {integer} NOT NULL,
    answer TEXT NOT NULL
){table};
CREATE INDEX letter_by_due ON letter (due, id) WHERE state = 'waiting';
CREATE INDEX letter_by_person ON letter (person, id);
CREATE INDEX letter_by_task ON letter (task);

-- See host/store/audit.hpp. The numbers have no gaps, so they are given by the program.
CREATE TABLE audit (
    id {integer} NOT NULL PRIMARY KEY,
    at {integer} NOT NULL,
    actor TEXT NOT NULL,
    cause TEXT NOT NULL,
    subject TEXT NOT NULL,
    what TEXT NOT NULL,
    details {blob} NOT NULL,
    previous {blob} NOT NULL,
    hash {blob} NOT NULL
){table};
CREATE INDEX audit_by_subject ON audit (subject, id);

CREATE TABLE audit_head (
    one {integer} NOT NULL PRIMARY KEY CHECK (one = 1),
    count {integer} NOT NULL,
    hash {blob} NOT NULL
){table};
