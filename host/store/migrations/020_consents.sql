-- Consents by purpose and additional agreements with mentors (see host/people/consents.hpp, agreements.hpp).

CREATE TABLE consent (
    id {id},
    person {integer} NOT NULL REFERENCES person,
    organisation {integer} NOT NULL REFERENCES organisation,
    purpose TEXT NOT NULL,
    given TEXT NOT NULL,
    until TEXT,
    withdrawn TEXT,
    settled TEXT,
    end_told {integer} NOT NULL,
    signer TEXT NOT NULL,
    document {integer} REFERENCES document,
    terms {blob} NOT NULL
){table};
CREATE INDEX consent_by_person ON consent (person, purpose);
CREATE INDEX consent_by_organisation ON consent (organisation, purpose);

CREATE TABLE agreement (
    id {id},
    mentor {integer} NOT NULL REFERENCES person,
    organisation {integer} NOT NULL REFERENCES organisation,
    number TEXT NOT NULL,
    date TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    form TEXT NOT NULL,
    content TEXT NOT NULL,
    pay TEXT NOT NULL,
    unpaid_reason TEXT NOT NULL,
    mentees {blob} NOT NULL,
    ended TEXT,
    end_reason TEXT NOT NULL,
    document {integer} REFERENCES document,
    details {blob} NOT NULL
){table};
CREATE INDEX agreement_by_mentor ON agreement (mentor);
CREATE INDEX agreement_by_organisation ON agreement (organisation);
