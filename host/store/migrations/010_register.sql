-- The register of papers: versions before the signature, who has to read a paper, words to be found by, and the numbers
-- that a school gave out on paper.
ALTER TABLE document ADD COLUMN version {integer} NOT NULL DEFAULT 1;
-- Number, title and data in folded letters.
ALTER TABLE document ADD COLUMN words TEXT NOT NULL DEFAULT '';

-- What a paper was before it was drawn up anew.
CREATE TABLE document_version (
    document {integer} NOT NULL REFERENCES document,
    version {integer} NOT NULL,
    date TEXT NOT NULL,
    data {blob} NOT NULL,
    PRIMARY KEY (document, version)
){clustered};

CREATE TABLE document_version_file (
    document {integer} NOT NULL,
    version {integer} NOT NULL,
    place {integer} NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES file,
    PRIMARY KEY (document, version, place),
    FOREIGN KEY (document, version) REFERENCES document_version (document, version)
){clustered};

-- Who has to read a paper, and when each did; empty while it is still to be done.
CREATE TABLE acquaintance (
    document {integer} NOT NULL REFERENCES document,
    place {integer} NOT NULL,
    person {integer} NOT NULL REFERENCES person,
    done {integer},
    PRIMARY KEY (document, place)
){clustered};
CREATE INDEX acquaintance_by_person ON acquaintance (person, done);

-- A file in another format (pdf), by the content that it was made of.
CREATE TABLE rendition (
    source TEXT NOT NULL REFERENCES file,
    format TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES file,
    PRIMARY KEY (source, format)
){clustered};
