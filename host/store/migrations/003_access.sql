-- Log-in links, keys and sessions. Only a hash of each secret is kept.
CREATE TABLE access (
    hash TEXT NOT NULL PRIMARY KEY,
    person {integer} NOT NULL REFERENCES person,
    kind TEXT NOT NULL,
    made {integer} NOT NULL,
    used {integer} NOT NULL,
    ends {integer} NOT NULL
){table};
CREATE INDEX access_by_end ON access (ends);
