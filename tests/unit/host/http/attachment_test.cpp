// SPDX-License-Identifier: MIT
#include "http/attachment.hpp"

#include <gtest/gtest.h>

namespace nastavnik::http {

TEST(AttachmentTest, NamesAFileForOldAndNewReaders) {
    EXPECT_EQ(attachmentNamed("Приказ 5.odt"), "attachment; filename=\"______ 5.odt\"; "
                                               "filename*=UTF-8''%D0%9F%D1%80%D0%B8%D0%BA%D0%B0%D0%B7%205.odt");
}

TEST(AttachmentTest, LetsNoQuoteOrLineEndThrough) {
    EXPECT_EQ(attachmentNamed("a\"\r\nb"), "attachment; filename=\"a___b\"; filename*=UTF-8''a%22%0D%0Ab");
}

TEST(AttachmentTest, TakesOnlyPlainMediaTypes) {
    EXPECT_EQ(safeType("application/vnd.oasis.opendocument.text"), "application/vnd.oasis.opendocument.text");
    EXPECT_EQ(safeType("image/svg+xml"), "image/svg+xml");
    EXPECT_EQ(safeType("text/html\r\nX: y"), "application/octet-stream");
    EXPECT_EQ(safeType(""), "application/octet-stream");
}

} // namespace nastavnik::http
