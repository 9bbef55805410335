// SPDX-License-Identifier: MIT
#include "capabilities.hpp"
#include "letter_text.hpp"
#include "message_faults.hpp"
#include "recipients.hpp"
#include "text_field.hpp"

#include "nastavnik/error.hpp"

#include <algorithm>

namespace nastavnik::notifications {
namespace {

std::string chosen(const Value& arguments, const char* part) {
    const std::string own = textIn(arguments, part);
    return own.empty() && arguments.contains("notice_text") ? textIn(arguments["notice_text"], part) : own;
}

LetterText patternOf(const Value& arguments) {
    LetterText pattern{.subject = chosen(arguments, "subject"), .text = chosen(arguments, "text")};
    std::vector<Fault> faults;
    if (pattern.subject.empty())
        faults.push_back({"NT015",
                          {"У письма нет темы; укажите subject или объявленное уведомление notice.",
                           "The letter has no subject; give subject or a declared notice."}});
    if (pattern.text.empty())
        faults.push_back({"NT015",
                          {"У письма нет текста; укажите text или объявленное уведомление notice.",
                           "The letter has no text; give text or a declared notice."}});
    if (!faults.empty())
        throw Error(std::move(faults));
    return pattern;
}

/// The host calls its files by id; a file that has none goes by its name.
std::vector<std::string> attachmentsOf(const Value& arguments) {
    std::vector<std::string> names;
    const auto files = arguments.find("attach");
    if (files == arguments.end() || !files->is_array())
        return names;
    for (const Value& file : *files) {
        const std::string id = textIn(file, "id");
        names.push_back(id.empty() ? textIn(file, "name") : id);
    }
    return names;
}

Letter letterFor(const Recipient& recipient, const LetterText& pattern, const Call& call) {
    static const Value nothing = Value::object();
    const auto data = call.arguments.find("data");
    const LetterText filled =
        fillLetter(pattern, {.data = data != call.arguments.end() && data->is_object() ? *data : nothing,
                             .recipient = recipient.person,
                             .language = call.language});
    std::vector<Fault> faults;
    for (auto& fault : {headerFault({"Тема письма", "The subject"}, filled.subject), bodyFault(filled.text)})
        if (fault)
            faults.push_back(*fault);
    if (!faults.empty())
        throw Error(std::move(faults));
    return {.to = recipient.to, .subject = filled.subject, .text = filled.text, .attachments = {}};
}

/// What is wrong for many recipients alike is said once.
void addOnce(std::vector<Fault>& faults, const std::vector<Fault>& more) {
    for (const Fault& fault : more)
        if (std::ranges::find(faults, fault) == faults.end())
            faults.push_back(fault);
}

Outcome send(const Call& call) {
    const LetterText pattern = patternOf(call.arguments);
    const std::vector<std::string> attachments = attachmentsOf(call.arguments);
    Outcome outcome;
    std::vector<Fault> faults;
    for (const Recipient& recipient : recipientsOf(call.arguments.value("to", Value()))) {
        try {
            outcome.letters.push_back(letterFor(recipient, pattern, call));
            outcome.letters.back().attachments = attachments;
        } catch (const Error& error) {
            addOnce(faults, error.faults());
        }
    }
    if (!faults.empty())
        throw Error(std::move(faults));
    outcome.value = {{"letters", outcome.letters.size()}};
    return outcome;
}

std::vector<Field> noticeFields() {
    return {{.name = "subject", .kind = Kind::text, .summary = {"Тема уведомления.", "Subject of the notice."}},
            {.name = "text", .kind = Kind::text, .summary = {"Текст уведомления.", "Text of the notice."}}};
}

std::vector<Field> fields() {
    return {
        {.name = "to",
         .kind = Kind::any,
         .need = Need::required,
         .summary = {"Кому: человек (таблица id, name, email), пара, почтовый адрес или их список.",
                     "To whom: a person (table of id, name, email), a pair, a mail address, or a list of these."}},
        {.name = "notice",
         .kind = Kind::text,
         .summary = {"Имя объявленного уведомления: из него берутся тема и текст.",
                     "Name of a declared notice that gives subject and text."}},
        {.name = "notice_text",
         .kind = Kind::table,
         .summary = {"Тема и текст уведомления notice; заполняет сама программа.",
                     "Subject and text of the notice; filled in by the program itself."},
         .fields = noticeFields()},
        {.name = "subject",
         .kind = Kind::text,
         .summary = {"Тема; {имена} заменяются данными. Важнее темы уведомления.",
                     "Subject; {names} are filled from data. Goes before the notice's subject."}},
        {.name = "text",
         .kind = Kind::text,
         .summary = {"Текст; {имена} заменяются данными. Важнее текста уведомления.",
                     "Text; {names} are filled from data. Goes before the notice's text."}},
        {.name = "data",
         .kind = Kind::table,
         .summary = {"Данные для {имён}; поля получателя доступны и без них: {name}, {recipient.name}.",
                     "Data for {names}; the recipient's fields are there anyway: {name}, {recipient.name}."}},
        {.name = "attach",
         .kind = Kind::files,
         .summary = {"Документы, которые надо приложить.", "Documents to attach."}},
    };
}

} // namespace

Capability sendCapability() {
    return {.name = "notifications.send",
            .summary = {"Составляет письма, по одному на получателя: во внутренний ящик и на почту.",
                        "Composes letters, one a recipient: into the in-program inbox and by mail."},
            .fields = fields(),
            .result = Kind::table,
            .effect = Effect::computes,
            .run = &send};
}

} // namespace nastavnik::notifications
