// SPDX-License-Identifier: MIT
#include "tls_context.hpp"

#include "delivery.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/IPAddress.h>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace nastavnik::notifications {
namespace {

using Bio = std::unique_ptr<BIO, decltype([](BIO* bio) { BIO_free(bio); })>;
using Certificate = std::unique_ptr<X509, decltype([](X509* certificate) { X509_free(certificate); })>;

[[noreturn]] void refuseAuthorities(const Text& setting) {
    throw DeliveryStopped(
        Status::retry,
        {"Настройки почты: " + setting.ru + " не читается как сертификаты PEM; укажите удостоверяющий центр сервера.",
         "Mail settings: " + setting.en + " cannot be read as PEM certificates; give the server's authority."});
}

Poco::Net::Context::Ptr contextFor(const MailSettings& settings) {
    const bool hasOwnAuthority = !settings.caFile.empty() || !settings.caPem.empty();
    try {
        return new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, settings.caFile,
                                      Poco::Net::Context::VERIFY_STRICT, 9, !hasOwnAuthority);
    } catch (const Poco::Exception&) {
        refuseAuthorities({"файл ca_file", "the file of ca_file"});
    }
}

void addAuthorities(SSL_CTX* context, const std::string& pem) {
    const Bio source(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    int count = 0;
    while (const Certificate certificate{PEM_read_bio_X509(source.get(), nullptr, nullptr, nullptr)})
        count += X509_STORE_add_cert(SSL_CTX_get_cert_store(context), certificate.get());
    ERR_clear_error();
    if (count == 0)
        refuseAuthorities({"ca_pem", "ca_pem"});
}

void expectName(SSL_CTX* context, const std::string& host) {
    X509_VERIFY_PARAM* checks = SSL_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_hostflags(checks, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    Poco::Net::IPAddress address;
    const bool isAddress = Poco::Net::IPAddress::tryParse(host, address);
    const int isSet = isAddress ? X509_VERIFY_PARAM_set1_ip_asc(checks, host.c_str())
                                : X509_VERIFY_PARAM_set1_host(checks, host.data(), host.size());
    if (isSet != 1)
        throw DeliveryStopped(Status::retry, {"Имя сервера «" + host + "» нельзя проверить по сертификату.",
                                              "The server name \"" + host + "\" cannot be checked by a certificate."});
}

int verify(X509_STORE_CTX* chain, void* error) {
    const int isGood = X509_verify_cert(chain);
    *static_cast<int*>(error) = X509_STORE_CTX_get_error(chain);
    return isGood;
}

} // namespace

TlsContext::TlsContext(const MailSettings& settings) : context_(contextFor(settings)) {
    SSL_CTX* raw = context_->sslContext();
    context_->requireMinimumProtocol(Poco::Net::Context::PROTO_TLSV1_2);
    // Poco's own callback asks a global handler, which anybody in the process may have told to accept everything.
    SSL_CTX_set_verify(raw, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_cert_verify_callback(raw, &verify, &certificateError_);
    if (!settings.caPem.empty())
        addAuthorities(raw, settings.caPem);
    expectName(raw, settings.host);
}

Text TlsContext::refusal() const {
    switch (certificateError_) {
    case X509_V_OK:
        return {};
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return {"сертификат выдан на другое имя", "the certificate is for another name"};
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return {"срок сертификата истёк", "the certificate has expired"};
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return {"срок сертификата ещё не начался; проверьте часы", "the certificate is not valid yet; check the clock"};
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return {"сертификат выдан неизвестным центром; если центр свой, укажите его в ca_file или ca_pem",
                "the certificate is by an unknown authority; if it is your own, give it in ca_file or ca_pem"};
    default: {
        const std::string words = X509_verify_cert_error_string(certificateError_);
        return {"сертификат не прошёл проверку (" + words + ")", "the certificate did not pass (" + words + ")"};
    }
    }
}

} // namespace nastavnik::notifications
