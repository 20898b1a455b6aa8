// WH-04 Two hundred bins labelled, and each code scanned back from paper to its own bin
#include "reports/paper/label_sources.h"

#include "reports/paper/pdf.h"
#include "reports/trading_company_for_tests.h"
#include "tests/support/paper_tools.h"

#include <boost/test/unit_test.hpp>

namespace storekeep::paper {

BOOST_AUTO_TEST_SUITE(label_sources)

using Rows = std::vector<std::string>;

// "big|line / line|code code" and how many, of each label.
Rows told(const std::vector<Label>& labels) {
    Rows rows;
    for (const Label& label : labels)
        rows.push_back(fmt::format("{}|{}|{}|{}", label.big, fmt::join(label.lines, " / "),
                                   fmt::join(label.codes, " "), label.copies));
    return rows;
}

struct Labelled : TradingCompany {
    Rows labels(const LabelsAsked& asked) { return told(labels_of(office(), asked)); }
    std::string refused_labels(const LabelsAsked& asked) {
        try {
            labels_of(office(), asked);
        } catch (const Refusal& refusal) {
            return std::string(refusal.code()) + "@" + refusal.field();
        }
        return "(done)";
    }
};

BOOST_AUTO_TEST_CASE(items_carry_the_code_of_their_base_unit) {
    Labelled company;
    company.must(R"({"op":"item.save","sku":"BOLT-M8","units":[{"unit":"CASE","contains":"12"}],
                     "barcodes":[{"code":"14006381333938","unit":"CASE"}]})");
    BOOST_TEST(company.labels({"items"}) ==
               (Rows{"BOLT-M8|Bolt|4006381333931|1", "NUT-M8|Nut|NUT-M8|1"}));
    LabelsAsked some{"items"};
    some.which = {{"NUT-M8", 5}};
    BOOST_TEST(company.labels(some) == Rows{"NUT-M8|Nut|NUT-M8|5"});
    some.which = {{"NUT-M9", 5}};
    BOOST_TEST(company.refused_labels(some) == "nothing_to_label@which");
}

BOOST_AUTO_TEST_CASE(goods_of_a_receipt_lot_by_lot_and_serial_by_serial) {
    Labelled company;
    company.must_all({
        R"({"op":"item.save","sku":"GLUE","name":"Glue","tracking":"lot"})",
        R"({"op":"item.save","sku":"DRILL","name":"Drill","tracking":"serial"})",
        R"({"op":"purchase_order.create","number":"PO-2","supplier":"ACME","warehouse":"MAIN",
            "lines":[{"item":"GLUE","quantity":"8","price":"1"},
                     {"item":"DRILL","quantity":"2","price":"1"},
                     {"item":"NUT-M8","quantity":"4","price":"1"}]})",
        R"({"op":"purchase_order.confirm","number":"PO-2"})",
        R"({"op":"receipt.post","purchase_order":"PO-2","lines":[
            {"line":1,"quantity":"8","lots":[{"lot":"L1","quantity":"5","expires":"2026-09-01"},
                                             {"lot":"L2","quantity":"3"}]},
            {"line":2,"quantity":"2","serials":["S1","S2"]},{"line":3,"quantity":"4"}]})",
    });
    LabelsAsked asked{"receipt", "GR-000002"};
    asked.copies = 2;
    const Rows all{
        "GLUE|Glue / Lot L1, expires 2026-09-01 / 5 EA / GR-000002, 2026-03-24, Acme Supplies|"
        "GLUE L1|2",
        "GLUE|Glue / Lot L2 / 3 EA / GR-000002, 2026-03-24, Acme Supplies|GLUE L2|2",
        "DRILL|Drill / Lot S1 / 1 EA / GR-000002, 2026-03-24, Acme Supplies|DRILL S1|2",
        "DRILL|Drill / Lot S2 / 1 EA / GR-000002, 2026-03-24, Acme Supplies|DRILL S2|2",
        "NUT-M8|Nut / 4 EA / GR-000002, 2026-03-24, Acme Supplies|NUT-M8|2"};
    BOOST_TEST(company.labels(asked) == all);
    asked.which = {{"3", 4}};
    BOOST_TEST(company.labels(asked) ==
               Rows{"NUT-M8|Nut / 4 EA / GR-000002, 2026-03-24, Acme Supplies|NUT-M8|4"});
    BOOST_TEST(company.refused_labels({"receipt", "GR-9"}) == "document_not_found@document");
}

BOOST_AUTO_TEST_CASE(cartons_say_what_is_in_them) {
    Labelled company;
    company.must_all({
        R"({"op":"partner.save","code":"GLOBEX","addresses":[{"street":"9 Quay","city":"Hull"}]})",
        R"({"op":"sales_order.create","number":"SO-3","customer":"GLOBEX","warehouse":"MAIN",
            "lines":[{"item":"BOLT-M8","quantity":"3"}]})",
        R"({"op":"sales_order.confirm","number":"SO-3"})",
        R"({"op":"sales_order.cancel","number":"SO-2002"})",
        R"({"op":"sales_order.allocate","number":"SO-3"})",
        R"({"op":"pick.confirm","sales_order":"SO-3"})",
        R"({"op":"pack.post","sales_order":"SO-3","cartons":[
            {"carton":1,"weight":"2.4","lines":[{"line":1,"quantity":"2"}]},
            {"carton":2,"lines":[{"line":1,"quantity":"1"}]}]})",
    });
    const Rows both{
        "SO-3  1 of 2|Globex / 9 Quay, Hull / PL-000002, 2.4 kg / 2 EA  BOLT-M8  Bolt|"
        "SO-3|1",
        "SO-3  2 of 2|Globex / 9 Quay, Hull / PL-000002 / 1 EA  BOLT-M8  Bolt|SO-3|1"};
    BOOST_TEST(company.labels({"cartons", "SO-3"}) == both);
    BOOST_TEST(company.refused_labels({"cartons", "SO-2002"}) == "nothing_to_label@which");
}

BOOST_AUTO_TEST_CASE(a_bin_of_the_same_name_elsewhere_is_told_apart) {
    Labelled company;
    company.must_all({
        R"({"op":"zone.save","warehouse":"MAIN","code":"Z","name":"Zone"})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"Z-1","zone":"Z","type":"reserve"})",
        R"({"op":"warehouse.save","code":"EAST"})",
        R"({"op":"bin.save","warehouse":"EAST","code":"A-01-1","type":"pick_face"})",
    });
    LabelsAsked asked{"bins"};
    asked.which = {{"A-01-1", 1}, {"Z-1", 2}};
    BOOST_TEST(company.labels(asked) == (Rows{"A-01-1|EAST|EAST/A-01-1|1",
                                              "A-01-1|MAIN|MAIN/A-01-1|1", "Z-1|MAIN · Z|Z-1|2"}));
    asked.warehouse = "MAIN";
    asked.zone = "Z";
    asked.which = {};
    BOOST_TEST(company.labels(asked) == Rows{"Z-1|MAIN · Z|Z-1|1"});
}

// What a scanner reads of 200 labels must lead to 200 bins.
BOOST_AUTO_TEST_CASE(each_of_200_printed_bins_scans_back_to_its_own_bin) {
    if (!paper_can_be_read()) return;
    Labelled company;
    std::vector<std::string> requests{
        R"({"op":"zone.save","warehouse":"MAIN","code":"NEW","name":"New racks"})"};
    Rows bins;
    for (int rack = 1; rack <= 10; ++rack)
        for (int place = 1; place <= 20; ++place) {
            bins.push_back(fmt::format("R{:02}-{:02}-{}", rack, (place + 3) / 4, place % 4 + 1));
            requests.push_back(
                fmt::format(R"({{"op":"bin.save","warehouse":"MAIN","code":"{}","zone":"NEW",)"
                            R"("type":"reserve","pick_order":"{}"}})",
                            bins.back(), bins.back()));
        }
    company.must_all(requests);
    std::sort(bins.begin(), bins.end());
    BOOST_REQUIRE(std::unique(bins.begin(), bins.end()) == bins.end());
    LabelsAsked asked{"bins"};
    asked.zone = "NEW";
    const std::string pdf =
        as_pdf(labels_paper("", labels_of(company.office(), asked), *find_label_stock("62x29")));
    for (const int dots_per_inch : {203, 300}) {
        const Rows read = codes_on(pdf, dots_per_inch);
        BOOST_REQUIRE(read == bins);
        for (std::size_t place = 0; place < read.size(); ++place) {
            const Table found = company.ask("lookup", {{"text", read[place]}, {"limit", "1"}});
            BOOST_TEST(found.text_at(0, "kind") == "bin");
            BOOST_TEST(found.text_at(0, "code") == "MAIN/" + bins[place]);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::paper
