// SPDX-License-Identifier: MIT
#pragma once

#include <Poco/Pipe.h>
#include <Poco/Process.h>
#include <Poco/TemporaryFile.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace nastavnik::test {

/// A self-signed certificate with its key, in a folder that goes with this object.
class Certificate {
public:
    /// `names` as OpenSSL writes them: "DNS:localhost,IP:127.0.0.1".
    explicit Certificate(const std::string& names) : folder_(Poco::TemporaryFile::tempName()) {
        std::filesystem::create_directory(folder_);
        Poco::Pipe noise;
        const auto openssl = Poco::Process::launch(
            "openssl",
            {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
             "-subj", "/CN=test", "-addext", "subjectAltName=" + names, "-keyout", key(), "-out", file()},
            nullptr, nullptr, &noise);
        if (openssl.wait() != 0)
            throw std::runtime_error("openssl made no certificate");
    }
    ~Certificate() { std::filesystem::remove_all(folder_); }
    Certificate(const Certificate&) = delete;
    Certificate& operator=(const Certificate&) = delete;

    std::string key() const { return (folder_ / "key.pem").string(); }
    std::string file() const { return (folder_ / "certificate.pem").string(); }
    std::string pem() const {
        std::ifstream stream(file());
        return {std::istreambuf_iterator<char>(stream), {}};
    }

private:
    std::filesystem::path folder_;
};

} // namespace nastavnik::test
