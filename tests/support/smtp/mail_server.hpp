// SPDX-License-Identifier: MIT
#pragma once

#include <Poco/Pipe.h>
#include <Poco/PipeStream.h>
#include <Poco/Process.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace nastavnik::test {

/// server.mjs as a child process; it ends with this object, or with the test program, however that ends.
class MailServer {
public:
    explicit MailServer(const nlohmann::json& options) : child_(launch(options, in_, out_)), asked_(in_), told_(out_) {
        port_ = read().at("port").get<int>();
    }
    ~MailServer() {
        asked_.close();
        child_.wait();
    }
    MailServer(const MailServer&) = delete;
    MailServer& operator=(const MailServer&) = delete;

    int port() const { return port_; }

    /// What has happened so far: {"messages", "logins", "connections"}.
    nlohmann::json report() {
        asked_ << "report" << std::endl;
        return read();
    }

private:
    static Poco::ProcessHandle launch(const nlohmann::json& options, Poco::Pipe& in, Poco::Pipe& out) {
        const std::filesystem::path folder = std::filesystem::path(SOURCE_ROOT) / "tests/support/smtp";
        if (!exists(folder / "node_modules"))
            throw std::runtime_error("the test mail server is not installed; run tests/support/smtp/install");
        return Poco::Process::launch("node", {(folder / "server.mjs").string(), options.dump()}, &in, &out, nullptr);
    }

    nlohmann::json read() {
        std::string line;
        if (!std::getline(told_, line))
            throw std::runtime_error("the test mail server ended before it answered");
        return nlohmann::json::parse(line);
    }

    Poco::Pipe in_, out_;
    Poco::ProcessHandle child_;
    Poco::PipeOutputStream asked_;
    Poco::PipeInputStream told_;
    int port_ = 0;
};

} // namespace nastavnik::test
