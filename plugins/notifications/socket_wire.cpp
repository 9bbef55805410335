// SPDX-License-Identifier: MIT
#include "socket_wire.hpp"

#include "delivery.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include <sys/socket.h>

namespace nastavnik::notifications {
namespace {

using Poco::Net::SecureStreamSocket;
using Poco::Net::Socket;

const Text late{"не ответил за отведённое время; проверьте адрес и порт, письмо уйдёт при следующей попытке.",
                "did not answer in the time allowed; check name and port, the letter goes out at the next attempt."};
const Text broken{"прервал связь; письмо уйдёт при следующей попытке.",
                  "broke the line; the letter goes out at the next attempt."};
const Text unreachable{"недоступен; проверьте адрес, порт и связь с сетью.",
                       "cannot be reached; check name, port and the network."};
const Text noTls{"не договорился о шифровании TLS; проверьте порт и защиту в настройках почты.",
                 "did not agree on TLS; check port and security in the mail settings."};

} // namespace

SocketWire::SocketWire(const MailSettings& settings, Deadline deadline) : settings_(settings), deadline_(deadline) {
    connect();
    plain_.setBlocking(false);
    plain_.setNoDelay(true);
}

void SocketWire::breakOff(const Text& what) const {
    throw DeliveryStopped(Status::retry, {"Почтовый сервер " + settings_.server() + " " + what.ru,
                                          "Mail server " + settings_.server() + " " + what.en});
}

Poco::Timespan SocketWire::left() const {
    using std::chrono::microseconds;
    const auto rest = std::chrono::duration_cast<microseconds>(deadline_ - std::chrono::steady_clock::now());
    if (rest <= microseconds::zero())
        breakOff(late);
    return {rest.count()};
}

void SocketWire::connect() {
    auto places = addressesOf(settings_, deadline_);
    for (std::size_t number = 0; number < places.size(); ++number) {
        try {
            // An address that swallows packets must leave time for those behind it.
            const auto share = left().totalMicroseconds() / static_cast<std::int64_t>(places.size() - number);
            plain_ = Poco::Net::StreamSocket();
            plain_.connect(places[number], Poco::Timespan(share));
            return;
        } catch (const Poco::Exception&) {
            if (number + 1 == places.size())
                breakOff(unreachable);
        }
    }
}

void SocketWire::waitFor(int mode) {
    if (!plain_.poll(left(), mode))
        breakOff(late);
}

int SocketWire::moved(const std::function<int()>& step) {
    try {
        errno = 0; // Poco's TLS socket looks at it after the call, whoever set it.
        return step();
    } catch (const Poco::Exception&) {
        breakOff(broken);
    }
}

int SocketWire::complete(const std::function<int()>& step, int waitsFor) {
    while (true) {
        left();
        const int count = moved(step);
        if (count >= 0)
            return count;
        if (!secure_)
            waitFor(waitsFor);
        else
            waitFor(count == SecureStreamSocket::ERR_SSL_WANT_WRITE ? Socket::SELECT_WRITE : Socket::SELECT_READ);
    }
}

void SocketWire::send(std::string_view bytes) {
    Poco::Net::StreamSocket& socket = secure_ ? *secure_ : plain_;
    while (!bytes.empty()) {
        const auto size = static_cast<int>(std::min<std::size_t>(bytes.size(), 1U << 16U));
        const int count =
            complete([&] { return socket.sendBytes(bytes.data(), size, MSG_NOSIGNAL); }, Socket::SELECT_WRITE);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

std::string SocketWire::receive() {
    Poco::Net::StreamSocket& socket = secure_ ? *secure_ : plain_;
    std::array<char, 4096> bytes{};
    const int count = complete([&] { return socket.receiveBytes(bytes.data(), static_cast<int>(bytes.size())); },
                               Socket::SELECT_READ);
    if (count == 0)
        breakOff(broken);
    return {bytes.data(), static_cast<std::size_t>(count)};
}

void SocketWire::startTls() {
    tls_.emplace(settings_);
    Poco::Net::IPAddress numeric;
    const std::string name = Poco::Net::IPAddress::tryParse(settings_.host, numeric) ? "" : settings_.host;
    secure_.emplace(SecureStreamSocket::attach(plain_, name, tls_->context()));
    const auto handshake = [&] {
        try {
            return secure_->completeHandshake();
        } catch (const Poco::Exception&) {
            const Text reason = tls_->refusal();
            breakOff(reason.ru.empty() ? noTls
                                       : Text{"не подтвердил себя: " + reason.ru + ".",
                                              "did not prove its name: " + reason.en + "."});
        }
    };
    if (complete(handshake, Socket::SELECT_READ) != 1)
        breakOff(noTls);
}

void SocketWire::hurry(std::chrono::seconds limit) {
    deadline_ = std::min(deadline_, std::chrono::steady_clock::now() + limit);
}

std::string SocketWire::ownName() const {
    const Poco::Net::IPAddress own = plain_.address().host();
    return own.family() == Poco::Net::IPAddress::IPv6 ? "[IPv6:" + own.toString() + "]" : "[" + own.toString() + "]";
}

} // namespace nastavnik::notifications
