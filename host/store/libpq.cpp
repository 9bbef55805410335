// SPDX-License-Identifier: MIT
// The functions of libpq that we call, found in it when the first of them is. libpq brings twenty libraries with it
// (Kerberos, LDAP, GnuTLS …): loading them took a new process as long as all the rest of its start, and most processes
// never speak to PostgreSQL.
#include "nastavnik/error.hpp"

#include <libpq-fe.h>

#include <dlfcn.h>

#include <stdexcept>
#include <string>

namespace {

void* library() {
    static void* const loaded = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
    if (loaded == nullptr)
        throw nastavnik::Error("ST020", {"для PostgreSQL нужна библиотека libpq; установите пакет libpq5",
                                         "PostgreSQL needs the library libpq; install the package libpq5"});
    return loaded;
}

/// Of a function in libpq.
struct Address {
    const char* name;

    template <typename Function>
    operator Function*() const {
        if (void* const address = dlsym(library(), name))
            return reinterpret_cast<Function*>(address);
        throw std::logic_error(std::string("libpq has no ") + name);
    }
};

struct Libpq {
    decltype(&::PQconnectdb) connectdb = Address{"PQconnectdb"};
    decltype(&::PQconnectdbParams) connectdbParams = Address{"PQconnectdbParams"};
    decltype(&::PQping) ping = Address{"PQping"};
    decltype(&::PQfinish) finish = Address{"PQfinish"};
    decltype(&::PQreset) reset = Address{"PQreset"};
    decltype(&::PQdb) db = Address{"PQdb"};
    decltype(&::PQhost) host = Address{"PQhost"};
    decltype(&::PQport) port = Address{"PQport"};
    decltype(&::PQstatus) status = Address{"PQstatus"};
    decltype(&::PQtransactionStatus) transactionStatus = Address{"PQtransactionStatus"};
    decltype(&::PQerrorMessage) errorMessage = Address{"PQerrorMessage"};
    decltype(&::PQsetNoticeProcessor) setNoticeProcessor = Address{"PQsetNoticeProcessor"};
    decltype(&::PQexec) exec = Address{"PQexec"};
    decltype(&::PQprepare) prepare = Address{"PQprepare"};
    decltype(&::PQexecPrepared) execPrepared = Address{"PQexecPrepared"};
    decltype(&::PQresultStatus) resultStatus = Address{"PQresultStatus"};
    decltype(&::PQresultErrorField) resultErrorField = Address{"PQresultErrorField"};
    decltype(&::PQntuples) ntuples = Address{"PQntuples"};
    decltype(&::PQnfields) nfields = Address{"PQnfields"};
    decltype(&::PQftype) ftype = Address{"PQftype"};
    decltype(&::PQcmdStatus) cmdStatus = Address{"PQcmdStatus"};
    decltype(&::PQcmdTuples) cmdTuples = Address{"PQcmdTuples"};
    decltype(&::PQgetvalue) getvalue = Address{"PQgetvalue"};
    decltype(&::PQgetlength) getlength = Address{"PQgetlength"};
    decltype(&::PQgetisnull) getisnull = Address{"PQgetisnull"};
    decltype(&::PQclear) clear = Address{"PQclear"};
};

const Libpq& libpq() {
    static const Libpq loaded;
    return loaded;
}

} // namespace

PGconn* PQconnectdb(const char* options) { return libpq().connectdb(options); }
PGconn* PQconnectdbParams(const char* const* keywords, const char* const* values, int expand) {
    return libpq().connectdbParams(keywords, values, expand);
}
PGPing PQping(const char* options) { return libpq().ping(options); }
void PQfinish(PGconn* session) { libpq().finish(session); }
void PQreset(PGconn* session) { libpq().reset(session); }
char* PQdb(const PGconn* session) { return libpq().db(session); }
char* PQhost(const PGconn* session) { return libpq().host(session); }
char* PQport(const PGconn* session) { return libpq().port(session); }
ConnStatusType PQstatus(const PGconn* session) { return libpq().status(session); }
PGTransactionStatusType PQtransactionStatus(const PGconn* session) { return libpq().transactionStatus(session); }
char* PQerrorMessage(const PGconn* session) { return libpq().errorMessage(session); }
PQnoticeProcessor PQsetNoticeProcessor(PGconn* session, PQnoticeProcessor processor, void* argument) {
    return libpq().setNoticeProcessor(session, processor, argument);
}
PGresult* PQexec(PGconn* session, const char* script) { return libpq().exec(session, script); }
PGresult* PQprepare(PGconn* session, const char* name, const char* sql, int count, const Oid* types) {
    return libpq().prepare(session, name, sql, count, types);
}
PGresult* PQexecPrepared(PGconn* session, const char* name, int count, const char* const* values, const int* sizes,
                         const int* formats, int format) {
    return libpq().execPrepared(session, name, count, values, sizes, formats, format);
}
ExecStatusType PQresultStatus(const PGresult* result) { return libpq().resultStatus(result); }
char* PQresultErrorField(const PGresult* result, int field) { return libpq().resultErrorField(result, field); }
int PQntuples(const PGresult* result) { return libpq().ntuples(result); }
int PQnfields(const PGresult* result) { return libpq().nfields(result); }
Oid PQftype(const PGresult* result, int column) { return libpq().ftype(result, column); }
char* PQcmdStatus(PGresult* result) { return libpq().cmdStatus(result); }
char* PQcmdTuples(PGresult* result) { return libpq().cmdTuples(result); }
char* PQgetvalue(const PGresult* result, int row, int column) { return libpq().getvalue(result, row, column); }
int PQgetlength(const PGresult* result, int row, int column) { return libpq().getlength(result, row, column); }
int PQgetisnull(const PGresult* result, int row, int column) { return libpq().getisnull(result, row, column); }
void PQclear(PGresult* result) { libpq().clear(result); }
