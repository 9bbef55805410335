// SPDX-License-Identifier: MIT
#include "settings.hpp"

namespace nastavnik::notifications {
namespace {

std::vector<Field> serverFields() {
    return {
        {.name = "host",
         .kind = Kind::text,
         .summary = {"Почтовый сервер; пусто — почта выключена, письма остаются во внутреннем ящике.",
                     "Mail server; empty: mail is off and letters stay in the in-program inbox."},
         .fallback = ""},
        {.name = "port",
         .kind = Kind::integer,
         .summary = {"Порт; 0 — обычный для защиты (587, 465 или 25).",
                     "Port; 0: the usual one for the security (587, 465 or 25)."},
         .fallback = 0},
        {.name = "security",
         .kind = Kind::text,
         .summary = {"Защита: starttls, tls или none (без шифрования).",
                     "Security: starttls, tls or none (no encryption)."},
         .allowed = {"starttls", "tls", "none"},
         .fallback = "starttls"},
        {.name = "allow_plain",
         .kind = Kind::flag,
         .summary = {"Разрешить none и для другой машины — только в закрытой сети.",
                     "Allow none for another machine as well: in a closed network only."},
         .fallback = false},
    };
}

std::vector<Field> senderFields() {
    return {
        {.name = "user",
         .kind = Kind::text,
         .summary = {"Имя пользователя; пусто — вход не нужен.", "User name; empty: no log-in is needed."},
         .fallback = ""},
        {.name = "password",
         .kind = Kind::text,
         .summary = {"Пароль или пароль приложения.", "Password, or password for an application."},
         .fallback = ""},
        {.name = "from",
         .kind = Kind::text,
         .summary = {"Адрес отправителя; нужен, когда задан сервер.", "Sender's address; needed when a host is set."},
         .fallback = ""},
        {.name = "from_name",
         .kind = Kind::text,
         .summary = {"Имя отправителя, как его увидит получатель.", "Sender's name as the recipient sees it."},
         .fallback = ""},
    };
}

std::vector<Field> limitFields() {
    return {
        {.name = "ca_file",
         .kind = Kind::text,
         .summary = {"Файл PEM с удостоверяющим центром сервера, если он свой.",
                     "PEM file with the server's certificate authority, when it is your own."},
         .fallback = ""},
        {.name = "ca_pem",
         .kind = Kind::text,
         .summary = {"То же, но сам текст PEM.", "The same, as the PEM text itself."},
         .fallback = ""},
        {.name = "timeout_seconds",
         .kind = Kind::integer,
         .summary = {"Сколько секунд может длиться одна отправка, от 1 до 300.",
                     "How many seconds one delivery may last, 1 to 300."},
         .fallback = 30},
    };
}

} // namespace

std::vector<Field> settingsFields() {
    std::vector<Field> all = serverFields();
    for (std::vector<Field>& part : std::vector{senderFields(), limitFields()})
        for (Field& field : part)
            all.push_back(std::move(field));
    return all;
}

} // namespace nastavnik::notifications
