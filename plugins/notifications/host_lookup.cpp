// SPDX-License-Identifier: MIT
#include "host_lookup.hpp"

#include "delivery.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/DNS.h>
#include <Poco/Net/HostEntry.h>

#include <algorithm>
#include <future>
#include <thread>

namespace nastavnik::notifications {
namespace {

using Addresses = std::vector<Poco::Net::IPAddress>;

[[noreturn]] void notFound(const MailSettings& settings) {
    throw DeliveryStopped(
        Status::retry,
        {"Адрес почтового сервера «" + settings.host + "» не найден; проверьте имя в настройках почты и связь с сетью.",
         "The address of mail server \"" + settings.host +
             "\" was not found; check the name in the mail settings and the network."});
}

Addresses lookUp(const std::string& host, const MailSettings& settings, Deadline deadline) {
    std::packaged_task<Addresses()> task([host] { return Poco::Net::DNS::hostByName(host, 0).addresses(); });
    std::future<Addresses> found = task.get_future();
    std::thread(std::move(task)).detach();
    if (found.wait_until(deadline) != std::future_status::ready)
        notFound(settings);
    return found.get();
}

} // namespace

std::vector<Poco::Net::SocketAddress> addressesOf(const MailSettings& settings, Deadline deadline) {
    Addresses found;
    Poco::Net::IPAddress numeric;
    try {
        found = Poco::Net::IPAddress::tryParse(settings.host, numeric) ? Addresses{numeric}
                                                                       : lookUp(settings.host, settings, deadline);
    } catch (const Poco::Exception&) {
        notFound(settings);
    }
    std::ranges::stable_sort(found, {}, [](const Poco::Net::IPAddress& address) { return address.family(); });
    std::vector<Poco::Net::SocketAddress> result;
    for (const Poco::Net::IPAddress& address : found)
        if (const Poco::Net::SocketAddress place(address, settings.port);
            std::ranges::find(result, place) == result.end())
            result.push_back(place);
    if (result.empty())
        notFound(settings);
    return result;
}

} // namespace nastavnik::notifications
