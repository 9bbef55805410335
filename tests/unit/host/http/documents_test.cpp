// SPDX-License-Identifier: MIT
#include "http/request_head.hpp"
#include "unit/host/http/site_fixture.hpp"

namespace nastavnik::http {

namespace {

Request scanOf(const std::string& document, const std::string& bytes) {
    Request request{.method = "POST", .path = "/api/documents/" + document + "/scan", .body = bytes};
    request.headers["content-type"] = "image/jpeg";
    return request;
}

} // namespace

TEST_F(SiteTest, MakesAPdfOfAnOfficeFileOnce) {
    const Response first = get("/api/documents/7/files/Приказ.pdf", 20);
    EXPECT_EQ(first.body, "%PDF of Приказ.odt");
    EXPECT_EQ(first.type, "application/pdf");
    EXPECT_EQ(engine_.ledger.renditions, (std::map<std::string, Bytes>{{"h1", "%PDF of Приказ.odt"}}));
    view_.made = engine_.ledger.renditions;
    pdfMark_ = " made again";
    EXPECT_EQ(get("/api/documents/7/files/Приказ.pdf", 20).body, first.body);
    EXPECT_EQ(get("/api/documents/7/files/Другой.pdf", 20).status, 404);
    EXPECT_EQ(get("/api/documents/7/files/Приказ.pdf", 31).status, 404);
}

TEST_F(SiteTest, AsksForPapersThatSomebodyHasToRead) {
    get("/api/documents", 22, {{"to_read", "1"}, {"search", "приказ 7"}});
    EXPECT_EQ(view_.filter.toBeReadBy, 22);
    EXPECT_EQ(view_.filter.search, "приказ 7");
}

TEST_F(SiteTest, ShowsAPaperToWhomItIsToldTo) {
    EXPECT_EQ(get("/api/documents/7", 23).status, 404);
    view_.allDocuments[7]["acquaintances"] = Value::array({{{"person", 23}, {"done", nullptr}}});
    EXPECT_EQ(get("/api/documents/7", 23).status, 200);
    engine_.ledger.documents[7].acquaintances = {{.person = 23}};
    engine_.ledger.documents[7].status = engine::DocumentStatus::signedOff;
    EXPECT_EQ(post("/api/documents/7/acquaint", Value::object(), 31).status, 404);
    EXPECT_EQ(post("/api/documents/7/acquaint", {{"person", 23}}, 22).status, 404);
    const Response answer = post("/api/documents/7/acquaint", Value::object(), 23);
    EXPECT_EQ(Value::parse(answer.body)["status"], "acquainted") << answer.body;
    EXPECT_EQ(codeOf(post("/api/documents/7/acquaint", Value::object(), 23)), "EN027");
}

TEST_F(SiteTest, NotesThatSomebodySignedTheSheetByHand) {
    engine_.ledger.documents[7].acquaintances = {{.person = 22}, {.person = 23}};
    EXPECT_EQ(post("/api/documents/7/acquaint", {{"person", 23}}, 20).status, 200);
    EXPECT_TRUE(engine_.ledger.documents[7].acquaintances[1].done.has_value());
}

TEST_F(SiteTest, TakesTheScanOfAPaperFromItsOwnSchool) {
    EXPECT_EQ(send(scanOf("7", "%PDF-1.7 …"), 31).status, 404);
    EXPECT_EQ(send(scanOf("7", "%PDF-1.7 …"), 22).status, 404);
    EXPECT_EQ(codeOf(send(scanOf("7", "PK\x03\x04 no scan"), 20)), "HT415");
    EXPECT_EQ(codeOf(send(scanOf("7", ""), 20)), "HT415");
    ASSERT_EQ(send(scanOf("7", "\xFF\xD8\xFF…"), 20).status, 200);
    const engine::Document& document = engine_.ledger.documents[7];
    EXPECT_EQ(document.files.back().name, "скан.jpg");
    EXPECT_EQ(document.files.back().type, "image/jpeg");
    EXPECT_EQ(document.status, engine::DocumentStatus::signedOff);
}

TEST_F(SiteTest, TellsWhatMayBeDoneWithAPaper) {
    const auto may = [&](Id person) { return Value::parse(get("/api/documents/7", person).body)["may"]; };
    EXPECT_EQ(may(20), Value({"scan", "acquaint"}));
    view_.allDocuments[7]["acquaintances"] = Value::array({{{"person", 23}, {"done", nullptr}}});
    EXPECT_EQ(may(23), Value::array());
}

TEST_F(SiteTest, ContinuesRegistersOfTheOwnSchoolOnly) {
    EXPECT_EQ(Value::parse(get("/api/registers", 20).body)["items"][0]["title"], "order");
    const Value wish = {{"organisation", 2}, {"register", "order"}, {"year", 2026}, {"last", 40}};
    EXPECT_EQ(post("/api/registers", wish, 31).status, 404);
    EXPECT_EQ(post("/api/registers", wish, 20).status, 200);
    EXPECT_EQ(engine_.ledger.numbers.at("order"), 40);
    EXPECT_EQ(
        post("/api/registers", {{"organisation", 2}, {"register", "order"}, {"year", 2026}, {"last", 39}}, 20).status,
        422);
}

TEST_F(SiteTest, LetsOnlyKnownPeopleSendLargeFilesAndOnlyWhereFilesAreTaken) {
    Request upload = scanOf("7", "");
    upload.headers["host"] = "localhost";
    EXPECT_EQ(site_.bodyLimit(upload), bodyLimit);
    upload.headers["authorization"] = "Bearer " + give(20, AccessKind::key);
    EXPECT_EQ(site_.bodyLimit(upload), uploadLimit);
    upload.path = "/api/documents/7/acquaint";
    EXPECT_EQ(site_.bodyLimit(upload), bodyLimit);
    upload.path = "/nowhere";
    EXPECT_EQ(site_.bodyLimit(upload), bodyLimit);
}

} // namespace nastavnik::http
