// SPDX-License-Identifier: MIT
#include "capabilities.hpp"
#include "mime_message.hpp"
#include "post.hpp"
#include "text_field.hpp"

#include "nastavnik/error.hpp"

#include <chrono>

namespace nastavnik::notifications {
namespace {

std::string nameOf(Status status) {
    switch (status) {
    case Status::delivered:
        return "delivered";
    case Status::retry:
        return "retry";
    case Status::refused:
        return "refused";
    case Status::off:
        return "off";
    }
    throw std::logic_error("a status without a name");
}

Text joined(const std::vector<Fault>& faults) {
    Text all;
    for (const Fault& fault : faults) {
        all.ru += (all.ru.empty() ? "" : " ") + fault.message.ru;
        all.en += (all.en.empty() ? "" : " ") + fault.message.en;
    }
    return all;
}

std::vector<File> filesIn(const Value& arguments) {
    std::vector<File> files;
    const auto list = arguments.find("attachments");
    if (list == arguments.end() || !list->is_array())
        return files;
    for (const Value& file : *list) {
        const auto bytes = file.find("bytes");
        const bool isBinary = bytes != file.end() && bytes->is_binary();
        files.push_back({.name = textIn(file, "name"),
                         .type = textIn(file, "type"),
                         .bytes = isBinary ? bytesOf(*bytes) : textIn(file, "bytes")});
    }
    return files;
}

Envelope envelopeOf(const Value& arguments, const MailSettings& settings) {
    const std::string from = textIn(arguments, "from");
    Message message{.id = textIn(arguments, "message_id"),
                    .date = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()),
                    .from = from.empty() ? settings.from : readAddress(from),
                    .fromName = settings.fromName,
                    .to = readAddress(textIn(arguments, "to")),
                    .toName = textIn(arguments, "to_name"),
                    .subject = textIn(arguments, "subject"),
                    .text = textIn(arguments, "text"),
                    .attachments = filesIn(arguments)};
    return {.from = message.from, .to = message.to, .message = mimeText(message)};
}

Delivery deliver(const Value& arguments, const MailSettings& settings) {
    if (settings.isOff())
        return mailIsOff();
    try {
        return post(settings, envelopeOf(arguments, settings));
    } catch (const Error& error) {
        return {.status = Status::refused, .detail = joined(error.faults())};
    }
}

/// Runs with good settings; bad ones become the answer.
template <typename Work>
Delivery withSettings(const Value& settings, const Work& work) {
    MailSettings read;
    try {
        read = readSettings(settings);
    } catch (const Error& error) {
        return {.status = Status::retry, .detail = joined(error.faults())};
    }
    return work(read);
}

Outcome outcomeOf(const Delivery& delivery, const std::string& status, Language language) {
    return {.value = {{"status", status}, {"detail", delivery.detail.in(language)}, {"code", delivery.code}}};
}

std::vector<Field> deliverFields() {
    return {
        {.name = "id", .kind = Kind::any, .summary = {"Номер письма в очереди.", "The letter's id in the queue."}},
        {.name = "message_id",
         .kind = Kind::text,
         .need = Need::required,
         .summary = {"Message-ID; у повтора тот же.", "Message-ID; a repetition has the same."}},
        {.name = "to",
         .kind = Kind::text,
         .need = Need::required,
         .summary = {"Адрес получателя, ровно один.", "The recipient's address, exactly one."}},
        {.name = "to_name", .kind = Kind::text, .summary = {"Имя получателя.", "The recipient's name."}},
        {.name = "from",
         .kind = Kind::text,
         .summary = {"Адрес отправителя, если он не тот, что в настройках.",
                     "Sender's address, when it is not that of the settings."}},
        {.name = "subject", .kind = Kind::text, .need = Need::required, .summary = {"Тема.", "Subject."}},
        {.name = "text", .kind = Kind::text, .need = Need::required, .summary = {"Текст.", "Text."}},
        {.name = "attachments", .kind = Kind::files, .summary = {"Вложения.", "Attachments."}},
    };
}

} // namespace

Capability deliverCapability(const Value& settings) {
    return {.name = "notifications.deliver",
            .summary = {"Доставляет одно письмо одному получателю через почтовый сервер.",
                        "Delivers one letter to one recipient through the mail server."},
            .fields = deliverFields(),
            .result = Kind::table,
            .effect = Effect::acts,
            .run = [settings](const Call& call) {
                const Delivery delivery =
                    withSettings(settings, [&](const MailSettings& mail) { return deliver(call.arguments, mail); });
                return outcomeOf(delivery, nameOf(delivery.status), call.language);
            }};
}

Capability checkCapability(const Value& settings) {
    return {.name = "notifications.check",
            .summary = {"Проверяет почту без письма: связь, шифрование, имя и пароль.",
                        "Tries mail without a letter: connection, encryption, user name and password."},
            .fields = {},
            .result = Kind::table,
            .effect = Effect::acts,
            .run = [settings](const Call& call) {
                const Delivery delivery = withSettings(settings, tryOut);
                const bool isReady = delivery.status == Status::delivered;
                const std::string status = isReady ? "ready" : delivery.status == Status::off ? "off" : "fault";
                return outcomeOf(delivery, status, call.language);
            }};
}

} // namespace nastavnik::notifications
