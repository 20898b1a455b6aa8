// The first day as it is shipped: what it tells is what the company's reports say.
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <sstream>

#include "app/cli/commands.h"
#include "app/program/program.h"
#include "core/text.h"
#include "db/state.h"
#include "exchange/file.h"
#include "office/office.h"
#include "tests/support/databases.h"
#include "tests/support/paths.h"

using namespace storekeep;

namespace {

struct Folder {
    std::filesystem::path path = fresh_path("");
    std::string company = (path / "first-day.storekeep").string();
    ~Folder() { std::filesystem::remove_all(path); }

    std::string file_ending_in(const std::string& folder, const std::string& ending) const {
        for (const auto& entry : std::filesystem::directory_iterator(path / folder))
            if (entry.path().string().ends_with(ending)) return read_file(entry.path());
        return {};
    }
};

// What the program prints; fails the test unless it ends well.
std::string played(const Folder& folder) {
    std::istringstream in;
    std::ostringstream out, err;
    cli::Terminal terminal{in, out, err, 0, [](const std::string&) { return std::string(); }};
    const std::vector<std::string> words{"first-day", folder.path.string()};
    const int status = cli::run_program(words, terminal);
    BOOST_REQUIRE_MESSAGE(status == 0, err.str() << out.str());
    return out.str();
}

bool tells(const std::string& story, const std::string& sentence) {
    return story.find(sentence) != std::string::npos;
}

// Behind the first line, which says whether the company was there before.
std::string from_files_on(const std::string& story) { return story.substr(story.find("\n\nFrom")); }

std::int64_t minor_sum(const Table& table, const std::string& column) {
    std::int64_t sum = 0;
    for (const auto& row : table.rows) sum += std::get<std::int64_t>(row[table.column(column)]);
    return sum;
}

std::int64_t minor_of(const Table& table, const std::string& account, const std::string& column) {
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (table.text_at(row, "account") == account)
            return std::get<std::int64_t>(table.rows[row][table.column(column)]);
    return 0;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(first_day_command)

// Amounts worked out by hand from the shipped files.
BOOST_AUTO_TEST_CASE(tells_the_day_in_numbers) {
    const Folder folder;
    const std::string story = played(folder);
    for (const char* sentence : {
             // 5 × 45.00 + 20 × 8.90 + 6 × 24.90, less 5 % a line
             "SO-2001 (BECKETT) is confirmed, 524.78: all its goods are held",
             // 12 gallons are here, 16 are ordered
             "it waits for 4 PAINT-WHITE, the rest is held",
             "TAPE-25 22 of 24, SAW-22 12 of 12 with 1 damaged",
             // 10 cases of 18.50 instead of 18.00; none of them has left
             "ANCHOR bills 381.80 as BILL-000001, due 2026-04-01, not as ordered: 5.00 goes to the "
             "goods still here",
             "9 LOCK-40 in A-02-2, 3 more found elsewhere, 0 will follow",
             // 0.60 more for each of 24 gallons, of which 4 have left
             "not as ordered: 12.00 goes to the goods still here, 2.40 to cost of goods sold",
             "MARINA pays 337.50",
             "2 restocked in A-03-1, 1 written off at a loss of 23.50",
             // 3 × 42.00 − 10.00
             "is credited as CN-000001: 116.00 after a restocking fee of 10.00",
             "proofs were asked and all hold",
         })
        BOOST_TEST(tells(story, sentence), "not told: " << sentence << "\n" << story);
}

BOOST_AUTO_TEST_CASE(prints_what_the_reports_say) {
    const Folder folder;
    const std::string story = played(folder);
    const auto connection = open_company(folder.company);
    LocalOffice office(program(), *connection, "owner");

    const std::int64_t stock = minor_sum(office.ask({"inventory_valuation", {}}), "value");
    const Table balances = office.ask({"trial_balance", {}});
    BOOST_TEST(stock == minor_of(balances, "1400", "debit"));
    BOOST_TEST(tells(story, fmt::format("In all {0}; the account Inventory says {0}.",
                                        scaled_text(stock, 2))),
               story);
    // 524.78 + 337.50 + 767.88
    BOOST_TEST(minor_of(balances, "4000", "credit") == 163'016);
    const Table page = office.ask({"reconciliation", {}});
    BOOST_TEST(!page.rows.empty());
    for (std::size_t row = 0; row < page.rows.size(); ++row) {
        BOOST_TEST(page.text_at(row, "difference") == "0.00");
        BOOST_TEST(tells(story, page.text_at(row, "books")));
    }
    const auto snapshot = connection->snapshot();
    for (const Proof* proof : program().proofs())
        BOOST_TEST(proof->breaks(*snapshot).rows.empty(), proof->name);
}

BOOST_AUTO_TEST_CASE(hands_over_and_says_where) {
    const Folder folder;
    const std::string story = played(folder);
    const std::string iif = folder.file_ending_in("quickbooks", ".iif");
    const std::string invoices = folder.file_ending_in("xero", "sales-invoices.csv");
    for (const char* number : {"INV-000001", "INV-000002", "INV-000003"}) {
        BOOST_TEST(tells(iif, number));
        BOOST_TEST(tells(invoices, number));
    }
    BOOST_TEST(tells(story, (folder.path / "quickbooks").generic_string()));
    BOOST_TEST(tells(story, (folder.path / "xero").generic_string()));
}

// The transcript in the README: between the first lines of three backquotes, line by line.
BOOST_AUTO_TEST_CASE(the_readme_shows_what_is_printed) {
    const Folder folder;
    std::string story = played(folder);
    const auto replace = [&](const std::string& what, const std::string& with) {
        for (std::size_t at = 0; (at = story.find(what)) != std::string::npos;)
            story.replace(at, what.size(), with);
    };
    replace(folder.path.generic_string(), "out/first-day");
    replace(source_folder() + "/", "");
    std::istringstream readme(read_file(source_folder() + "/README.md"));
    std::string line;
    int fences = 0;
    int shown = 0;
    while (std::getline(readme, line) && fences < 2) {
        const bool is_fence = line.starts_with("```");
        fences += is_fence;
        if (is_fence || fences == 0 || trimmed(line).empty() || trimmed(line) == "…") continue;
        ++shown;
        // There are more proofs every month.
        const std::size_t proofs = line.find(" proofs were asked");
        const std::string part = proofs == std::string::npos ? line : line.substr(proofs);
        BOOST_TEST(tells(story, part), "the README shows: " << line);
    }
    BOOST_TEST(shown > 20);
}

BOOST_AUTO_TEST_CASE(played_again_it_changes_nothing) {
    const Folder folder;
    const std::string first = played(folder);
    const std::string before = state_hash(*open_company(folder.company));
    const std::string again = played(folder);
    BOOST_TEST(tells(again, "nothing happens twice"));
    BOOST_TEST(from_files_on(again) == from_files_on(first));
    BOOST_TEST(state_hash(*open_company(folder.company)) == before);
}

BOOST_AUTO_TEST_SUITE_END()
