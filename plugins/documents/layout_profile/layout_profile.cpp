// SPDX-License-Identifier: MIT
#include "layout_profile/layout_profile.hpp"

#include "fault_list.hpp"

namespace nastavnik::documents {

namespace {

constexpr double widestMargin = 100;
constexpr double largestSize = 72;

/// Takes members out of a table and remembers what was not there or not of the kind.
class ProfileReader {
public:
    explicit ProfileReader(const Value& value) : value_(value) {}

    double number(const char* path, double most) {
        const Value* found = find(path);
        if (found != nullptr && found->is_number() && found->get<double>() >= 0 && found->get<double>() <= most)
            return found->get<double>();
        object(path, "число от 0 до " + std::to_string(static_cast<int>(most)),
               "a number from 0 to " + std::to_string(static_cast<int>(most)));
        return 0;
    }

    bool flag(const char* path) {
        const Value* found = find(path);
        if (found != nullptr && found->is_boolean())
            return found->get<bool>();
        object(path, "true или false", "true or false");
        return false;
    }

    /// Whether the text at `path` is `one`; it may only be `one` or `other`.
    bool isFirst(const char* path, const char* one, const char* other) {
        const Value* found = find(path);
        if (found != nullptr && (*found == one || *found == other))
            return *found == one;
        object(path, std::string(one) + " или " + other, std::string(one) + " or " + other);
        return true;
    }

    std::string text(const char* path) {
        const Value* found = find(path);
        if (found != nullptr && found->is_string())
            return found->get<std::string>();
        object(path, "текст", "a text");
        return {};
    }

    std::vector<double> sizes(const char* path) {
        const Value* found = find(path);
        std::vector<double> sizes;
        if (found != nullptr && found->is_array())
            for (const Value& size : *found)
                if (size.is_number() && size.get<double>() > 0 && size.get<double>() <= largestSize)
                    sizes.push_back(size.get<double>());
        if (sizes.empty() || sizes.size() != found->size())
            object(path, "список размеров букв в пунктах", "a list of sizes in points");
        return sizes;
    }

    std::vector<Citation> citations(const char* path) {
        const Value* found = find(path);
        std::vector<Citation> citations;
        if (found == nullptr)
            return citations;
        for (const Value& entry : found->is_array() ? *found : Value::array({*found})) {
            ProfileReader reader(entry);
            citations.push_back({reader.text("/wrong"), reader.text("/after"), reader.text("/right")});
            if (!reader.faults_.empty())
                object(path, "список из { wrong, after, right }", "a list of { wrong, after, right }");
        }
        return citations;
    }

    void throwIfAny() { faults_.throwIfAny(); }

private:
    const Value* find(const char* path) const {
        const Value::json_pointer pointer(path);
        return value_.contains(pointer) ? &value_.at(pointer) : nullptr;
    }

    void object(const std::string& path, const std::string& ru, const std::string& en) {
        faults_.add("DT070", {"профиль оформления: в «" + path.substr(1) + "» нужно " + ru,
                              "layout profile: \"" + path.substr(1) + "\" has to be " + en});
    }

    const Value& value_;
    FaultList faults_;
};

} // namespace

LayoutProfile layoutProfileOf(const Value& value) {
    ProfileReader reader(value);
    LayoutProfile profile{.title = reader.text("/title"),
                          .margins = {.top = reader.number("/margins_mm/top", widestMargin),
                                      .right = reader.number("/margins_mm/right", widestMargin),
                                      .bottom = reader.number("/margins_mm/bottom", widestMargin),
                                      .left = reader.number("/margins_mm/left", widestMargin)},
                          .leftLongKept = reader.number("/margins_mm/left_long_kept", widestMargin),
                          .fontSizes = reader.sizes("/font_sizes_pt"),
                          .smallestSize = reader.number("/smallest_size_pt", largestSize),
                          .numbering = {.isAtTop = reader.isFirst("/page_number/place", "top", "bottom"),
                                        .isCentred = reader.isFirst("/page_number/align", "center", "right"),
                                        .isOnFirstPage = reader.flag("/page_number/on_first_page")},
                          .allowsQrCode = reader.flag("/qr_code"),
                          .citations = reader.citations("/citations")};
    reader.throwIfAny();
    return profile;
}

} // namespace nastavnik::documents
