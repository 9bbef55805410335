// SPDX-License-Identifier: MIT
#include "store/step_rows.hpp"

namespace nastavnik::store {

using engine::Step;

std::optional<Blob> StepRows::resultOf(const Step& step) {
    if (!step.result)
        return std::nullopt;
    writeCbor(*step.result, result_);
    return Blob(result_);
}

std::optional<Blob> StepRows::errorOf(const Step& step) {
    if (!step.error)
        return std::nullopt;
    writeCbor(toValue(*step.error), error_);
    return Blob(error_);
}

void StepRows::append(Id run, const Step& step) {
    writeCbor(step.request, request_);
    database_.run("INSERT INTO step (run, seq, verb, request, result, error, at) VALUES (?, ?, ?, ?, ?, ?, ?)", run,
                  step.seq, step.verb, Blob(request_), resultOf(step), errorOf(step), step.at);
}

void StepRows::finish(Id run, const Step& step) {
    const auto changed = database_.run("UPDATE step SET result = ?, error = ?, at = ? WHERE run = ? AND seq = ?",
                                       resultOf(step), errorOf(step), step.at, run, step.seq);
    requireOneRow(changed, "step of run", run);
}

void StepRows::removeLast(Id run) {
    const auto changed =
        database_.run("DELETE FROM step WHERE run = ? AND seq = (SELECT max(seq) FROM step WHERE run = ?)", run, run);
    requireOneRow(changed, "step of run", run);
}

std::vector<Step> StepRows::journal(Id run) {
    std::vector<Step> steps;
    Query row =
        database_.query("SELECT seq, verb, request, result, error, at FROM step WHERE run = ? ORDER BY seq", run);
    while (row.next()) {
        Step step{.seq = row.smallInteger(0),
                  .verb = row.text(1),
                  .request = row.value(2),
                  .result = std::nullopt,
                  .error = std::nullopt,
                  .at = row.moment(5)};
        if (!row.isNull(3))
            step.result = row.value(3);
        if (!row.isNull(4))
            step.error = faultOf(row.value(4));
        steps.push_back(std::move(step));
    }
    return steps;
}

} // namespace nastavnik::store
