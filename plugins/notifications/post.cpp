// SPDX-License-Identifier: MIT
#include "post.hpp"

#include "socket_wire.hpp"

#include <functional>

namespace nastavnik::notifications {
namespace {

Delivery inDialogue(const MailSettings& settings, const std::function<Delivery(SmtpSession&)>& work) {
    if (settings.isOff())
        return mailIsOff();
    try {
        SocketWire wire(settings, std::chrono::steady_clock::now() + settings.timeout);
        SmtpSession session(wire, settings);
        session.open();
        Delivery delivery = work(session);
        session.close();
        return delivery;
    } catch (const DeliveryStopped& stopped) {
        return stopped.delivery();
    }
}

} // namespace

Delivery mailIsOff() {
    return {.status = Status::off,
            .detail = {"Почта не настроена: письма остаются во внутреннем ящике. Чтобы отправлять их, впишите почтовый "
                       "сервер в настройках почты.",
                       "Mail is not set up: letters stay in the in-program inbox. To send them, write a mail server in "
                       "the mail settings."}};
}

Delivery post(const MailSettings& settings, const Envelope& envelope) {
    return inDialogue(settings, [&](SmtpSession& session) {
        const Reply reply = session.deliver(envelope);
        const std::string words = std::to_string(reply.code) + " " + reply.words();
        return Delivery{.status = Status::delivered,
                        .detail = {"Письмо принято сервером: " + words, "The server has taken the letter: " + words},
                        .code = reply.code};
    });
}

Delivery tryOut(const MailSettings& settings) {
    return inDialogue(settings, [&](SmtpSession&) {
        const bool isOpen = settings.security == Security::none;
        return Delivery{.status = Status::delivered,
                        .detail = {"Почта работает: сервер " + settings.server() + " отвечает" +
                                       (isOpen ? ", связь не зашифрована" : ", связь зашифрована") +
                                       (settings.user.empty() ? ", вход не нужен." : ", имя и пароль приняты."),
                                   "Mail works: server " + settings.server() + " answers" +
                                       (isOpen ? ", the line is not encrypted" : ", the line is encrypted") +
                                       (settings.user.empty() ? ", no log-in is needed."
                                                              : ", user name and password were taken.")}};
    });
}

} // namespace nastavnik::notifications
