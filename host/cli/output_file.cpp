// SPDX-License-Identifier: MIT
#include "cli/output_file.hpp"

#include "cli/usage.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace nastavnik::cli {

namespace fs = std::filesystem;

namespace {

UsageError cannotWrite(const fs::path& file) {
    return UsageError("CL013",
                      {"файл не записывается; проверьте, что папка есть и в неё можно писать",
                       "the file cannot be written; see that its folder is there and may be written to"},
                      {file.string()});
}

} // namespace

OutputFile::OutputFile(fs::path file)
    : file_(std::move(file)), part_(file_.string() + ".part" + std::to_string(::getpid())) {
    if (fs::is_directory(file_))
        throw UsageError("CL013",
                         {"это папка, а нужно имя файла", "this is a folder, but the name of a file is wanted"},
                         {file_.string()});
    descriptor_ = plugins::Descriptor(::open(part_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (!descriptor_.isOpen())
        throw cannotWrite(file_);
}

OutputFile::~OutputFile() {
    std::error_code ignored;
    if (!part_.empty())
        fs::remove(part_, ignored);
}

void OutputFile::write(std::uint64_t offset, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::pwrite(descriptor_.number(), bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            throw cannotWrite(file_);
        bytes.remove_prefix(static_cast<std::size_t>(count));
        offset += static_cast<std::uint64_t>(count);
    }
}

void OutputFile::keep() {
    descriptor_ = {};
    std::error_code trouble;
    fs::rename(part_, file_, trouble);
    if (trouble)
        throw cannotWrite(file_);
    part_.clear();
}

} // namespace nastavnik::cli
