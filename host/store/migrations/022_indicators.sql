-- What indicators were on a day: counted and kept with a report, or typed (see host/people/indicator_values.hpp).

CREATE TABLE indicator_value (
    id {id},
    programme {integer} NOT NULL REFERENCES programme,
    indicator TEXT NOT NULL,
    organisation {integer} NOT NULL REFERENCES organisation,
    date TEXT NOT NULL,
    numerator {real} NOT NULL,
    denominator {real},
    source TEXT NOT NULL
){table};
CREATE INDEX indicator_value_by_indicator ON indicator_value (indicator, organisation, date);
