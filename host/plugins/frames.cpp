// SPDX-License-Identifier: MIT
#include "plugins/frames.hpp"

#include <algorithm>

namespace nastavnik::plugins {

namespace {

constexpr std::size_t lengthBytes = 4;
constexpr std::size_t roomyBuffer = std::size_t{1} << 20U;

/// Encoding goes down recursively, so the depth is looked at before.
bool isDeeperThan(const Value& value, int depth) {
    if (!value.is_structured())
        return false;
    return depth == 0 ||
           std::any_of(value.begin(), value.end(), [&](const Value& item) { return isDeeperThan(item, depth - 1); });
}

Error unsendable(const Text& why) {
    return Error("PL030", {"значение нельзя передать: " + why.ru + "; передайте его меньшими частями",
                           "the value cannot be passed on: " + why.en + "; pass it on in smaller parts"});
}

Error unreadable(const Text& why) {
    return Error("PL031", {"по каналу пришло не то, что ожидалось: " + why.ru,
                           "what came over the channel is not what was expected: " + why.en});
}

Text tooLong(std::size_t bytes, const FrameLimits& limits) {
    const std::string found = std::to_string(bytes), most = std::to_string(limits.bytes);
    return {"длина " + found + " байт, а можно не больше " + most,
            "it has " + found + " bytes, at most " + most + " are allowed"};
}

void appendLength(std::string& bytes, std::size_t at, std::size_t length) {
    for (std::size_t i = 0; i < lengthBytes; ++i)
        bytes[at + i] = static_cast<char>(length >> (8U * i) & 0xFFU);
}

std::size_t lengthAt(std::string_view bytes) {
    std::size_t length = 0;
    for (std::size_t i = lengthBytes; i-- > 0;)
        length = length << 8U | static_cast<unsigned char>(bytes[i]);
    return length;
}

} // namespace

void FrameWriter::add(const Value& value) {
    if (isDeeperThan(value, limits_.depth))
        throw unsendable({"вложенность больше " + std::to_string(limits_.depth),
                          "nested deeper than " + std::to_string(limits_.depth)});
    const std::size_t start = bytes_.size();
    bytes_.append(lengthBytes, '\0');
    Value::to_cbor(value, bytes_);
    const std::string_view content = std::string_view(bytes_).substr(start + lengthBytes);
    const std::size_t length = content.size();
    auto fault = length > limits_.bytes ? tooLong(length, limits_) : cborFault(content, limits_);
    if (fault) {
        bytes_.resize(start);
        throw unsendable(*fault);
    }
    appendLength(bytes_, start, length);
}

std::string frameOf(const Value& value, const FrameLimits& limits) {
    FrameWriter writer(limits);
    writer.add(value);
    return writer.take();
}

void FrameReader::append(std::string_view bytes) {
    if (read_ == bytes_.size()) {
        bytes_.clear();
        read_ = 0;
        if (bytes_.capacity() > roomyBuffer)
            bytes_.shrink_to_fit();
    } else if (read_ > roomyBuffer) {
        bytes_.erase(0, read_);
        read_ = 0;
    }
    bytes_.append(bytes);
}

std::optional<Value> FrameReader::next() {
    const auto rest = std::string_view(bytes_).substr(read_);
    if (rest.size() < lengthBytes)
        return std::nullopt;
    const std::size_t length = lengthAt(rest);
    if (length > limits_.bytes)
        throw unreadable(tooLong(length, limits_));
    if (rest.size() - lengthBytes < length)
        return std::nullopt;
    const auto content = rest.substr(lengthBytes, length);
    if (const auto fault = cborFault(content, limits_))
        throw unreadable(*fault);
    Value value = Value::from_cbor(content.begin(), content.end());
    read_ += lengthBytes + length;
    return value;
}

} // namespace nastavnik::plugins
