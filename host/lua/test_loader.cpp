// SPDX-License-Identifier: MIT
#include "lua/test_loader.hpp"

#include "lua/declaration_recorder.hpp"
#include "roadmap/roadmap_check.hpp"

#include <iterator>

namespace nastavnik::lua {

namespace {

template <typename Type>
void append(std::vector<Type>& all, std::vector<Type> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void loadFile(const std::string& file, const roadmap::Bundle& bundle, const roadmap::Roadmap& roadmap,
              roadmap::SchoolYear year, Limits limits, roadmap::TestsRead& read) {
    const roadmap::InputValues noInputs;
    Sandbox sandbox(limits);
    Modules modules(sandbox, bundle);
    DeclarationRecorder recorder(sandbox, modules, noInputs, roadmap::testWords());
    try {
        recorder.run(file);
    } catch (const Error& error) {
        return append(read.faults, error.faults());
    }
    append(read.faults, recorder.takeFaults());
    roadmap::TestsRead more = roadmap::readTests(recorder.takeDeclarations(), roadmap, year);
    append(read.tests, std::move(more.tests));
    append(read.faults, std::move(more.faults));
}

} // namespace

roadmap::TestsRead loadTests(const roadmap::Bundle& bundle, const roadmap::Roadmap& roadmap, roadmap::SchoolYear year,
                             Limits limits) {
    roadmap::TestsRead read;
    for (const auto& [file, text] : bundle.files) {
        if (file == "tests.lua" || file.starts_with("tests/"))
            loadFile(file, bundle, roadmap, year, limits, read);
    }
    roadmap::sortFaults(read.faults);
    return read;
}

} // namespace nastavnik::lua
