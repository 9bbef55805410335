// SPDX-License-Identifier: MIT
#include "engine/rehearsal.hpp"

#include "engine/acquaintance.hpp"
#include "engine/roles.hpp"

#include <algorithm>

namespace nastavnik::engine {

namespace {

/// FNV-1a, then mixed: the same on every machine, unlike std::hash.
std::uint64_t mixed(std::uint64_t seed, std::string_view text, std::uint64_t number) {
    std::uint64_t hash = 14695981039346656037ULL ^ seed;
    for (const char letter : text)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
    hash = (hash ^ number) * 1099511628211ULL;
    hash ^= hash >> 33U;
    hash *= 0xff51afd7ed558ccdULL;
    return hash ^ (hash >> 33U);
}

std::chrono::days daysIn(std::uint64_t number, int most) {
    return std::chrono::days{static_cast<int>(number % static_cast<std::uint64_t>(std::max(1, most)))};
}

/// People come to it some days after it was opened, most within the window.
Date dayOfHandingIn(const Task& task, std::uint64_t zeal, const Temper& temper, Date today) {
    if (static_cast<int>(zeal % 100) < temper.late)
        return std::max(today, task.window.end) + std::chrono::days{2} + daysIn(zeal >> 8U, 12);
    const int length = static_cast<int>((task.window.end - today).count());
    return today + daysIn(zeal >> 8U, std::min(length, 45) + 1);
}

} // namespace

Rehearsal::Rehearsal(Conductor& conductor, VirtualClock& clock, Ledger& ledger, Id programme, Temper temper)
    : conductor_(conductor), clock_(clock), ledger_(ledger), programme_(programme), temper_(std::move(temper)) {}

void Rehearsal::playUntil(Date last) {
    const auto midnight = [&](Date day) { return clock_.now() + (Moment{day} - Moment{conductor_.today()}); };
    playDay();
    while (conductor_.today() < last) {
        // Straight to the next day on which anything happens.
        Date next = last;
        if (!plan_.empty())
            next = std::min(next, plan_.begin()->first);
        if (const auto wake = conductor_.nextWake(); wake && *wake < midnight(next))
            clock_.moveTo(std::max(*wake, clock_.now() + std::chrono::microseconds{1}));
        else
            clock_.moveTo(midnight(std::max(next, conductor_.today() + std::chrono::days{1})));
        playDay();
    }
}

void Rehearsal::playDay() {
    conductor_.settle();
    notice();
    while (!plan_.empty() && plan_.begin()->first <= conductor_.today()) {
        std::vector<Act> acts;
        for (auto next = plan_.begin(); next != plan_.end() && next->first <= conductor_.today();
             next = plan_.erase(next))
            acts.push_back(next->second);
        for (const Act& act : acts) {
            planned_.erase(act);
            perform(act);
        }
        conductor_.settle();
        notice();
    }
}

void Rehearsal::plan(Date day, Act act) {
    if (planned_.insert(act).second)
        plan_.emplace(day, act);
}

void Rehearsal::notice() {
    const Date today = conductor_.today();
    for (const Wait& wait : ledger_.openWaits(programme_)) {
        if (isLeft(wait.task))
            continue;
        plan(today + daysIn(chance("wait", wait.id), 5), {Act::Kind::answer, wait.id});
    }
    for (const Id document : ledger_.unreadDocuments(programme_))
        plan(today + daysIn(chance("read", document), 5), {Act::Kind::read, document});
    for (const Task& task : conductor_.world().programmes.at(programme_).tasks()) {
        if (task.state != TaskState::planned && !task.isOver() && !temper_.undone.contains(task.activity))
            noticeTask(task, today);
    }
}

bool Rehearsal::isLeft(Id task) const {
    const Task* const found = conductor_.world().programmes.at(programme_).task(task);
    return found && temper_.undone.contains(found->activity);
}

void Rehearsal::noticeTask(const Task& task, Date today) {
    const std::uint64_t zeal = chance(task.activity, task.id);
    if (task.state == TaskState::submitted) {
        const bool poor = static_cast<int>((zeal >> 20U) % 100) < temper_.returned && !mended_.contains(task.id);
        plan(today + std::chrono::days{3}, {poor ? Act::Kind::giveBack : Act::Kind::accept, task.id});
    } else if (task.state == TaskState::returned) {
        plan(today + std::chrono::days{3}, {Act::Kind::submit, task.id});
    } else if (!task.run && static_cast<int>((zeal >> 32U) % 100) >= temper_.never) {
        plan(dayOfHandingIn(task, zeal, temper_, today), {Act::Kind::submit, task.id});
    }
}

void Rehearsal::perform(const Act& act) {
    if (act.kind == Act::Kind::answer)
        return answer(act.id);
    if (act.kind == Act::Kind::read)
        return read(act.id);
    if (act.kind == Act::Kind::giveBack)
        mended_.insert(act.id);
    conductor_.perform("rehearsal", "rehearsal", [&](Turn& turn, RunDriver&) {
        const Task& task = turn.task(act.id);
        if (act.kind == Act::Kind::submit && (task.state == TaskState::open || task.state == TaskState::returned))
            turn.submit(task, Value::object());
        else if (act.kind == Act::Kind::accept && task.state == TaskState::submitted)
            turn.change(accepted(task, turn.today()), "accepted");
        else if (act.kind == Act::Kind::giveBack && task.state == TaskState::submitted)
            turn.giveBack(task, "Дополните, пожалуйста, сведения.");
        return Value();
    });
}

void Rehearsal::answer(Id id) {
    conductor_.perform("rehearsal", "rehearsal", [&](Turn& turn, RunDriver& driver) {
        const auto wait = turn.ledger.wait(id);
        if (!wait || wait->answered)
            return Value();
        const ProgrammeState& programme = turn.programme(programme_);
        const auto holders = holdersFor(wait->role, wait->unit, programme, turn.world.directory, turn.today());
        // Nobody holds the role: the question stays open, as it would.
        if (!holders.empty())
            driver.answer(turn, id, answerTo(*wait, *holders.front(), programme.roadmap()), *holders.front());
        return Value();
    });
}

/// Everybody on the sheet comes on the same day, as they do when a secretary carries it round.
void Rehearsal::read(Id id) {
    conductor_.perform("rehearsal", "rehearsal", [&](Turn& turn, RunDriver&) {
        const Document document = turn.ledger.document(id).value();
        for (const Acquaintance& one : document.acquaintances)
            if (!one.done)
                noteReading(turn, turn.ledger.document(id).value(), one.person);
        return Value();
    });
}

Value Rehearsal::answerTo(const Wait& wait, const people::Person& person, const roadmap::Roadmap& roadmap) const {
    if (wait.kind == "approve")
        return {{"approved", true}};
    if (wait.kind == "review")
        return {{"value", wait.value}};
    const roadmap::Form* form = roadmap::find(roadmap.forms, wait.form);
    return {{"answers", form ? inventAnswers(*form, chance(wait.form, wait.id), person) : Value::object()}};
}

Value Rehearsal::inventAnswers(const roadmap::Form& form, std::uint64_t chance, const people::Person& person) const {
    Value answers = Value::object();
    const auto samples = temper_.answers.find(form.id);
    if (samples != temper_.answers.end() && !samples->second.empty())
        answers = samples->second[chance % samples->second.size()];
    for (const roadmap::FormField& field : form.fields) {
        if (!answers.contains(field.name))
            answers[field.name] =
                person.profile.contains(field.name) ? person.profile[field.name] : inventAnswer(field, chance);
        chance = mixed(chance, field.name, 0);
    }
    return answers;
}

Value Rehearsal::inventAnswer(const roadmap::FormField& field, std::uint64_t chance) const {
    if (field.type == "number")
        return static_cast<int>(chance % 10) + 1;
    if (field.type == "date")
        return isoText(conductor_.today());
    if (field.type == "flag")
        return true;
    if (field.type == "choice")
        return field.options.empty() ? Value() : Value(field.options[chance % field.options.size()]);
    if (field.type == "scale")
        return static_cast<int>(chance % 3) + 3;
    if (field.type == "persons")
        return Value::array();
    return "Сведения внесены";
}

std::uint64_t Rehearsal::chance(std::string_view about, Id id) const {
    return mixed(temper_.seed, about, static_cast<std::uint64_t>(id));
}

} // namespace nastavnik::engine
