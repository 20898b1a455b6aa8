// print and labels as they are called.
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <sstream>

#include "app/cli/commands.h"
#include "core/text.h"
#include "exchange/file.h"
#include "modules/handover/month_for_tests.h"
#include "tests/support/databases.h"
#include "tests/support/paper_tools.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(paper_commands_test)

namespace {

struct Ran {
    int status = -1;
    std::string out, err;
};

struct Office {
    std::filesystem::path folder = fresh_path("");
    std::string company = (folder / "company.storekeep").string();
    std::string pdf = (folder / "out.pdf").string();

    Office() {
        std::filesystem::create_directory(folder);
        BOOST_REQUIRE(
            run({"init", company, "--name", "N", "--currency", "USD", "--chart", "us-trading"})
                .status == 0);
        const std::vector<std::string> month = handover::month_for_tests();
        BOOST_REQUIRE(run({"apply", company, "-"}, joined(month, "\n")).status == 0);
    }
    ~Office() { std::filesystem::remove_all(folder); }
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    Ran run(const std::vector<std::string>& words, const std::string& input = {}) const {
        std::istringstream in(input);
        std::ostringstream out, err;
        cli::Terminal terminal{in, out, err, 0, [](const std::string&) { return std::string(); }};
        const int status = cli::run_program(words, terminal);
        return {status, out.str(), err.str()};
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_document_is_printed_as_what_it_usually_is_or_as_asked) {
    const Office office;
    const Ran printed = office.run({"print", office.company, "INV-000001", "-o", office.pdf});
    BOOST_TEST(printed.out == "INV-000001: Invoice INV-000001, 1 page in " + office.pdf + "\n");
    BOOST_TEST(read_file(office.pdf).starts_with("%PDF-"));
    const Ran order =
        office.run({"print", office.company, "SO-1", "--form", "packing_slip", "-o", office.pdf});
    BOOST_TEST(order.status == 0, order.err);
    const Ran wrong = office.run(
        {"print", office.company, "INV-000001", "--form", "pick_list", "-o", office.pdf});
    BOOST_TEST(wrong.status == 1);
    BOOST_TEST(wrong.err.find("there is invoice") != std::string::npos, wrong.err);
    BOOST_TEST(office.run({"print", office.company, "INV-9", "-o", office.pdf}).status == 1);
    BOOST_TEST(office.run({"print", office.company, "INV-000001"}).status == 2);
}

BOOST_AUTO_TEST_CASE(labels_go_to_pdf_or_to_a_label_printer) {
    const Office office;
    const Ran bins = office.run(
        {"labels", office.company, "bins", "PACK-01", "--copies", "2", "-o", office.pdf});
    BOOST_TEST(bins.out == "Labels of bins, 2 pages in " + office.pdf + "\n", bins.err);
    if (paper_can_be_read()) {
        const std::vector<std::string> codes{"PACK-01", "PACK-01"};
        BOOST_TEST(codes_on(read_file(office.pdf), 203) == codes);
    }
    const std::string zpl = (office.folder / "out.zpl").string();
    BOOST_TEST(office.run({"labels", office.company, "bins", "PACK-01=3", "-o", zpl}).status == 0);
    const std::string told = read_file(zpl);
    std::size_t labels = 0;
    for (std::size_t at = told.find("^XA"); at != std::string::npos; at = told.find("^XA", at + 1))
        ++labels;
    BOOST_TEST(labels == 3U);
    BOOST_TEST(told.find("^FDPACK-01^FS") != std::string::npos);
    BOOST_TEST(
        office
            .run({"labels", office.company, "calibration", "--layout", "a4-3x8", "-o", office.pdf})
            .status == 0);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_labelled_is_told) {
    const Office office;
    const auto status = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"labels", office.company});
        words.insert(words.end(), {"-o", office.pdf});
        return office.run(words).status;
    };
    BOOST_TEST(status({"bins", "NO-BIN"}) == 1);
    BOOST_TEST(status({"shelves"}) == 1);
    BOOST_TEST(status({"receipt"}) == 2);
    BOOST_TEST(status({"bins", "PACK-01=none"}) == 2);
    BOOST_TEST(status({"bins", "--offset", "left"}) == 2);
    BOOST_TEST(status({"bins", "--layout", "7x7"}) == 2);
    BOOST_TEST(status({"bins", "PACK-01", "--offset", "1.5,-0.5"}) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
