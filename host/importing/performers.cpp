// SPDX-License-Identifier: MIT
#include "importing/performers.hpp"

#include "importing/wording.hpp"
#include "roadmap/term_letters.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace nastavnik::importing {

namespace {

using roadmap::UnitKind;

struct KnownRole {
    std::string_view id;
    std::string_view title; ///< empty: as it is written
    UnitKind unit;
    std::string_view
        words; ///< each alternative between | has to be met: all of its words, in any ending, + between them
};

constexpr UnitKind department = UnitKind::department, school = UnitKind::school, mentorship = UnitKind::mentorship;

// The first row that fits is taken, so the narrower ones stand first.
constexpr KnownRole knownRoles[] = {
    {"deputy_department_head", "заместитель начальника управления образования", department,
     "заместител+начальник|зам+начальник"},
    {"department_head", "начальник управления образования", department,
     "начальник+управлени|начальник+отдел|начальник+департамент|председател+комитет"},
    {"municipal_curator", "муниципальный куратор программы", department,
     "муниципальн+куратор|муниципальн+координатор|куратор+муниципалитет|куратор+район|куратор+управлени"},
    {"school_curator", "куратор программы в школе", school, "куратор"},
    {"cnppm", "ЦНППМ", department, "цнппм"},
    {"institute_head", "", department,
     "директор+дпо|директор+институт|директор+центр|руководител+центр|директор+мку|директор+имц|руководител+имц"},
    {"deputy", "заместитель руководителя образовательной организации", school,
     "заместител+директор|зам+директор|заместител+руководител|заместител+заведующ|завуч"},
    {"association_head", "руководитель методического объединения", school,
     "руководител+мо|руководител+шмо|руководител+рмо|руководител+гмо|руководител+методическ"},
    {"class_teacher", "классный руководитель", school, "классн+руководител"},
    {"programme_head", "руководитель программы наставничества", school, "руководител+программ|руководител+проект"},
    {"head", "руководитель образовательной организации", school, "директор|руководител|заведующ|глав+школ"},
    {"psychologist", "педагог-психолог", school, "психолог"},
    {"social_teacher", "социальный педагог", school, "социальн+педагог|соцпедагог"},
    {"secretary", "секретарь", school, "секретар|делопроизводител"},
    {"methodist", "методист", department,
     "методист|методическ+служб|методическ+кабинет|методическ+центр|ммс|имц|рмк|ммц|гмц"},
    {"mentor", "наставник", mentorship, "наставник"},
    {"mentee", "наставляемый", mentorship, "наставляем|молод+специалист|молод+педагог|молод+учител|сопровождаем"},
    {"department", "", department,
     "управлени+образовани|отдел+образовани|департамент+образовани|комитет+образовани|комитет+образованию|уо"},
    {"school_administration", "администрация школы", school, "администраци"},
    {"school", "", school, "образовательн+организаци|образовательн+учреждени|школ|оо|оу|гимнази|лице|доу|доо"},
    {"teachers", "педагоги школы", school, "педагог|учител|воспитател"},
};

bool isLetterByte(char letter) {
    return static_cast<unsigned char>(letter) >= 0x80 || (letter >= 'a' && letter <= 'z');
}

/// «оу», «мо»: short words only stand alone; longer ones may go on («директор-у»).
bool meets(std::string_view text, std::string_view word) {
    constexpr std::size_t shortWord = 8; // bytes: four letters
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || !isLetterByte(text[at - 1]);
        const bool ends = at + word.size() == text.size() || !isLetterByte(text[at + word.size()]);
        if (begins && (ends || word.size() > shortWord || word == "школ" || word == "глав" || word == "лице"))
            return true;
    }
    return false;
}

template <typename Use>
bool anyPart(std::string_view text, char separator, Use use) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (use(text.substr(0, end)))
            return true;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

bool fits(const KnownRole& role, std::string_view words) {
    return anyPart(role.words, '|', [&](std::string_view alternative) {
        return !anyPart(alternative, '+', [&](std::string_view word) { return !meets(words, word); });
    });
}

const KnownRole* knownRole(std::string_view words) {
    const auto found = std::ranges::find_if(knownRoles, [&](const KnownRole& role) { return fits(role, words); });
    return found == std::end(knownRoles) ? nullptr : &*found;
}

std::string latin(std::string_view text) {
    static constexpr std::array<std::string_view, 32> letters{
        "a", "b", "v", "g", "d", "e",  "zh", "z",  "i",  "y",    "k", "l", "m", "n", "o",  "p",
        "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",  "y", "",  "e", "yu", "ya"};
    std::string result;
    for (const char32_t letter : roadmap::decodeUtf8(text).value_or(U""))
        if (letter >= U'а' && letter <= U'я')
            result += letters[letter - U'а'];
        else if ((letter >= U'a' && letter <= U'z') || (letter >= U'0' && letter <= U'9'))
            result += static_cast<char>(letter);
        else if (!result.empty() && result.back() != '_')
            result += '_';
    constexpr std::size_t longest = 40;
    result.resize(std::min(result.size(), longest));
    while (result.ends_with('_'))
        result.pop_back();
    return result.empty() || (result[0] >= '0' && result[0] <= '9') ? "role_" + result : result;
}

UnitKind guessedUnit(std::string_view words) {
    return hasAny(words, {"управлени", "отдел", "муницип", "район", "округ", "институт", "центр", "региональ", "краев",
                          "област"})
               ? department
               : school;
}

/// «Иванова А.П.», «А.П. Иванова»: a word and two initials.
std::optional<std::pair<std::size_t, std::size_t>> personIn(const std::string& text) {
    const auto letters = roadmap::decodeUtf8(text);
    if (!letters)
        return std::nullopt;
    const auto isCapital = [&](std::size_t at) {
        return at < letters->size() && (*letters)[at] >= U'А' && (*letters)[at] <= U'Я';
    };
    const auto isDot = [&](std::size_t at) {
        return at < letters->size() && ((*letters)[at] == U'.' || (*letters)[at] == U',');
    };
    const auto bytes = [&](std::size_t count) { return roadmap::encodeUtf8(letters->substr(0, count)).size(); };
    for (std::size_t at = 0; at + 3 < letters->size(); ++at) {
        const std::size_t second = at + 2 + (at + 2 < letters->size() && (*letters)[at + 2] == U' ' ? 1 : 0);
        if (!isCapital(at) || !isDot(at + 1) || !isCapital(second) || !isDot(second + 1))
            continue;
        std::size_t begin = at;
        while (begin > 0 && (*letters)[begin - 1] == U' ')
            --begin;
        while (begin > 0 && ((*letters)[begin - 1] > 127 || (*letters)[begin - 1] == U'-'))
            --begin;
        std::size_t end = second + 2;
        if (begin == at || !isCapital(begin)) { // «А.П. Иванова»
            begin = at;
            while (end < letters->size() && (*letters)[end] == U' ')
                ++end;
            while (end < letters->size() && (*letters)[end] > 127)
                ++end;
        }
        return std::pair{bytes(begin), bytes(end)};
    }
    return std::nullopt;
}

class Reader {
public:
    Performers read(std::string_view cell) {
        for (const std::string& line : joinedLines(cell))
            readLine(line);
        result_.allKnown = !result_.list.empty() && std::ranges::all_of(result_.list, &Performer::isKnown);
        return std::move(result_);
    }

private:
    /// A line that begins small goes on with the one before it.
    static std::vector<std::string> joinedLines(std::string_view cell) {
        std::vector<std::string> result;
        for (const std::string& line : lines(cell))
            if (!result.empty() && startsSmall(line) && !knownRole(folded(line)))
                result.back() = joinedTorn(result.back(), line);
            else
                result.push_back(line);
        return result;
    }

    void readLine(std::string line) {
        while (const auto person = personIn(line)) {
            result_.names.push_back(line.substr(person->first, person->second - person->first));
            line.replace(person->first, person->second - person->first, ",");
        }
        std::string part;
        int depth = 0;
        for (const char letter : line) {
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth <= 0 && (letter == ',' || letter == ';' || letter == '/'))
                addPart(std::exchange(part, {}));
            else
                part += letter;
        }
        addPart(part);
    }

    /// «директор и куратор» are two, «педагог и библиотекарь школы» may be one post.
    void addPart(const std::string& part) {
        constexpr std::string_view joint = " и ";
        const std::size_t found = part.find(joint);
        if (found != part.npos && knownRole(folded(part.substr(0, found))) &&
            knownRole(folded(part.substr(found + joint.size())))) {
            add(part.substr(0, found));
            return addPart(part.substr(found + joint.size()));
        }
        if (const std::size_t torn = placeOfTornPost(part); torn != part.npos) {
            add(part.substr(0, torn));
            return addPart(part.substr(torn + 1));
        }
        add(part);
    }

    /// «Директор Куратор»: a line end that became a space. Posts of departments hold capitals of their own.
    static std::size_t placeOfTornPost(const std::string& part) {
        for (std::size_t space = part.find(' '); space != part.npos; space = part.find(' ', space + 1)) {
            const std::string after = part.substr(space + 1);
            const KnownRole *left = knownRole(folded(part.substr(0, space))), *right = knownRole(folded(after));
            if (left && right && left->id != right->id && left->id != "teachers" && right->id != "school" &&
                !startsSmall(after) && left->unit != UnitKind::department && right->unit != UnitKind::department)
                return space;
        }
        return part.npos;
    }

    void add(const std::string& part) {
        std::string written = withoutShortForm(trimmed(part));
        while (written.ends_with('.') || written.ends_with(':'))
            written.pop_back();
        const std::string words = withoutNumber(folded(written));
        if (words.find_first_not_of("0123456789.) -") == words.npos)
            return;
        Performer performer{.role = {}, .written = written};
        if (const KnownRole* known = knownRole(words)) {
            performer.role = {std::string(known->id), known->title.empty() ? written : std::string(known->title),
                              known->unit};
        } else {
            performer.role = {latin(words), written, guessedUnit(words)};
            performer.isKnown = false;
        }
        if (std::ranges::none_of(result_.list,
                                 [&](const Performer& each) { return each.role.id == performer.role.id; }))
            result_.list.push_back(std::move(performer));
    }

    /// «образовательные учреждения (далее-ОУ)».
    static std::string withoutShortForm(const std::string& written) {
        const std::size_t begin = written.find("(далее"), end = written.find(')', begin == written.npos ? 0 : begin);
        return begin == written.npos || end == written.npos
                   ? written
                   : trimmed(written.substr(0, begin)) + written.substr(end + 1);
    }

    static std::string withoutNumber(const std::string& words) {
        const std::size_t begin = words.find_first_not_of("0123456789.) ");
        return begin == words.npos ? "" : words.substr(begin);
    }

    Performers result_;
};

} // namespace

Performers readPerformers(std::string_view cell) { return Reader().read(cell); }

} // namespace nastavnik::importing
