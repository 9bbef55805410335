// SPDX-License-Identifier: MIT
#include "smtp_session.hpp"

#include "base64.hpp"
#include "delivery.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <stdexcept>

namespace nastavnik::notifications {
namespace {

constexpr std::chrono::seconds goodbyeLimit{2};

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return text;
}

/// A fault of the line or the settings: the letter itself is sound, so it waits.
[[noreturn]] void postpone(const MailSettings& settings, const Text& what, const Reply& reply = {}) {
    const std::string words = reply.code == 0 ? "" : " " + std::to_string(reply.code) + " " + reply.words();
    throw DeliveryStopped(Status::retry,
                          {"Почтовый сервер " + settings.server() + " " + what.ru + words,
                           "Mail server " + settings.server() + " " + what.en + words},
                          reply.code);
}

/// An answer to the letter itself: a 4xx waits, a 5xx is for good.
[[noreturn]] void turnDown(const Text& step, const Reply& reply) {
    const bool isFinal = reply.isPermanentRefusal();
    const std::string words = std::to_string(reply.code) + " " + reply.words();
    const std::string ru = isFinal ? "отказал" : "просит повторить позже";
    const std::string en = isFinal ? "refused" : "asks to try again later";
    throw DeliveryStopped(
        isFinal ? Status::refused : Status::retry,
        {"Сервер " + ru + " (" + step.ru + "): " + words, "The server " + en + " (" + step.en + "): " + words},
        reply.code);
}

} // namespace

std::string dotted(std::string_view message) {
    std::string result;
    result.reserve(message.size() + 8);
    bool isLineStart = true;
    for (const char letter : message) {
        if (isLineStart && letter == '.')
            result += '.';
        result += letter;
        isLineStart = letter == '\n';
    }
    return result + (isLineStart ? ".\r\n" : "\r\n.\r\n");
}

Reply SmtpSession::answer() {
    while (true) {
        if (auto reply = reader_.next()) {
            if (reply->code == 421)
                postpone(settings_,
                         {"закрывает связь и просит повторить позже:", "closes the line and asks to try later:"},
                         *reply);
            return *std::move(reply);
        }
        reader_.feed(wire_.receive());
    }
}

Reply SmtpSession::ask(const std::string& line) {
    if (line.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos)
        throw std::logic_error("an SMTP command holds a line break");
    wire_.send(line + "\r\n");
    return answer();
}

void SmtpSession::open() {
    if (settings_.security == Security::tls)
        wire_.startTls();
    if (const Reply greeting = answer(); greeting.code != 220)
        postpone(settings_, {"не принимает связь:", "does not take the connection:"}, greeting);
    hello();
    if (settings_.security == Security::starttls)
        encrypt();
    if (!settings_.user.empty())
        logIn();
}

void SmtpSession::hello() {
    const Reply reply = ask("EHLO " + wire_.ownName());
    if (!reply.isPositive())
        postpone(settings_, {"не понимает EHLO:", "does not understand EHLO:"}, reply);
    offers_ = {};
    for (std::size_t number = 1; number < reply.lines.size(); ++number) {
        std::istringstream words(upper(reply.lines[number]));
        std::string name, word;
        words >> name;
        offers_.words.insert(name);
        while (words >> word) {
            if (name == "AUTH")
                offers_.logins.insert(word);
            else if (name == "SIZE")
                std::from_chars(word.data(), word.data() + word.size(), offers_.largest);
        }
    }
}

void SmtpSession::encrypt() {
    if (!offers_.words.contains("STARTTLS"))
        postpone(settings_,
                 {"не предлагает STARTTLS, а без шифрования письмо не уйдёт; проверьте порт и защиту в "
                  "настройках почты.",
                  "does not offer STARTTLS, and nothing goes out unencrypted; check port and security in the "
                  "mail settings."});
    if (const Reply reply = ask("STARTTLS"); reply.code != 220)
        postpone(settings_, {"отказался от STARTTLS:", "refused STARTTLS:"}, reply);
    // Bytes sent in clear ahead of the handshake would pass for the server's encrypted words.
    if (reader_.hasRest())
        postpone(settings_,
                 {"прислал лишнее перед шифрованием; связь прервана: возможно, в неё вмешались.",
                  "sent extra bytes before encryption; the line was cut: somebody may be meddling with it."});
    wire_.startTls();
    hello();
}

void SmtpSession::logIn() {
    if (!offers_.logins.contains("PLAIN") && !offers_.logins.contains("LOGIN"))
        postpone(settings_,
                 {"не предлагает вход по паролю (PLAIN или LOGIN); проверьте порт и защиту в настройках почты.",
                  "does not offer a log-in by password (PLAIN or LOGIN); check port and security in the mail "
                  "settings."});
    const Reply reply = offers_.logins.contains("PLAIN") ? plainLogIn() : stepwiseLogIn();
    if (!reply.isPositive())
        postpone(settings_,
                 {"не принял имя и пароль; проверьте их в настройках почты. Ответ сервера:",
                  "did not take the user name and password; check them in the mail settings. The server says:"},
                 reply);
}

Reply SmtpSession::plainLogIn() {
    return ask("AUTH PLAIN " + base64(std::string(1, '\0') + settings_.user + '\0' + settings_.password));
}

Reply SmtpSession::stepwiseLogIn() {
    Reply reply = ask("AUTH LOGIN");
    for (const std::string& secret : {settings_.user, settings_.password})
        if (reply.isIntermediate())
            reply = ask(base64(secret));
    return reply;
}

void SmtpSession::checkSize(std::size_t bytes) const {
    if (offers_.largest == 0 || bytes <= offers_.largest)
        return;
    const std::string has = std::to_string(bytes / 1024), may = std::to_string(offers_.largest / 1024);
    throw DeliveryStopped(
        Status::refused,
        {"Письмо занимает " + has + " КБ, а сервер принимает не больше " + may + " КБ; уменьшите вложения.",
         "The letter has " + has + " KB and the server takes at most " + may + " KB; make the attachments smaller."});
}

void SmtpSession::step(const std::string& line, const Text& name) {
    const Reply reply = ask(line);
    if (reply.code == 530)
        postpone(settings_,
                 {"требует входа или шифрования; проверьте имя, пароль и защиту в настройках почты:",
                  "wants a log-in or encryption; check user, password and security in the mail settings:"},
                 reply);
    if (!reply.isPositive())
        turnDown(name, reply);
}

Reply SmtpSession::deliver(const Envelope& envelope) {
    const std::string text = dotted(envelope.message);
    checkSize(envelope.message.size());
    const std::string size =
        offers_.words.contains("SIZE") ? " SIZE=" + std::to_string(envelope.message.size()) : std::string();
    step("MAIL FROM:<" + envelope.from.text() + ">" + size, {"отправитель", "the sender"});
    step("RCPT TO:<" + envelope.to.text() + ">", {"получатель", "the recipient"});
    if (const Reply reply = ask("DATA"); reply.code != 354)
        turnDown({"начало письма", "the beginning of the letter"}, reply);
    const Reply reply = handOver(text);
    if (!reply.isPositive())
        turnDown({"текст письма", "the text of the letter"}, reply);
    return reply;
}

Reply SmtpSession::handOver(const std::string& text) {
    try {
        wire_.send(text);
        return answer();
    } catch (const DeliveryStopped& stopped) {
        const Delivery& delivery = stopped.delivery();
        if (delivery.code != 0)
            throw;
        throw DeliveryStopped(
            Status::retry,
            {delivery.detail.ru + " Письмо могло уйти: повтор узнают по тому же Message-ID.",
             delivery.detail.en + " The letter may have gone out: a repetition has the same Message-ID."});
    }
}

void SmtpSession::close() noexcept {
    try {
        wire_.hurry(goodbyeLimit);
        ask("QUIT");
    } catch (const std::exception&) {
        return; // The letter is settled already.
    }
}

} // namespace nastavnik::notifications
