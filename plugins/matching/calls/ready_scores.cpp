// SPDX-License-Identifier: MIT
#include "calls/ready_scores.hpp"

#include "calls/matching_value.hpp"
#include "reasons/phrases.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <tuple>

namespace nastavnik::matching {

namespace {

constexpr double mostScore = 1'000'000;
constexpr std::int64_t mostLeftOut = 1'000'000'000'000;

struct Scored {
    std::uint32_t mentee = 0, mentor = 0;
    std::int32_t score = 0;
    std::size_t row = 0;
};

class CandidateReader {
public:
    CandidateReader(const People& mentors, const People& mentees, FaultList& faults)
        : mentors_(mentors), mentees_(mentees), faults_(faults) {}

    std::vector<Scored> read(const Value& rows) {
        std::vector<Scored> result;
        result.reserve(rows.size());
        for (const Value& row : rows) {
            ++number_;
            if (auto one = readRow(row.is_string() ? cellsOf(row.get_ref<const std::string&>()) : row))
                result.push_back(*one);
        }
        std::sort(result.begin(), result.end(), [](const Scored& left, const Scored& right) {
            return std::tie(left.mentee, left.mentor, left.row) < std::tie(right.mentee, right.mentor, right.row);
        });
        for (std::size_t next = 1; next < result.size(); ++next)
            if (result[next].mentee == result[next - 1].mentee && result[next].mentor == result[next - 1].mentor) {
                const std::string first = std::to_string(result[next - 1].row);
                fault("MT006", result[next].row, "Эта пара уже есть в строке " + first + ". Уберите одну из строк.",
                      "This pair already stands in row " + first + ". Take one row away.");
            }
        return result;
    }

private:
    void fault(const char* code, std::size_t row, std::string ru, std::string en) {
        faults_.add(code, {std::move(ru), std::move(en)}, "candidates", row);
    }

    /// "mentor;mentee;score": a row as one value, for lists of a million.
    static Value cellsOf(const std::string& text) {
        Value cells = Value::array();
        for (std::size_t from = 0, to = 0; to != std::string::npos; from = to + 1) {
            to = text.find(';', from);
            cells.push_back(text.substr(from, to == std::string::npos ? to : to - from));
        }
        std::int64_t score = 0;
        const std::string& last = cells.back().get_ref<const std::string&>();
        const auto [end, failed] = std::from_chars(last.data(), last.data() + last.size(), score);
        if (failed == std::errc() && end == last.data() + last.size())
            cells.back() = score;
        return cells;
    }

    std::optional<Scored> readRow(const Value& row) {
        if (!row.is_array() || row.size() != 3) {
            fault("MT009", number_,
                  "Строка — { наставник, наставляемый, баллы }, найдено " + quoted(shown(row), Language::ru) + ".",
                  "A row is { mentor, mentee, score }, found " + quoted(shown(row), Language::en) + ".");
            return std::nullopt;
        }
        const auto mentor = find(row[0], mentors_, "Наставника ", "The mentor ");
        const auto mentee = find(row[1], mentees_, "Наставляемого ", "The mentee ");
        const auto score = readScore(row[2]);
        if (!mentor || !mentee || !score)
            return std::nullopt;
        return Scored{*mentee, *mentor, *score, number_};
    }

    std::optional<std::uint32_t> find(const Value& id, const People& people, const char* ru, const char* en) {
        if (const std::int32_t found = people.find(id); found >= 0)
            return static_cast<std::uint32_t>(found);
        fault("MT005", number_,
              ru + quoted(shown(id), Language::ru) + " нет в списке «" + people.list() +
                  "». Исправьте номер или уберите строку.",
              en + quoted(shown(id), Language::en) + " is not in the list \"" + people.list() +
                  "\". Mend the id or take the row away.");
        return std::nullopt;
    }

    std::optional<std::int32_t> readScore(const Value& value) {
        const double number = value.is_number() ? value.get<double>() : NAN;
        if (std::abs(number) <= mostScore && std::floor(number) == number)
            return static_cast<std::int32_t>(number);
        fault("MT009", number_,
              "Баллы — целое число от −1000000 до 1000000, найдено " + quoted(shown(value), Language::ru) +
                  ". Исправьте число.",
              "A score is a whole number from -1000000 to 1000000, found " + quoted(shown(value), Language::en) +
                  ". Mend the number.");
        return std::nullopt;
    }

    const People& mentors_;
    const People& mentees_;
    FaultList& faults_;
    std::size_t number_ = 0;
};

std::int64_t readLeftOut(const Value& arguments, FaultList& faults) {
    const Value value = arguments.value("left_out", Value(0));
    const double number = value.is_null() ? 0 : value.is_number() ? value.get<double>() : NAN;
    if (std::abs(number) <= static_cast<double>(mostLeftOut) && std::floor(number) == number)
        return static_cast<std::int64_t>(number);
    faults.add(
        "MT009",
        {"«left_out» — целое число, по модулю не больше 10^12, найдено " + quoted(shown(value), Language::ru) + ".",
         "\"left_out\" is a whole number of at most 10^12 up or down, found " + quoted(shown(value), Language::en) +
             "."},
        "left_out", 0);
    return 0;
}

Market marketOf(const People& mentors, const People& mentees, const std::vector<Scored>& scored, std::int64_t leftOut) {
    Market market;
    market.leftOut = leftOut;
    for (const Person& mentor : mentors.all())
        market.capacity.push_back(mentor.count);
    auto next = scored.begin();
    for (std::uint32_t mentee = 0; mentee < mentees.size(); ++mentee) {
        market.demand.push_back(mentees[mentee].count);
        for (; next != scored.end() && next->mentee == mentee; ++next)
            market.candidates.push_back({static_cast<std::int32_t>(next->mentor), next->score});
        market.first.push_back(static_cast<std::uint32_t>(market.candidates.size()));
    }
    return market;
}

class MarketPairs final : public PairSource {
public:
    explicit MarketPairs(const Market& market) : market_(market) {}
    void candidates(std::size_t mentee, std::int32_t least, std::vector<Candidate>& into) override {
        into.clear();
        for (const Candidate& candidate : market_.of(mentee))
            if (candidate.score >= least)
                into.push_back(candidate);
    }

private:
    const Market& market_;
};

} // namespace

Value assign(const Call& call) {
    const Value& arguments = call.arguments;
    const Value none = Value::array();
    const auto list = [&](const char* name) -> const Value& {
        const auto found = arguments.find(name);
        return found == arguments.end() || found->is_null() ? none : *found;
    };
    FaultList faults;
    const People mentors(list("mentors"), "mentors", "capacity", faults);
    const People mentees(list("mentees"), "mentees", "demand", faults);
    const std::vector<Scored> scored = CandidateReader(mentors, mentees, faults).read(list("candidates"));
    const std::int64_t leftOut = readLeftOut(arguments, faults);
    faults.throwIfAny();

    CoreSolution solution;
    solution.market = marketOf(mentors, mentees, scored, leftOut);
    solution.assignment = solve(solution.market);
    solution.rounds = 1;
    solution.pairs = scored.size();
    MarketPairs pairs(solution.market);
    const Matched matched{.mentors = mentors, .mentees = mentees, .solution = solution, .source = pairs};
    return MatchingValue(matched, {}, call.language).value(arguments.value("details", Value()) == true);
}

} // namespace nastavnik::matching
