-- Special categories of personal data (article 10 of law 152-ФЗ): kept apart from the card, see people/special_data.

CREATE TABLE special_data (
    person {integer} NOT NULL PRIMARY KEY REFERENCES person,
    data {blob} NOT NULL
){table};
