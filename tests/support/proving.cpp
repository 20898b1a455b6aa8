#include "tests/support/proving.h"

#include "app/program/program.h"
#include "core/text.h"

namespace storekeep {

namespace {

void add_breaks(Reads& reads, const Proof& proof, std::vector<std::string>& found) {
    const Table table = proof.breaks(reads);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::string line = std::string(proof.name) + ":";
        for (const Column& column : table.columns)
            line += ' ' + column.name + '=' + table.text_at(row, column.name);
        found.push_back(std::move(line));
    }
}

}  // namespace

std::vector<std::string> breaks(TestCompany& company, std::string_view module) {
    std::vector<std::string> found;
    const auto snapshot = company.connection().snapshot();
    for (const Module& one : program().modules()) {
        if (!module.empty() && one.name != module) continue;
        for (const Proof& proof : one.proofs) add_breaks(*snapshot, proof, found);
    }
    return found;
}

void prove(TestCompany& company, std::string_view module) {
    const std::vector<std::string> found = breaks(company, module);
    BOOST_TEST(found.empty(), "broken: " << joined(found, "\n"));
    const std::string before = company.hash();
    company.office().rebuild();
    BOOST_TEST(company.hash() == before, "making the balances anew changed them");
}

std::vector<std::string> breaks_after(TestCompany& company, const std::string& sql,
                                      std::string_view module) {
    company.connection().run_script(sql);
    return breaks(company, module);
}

}  // namespace storekeep
