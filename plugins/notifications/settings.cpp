// SPDX-License-Identifier: MIT
#include "settings.hpp"

#include "nastavnik/error.hpp"

#include "message_faults.hpp"
#include "text_field.hpp"
#include "utf8.hpp"

#include <algorithm>
#include <array>

namespace nastavnik::notifications {
namespace {

constexpr int shortestTimeout = 1, longestTimeout = 300;

std::int64_t numberOf(const Value& settings, const char* name, std::int64_t fallback) {
    const auto found = settings.is_object() ? settings.find(name) : settings.end();
    return found != settings.end() && found->is_number_integer() ? found->get<std::int64_t>() : fallback;
}

bool flagOf(const Value& settings, const char* name) {
    const auto found = settings.is_object() ? settings.find(name) : settings.end();
    return found != settings.end() && found->is_boolean() && found->get<bool>();
}

bool isThisMachine(std::string_view host) { return host == "localhost" || host == "127.0.0.1" || host == "::1"; }

/// Collects what is wrong, so that a person mends all of it in one go.
class SettingsReader {
public:
    explicit SettingsReader(const Value& settings) : settings_(settings) {}

    MailSettings read() {
        readHost();
        if (result_.isOff() && faults_.empty())
            return result_;
        readSecurity();
        readPort();
        readLogin();
        readSender();
        readTimeout();
        result_.caFile = textIn(settings_, "ca_file");
        result_.caPem = textIn(settings_, "ca_pem");
        if (!faults_.empty())
            throw Error(std::move(faults_));
        return result_;
    }

private:
    void fault(const char* setting, const Text& message) {
        const std::string name = setting;
        faults_.push_back({"NT020",
                           {"Настройки почты, «" + name + "»: " + message.ru + ".",
                            "Mail settings, \"" + name + "\": " + message.en + "."}});
    }

    void readHost() {
        const std::string host = textIn(settings_, "host");
        if (host.empty())
            return;
        if (const auto name = host == "::1" ? host : asciiDomain(host))
            result_.host = *name;
        else
            fault("host",
                  {"«" + printable(host) + "» — не имя сервера; впишите имя или адрес, например smtp.example.org",
                   "\"" + printable(host) +
                       "\" is not the name of a server; write a name or an address such as smtp.example.org"});
    }

    void readSecurity() {
        const std::string security = textIn(settings_, "security");
        if (security == "tls")
            result_.security = Security::tls;
        else if (security == "none")
            readClearText();
        else if (!security.empty() && security != "starttls")
            fault("security", {"найдено «" + printable(security) + "»; выберите starttls, tls или none",
                               "found \"" + printable(security) + "\"; choose starttls, tls or none"});
    }

    void readClearText() {
        result_.security = Security::none;
        if (!isThisMachine(result_.host) && !flagOf(settings_, "allow_plain"))
            fault("security", {"без шифрования письма и пароль видны по дороге; выберите starttls или tls, а если "
                               "сервер стоит в закрытой сети, включите allow_plain",
                               "without encryption letters and the password can be read on the way; choose starttls or "
                               "tls, or switch allow_plain on when the server stands in a closed network"});
    }

    void readPort() {
        static constexpr std::array<std::int64_t, 3> usual = {587, 465, 25};
        const std::int64_t port = numberOf(settings_, "port", 0);
        if (port < 0 || port > 65535)
            fault("port", {"найдено " + std::to_string(port) + "; впишите число от 1 до 65535",
                           "found " + std::to_string(port) + "; write a number from 1 to 65535"});
        else
            result_.port =
                static_cast<std::uint16_t>(port == 0 ? usual[static_cast<std::size_t>(result_.security)] : port);
    }

    void readLogin() {
        result_.user = textIn(settings_, "user");
        result_.password = textIn(settings_, "password");
        if (hasControls(result_.user) || hasControls(result_.password))
            fault("password",
                  {"в имени или пароле перенос строки или другой невидимый знак; уберите его",
                   "the user name or the password has a line break or another invisible character; remove it"});
        if (!result_.user.empty() && result_.password.empty())
            fault("password", {"имя пользователя задано, а пароля нет; впишите его",
                               "a user name is set and no password; write it"});
    }

    void readSender() {
        result_.fromName = textIn(settings_, "from_name");
        if (auto found = headerFault({"Имя отправителя", "The sender's name"}, result_.fromName))
            faults_.push_back(std::move(*found));
        try {
            result_.from = readAddress(textIn(settings_, "from"));
        } catch (const Error& error) {
            const Text& reason = error.faults().front().message;
            faults_.push_back(
                {"NT020", {"Настройки почты, «from». " + reason.ru, "Mail settings, \"from\". " + reason.en}});
        }
    }

    void readTimeout() {
        const std::int64_t seconds = numberOf(settings_, "timeout_seconds", 30);
        if (seconds < shortestTimeout || seconds > longestTimeout)
            fault("timeout_seconds", {"найдено " + std::to_string(seconds) + "; впишите число секунд от 1 до 300",
                                      "found " + std::to_string(seconds) + "; write seconds from 1 to 300"});
        else
            result_.timeout = std::chrono::seconds(seconds);
    }

    const Value& settings_;
    MailSettings result_;
    std::vector<Fault> faults_;
};

} // namespace

MailSettings readSettings(const Value& settings) { return SettingsReader(settings).read(); }

} // namespace nastavnik::notifications
