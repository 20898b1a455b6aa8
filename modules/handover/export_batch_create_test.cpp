#include <boost/test/unit_test.hpp>

#include "modules/handover/export_batch.h"
#include "modules/handover/month_for_tests.h"
#include "tests/support/company.h"

using namespace storekeep;
using handover::month_for_tests;

BOOST_AUTO_TEST_SUITE(export_batch_create)

namespace {

std::string export_to(const std::string& target, const std::string& more = {}) {
    return R"({"op":"export_batch.create","from":"2026-03-01","to":"2026-03-31","target":")" +
           target + "\"" + more + "}";
}

handover::Batch made(TestCompany& company, const std::string& target,
                     const std::string& more = {}) {
    const Json result = company.must(export_to(target, more));
    return handover::batch(*company.connection().snapshot(), member(result, "export_batch"));
}

// "kind number document total" of each document.
std::vector<std::string> documents_of(const handover::Batch& batch) {
    std::vector<std::string> lines;
    for (const auto& one : batch.documents)
        lines.push_back(
            fmt::format("{} {} {} {}", one.kind, one.number, one.document, text(one.total)));
    return lines;
}

std::string sent_as(const handover::Batch& batch, const std::string& document) {
    std::string all;
    for (const auto& one : batch.postings)
        if (one.document == document) all += one.sent_as + " " + one.record + ";";
    return all;
}

using Lines = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    std::vector<std::string> setup = month_for_tests();
    for (const char* mapping :
         {R"({"op":"export_mapping.save","target":"xero","kind":"account","ours":"4000",)"
          R"("theirs":"200"})",
          R"({"op":"export_mapping.save","target":"csv","kind":"item","ours":"NUT:M8"})",
          R"({"op":"warehouse.save","code":"EAST","name":"East"})",
          R"({"op":"export_mapping.save","target":"quickbooks-iif","kind":"class",)"
          R"("ours":"EAST","theirs":"East"})"})
        setup.emplace_back(mapping);
    check_refusals(
        setup, "export_batch.create",
        {{R"({"target":"csv","from":"2026-03-02","to":"2026-03-01"})", "dates_reversed", "to"},
         {R"({"target":"csv","from":"2026-02-01","to":"2026-02-28"})", "nothing_to_export", "from"},
         {export_to("xero"), "unmapped_account", "target"},
         {export_to("csv"), "unmapped_item", "target"},
         {export_to("quickbooks-iif"), "unmapped_class", "target"}});
}

BOOST_AUTO_TEST_CASE(what_is_missing_in_a_mapping_is_named) {
    TestCompany company;
    company.must_all(month_for_tests());
    company.must(R"({"op":"export_mapping.save","target":"xero","kind":"account","ours":"4000",)"
                 R"("theirs":"200"})");
    const Reply reply = company.run(export_to("xero"));
    BOOST_REQUIRE(!reply.ok);
    const std::string message = reply.refusal->message();
    BOOST_TEST(message.find("1400 Inventory") != std::string::npos, message);
    BOOST_TEST(message.find("6300 Utilities") != std::string::npos, message);
    BOOST_TEST(message.find("4000") == std::string::npos, message);
    // Xero keeps receivables itself and takes no bank account: neither needs a name.
    BOOST_TEST(message.find("1100") == std::string::npos, message);
    BOOST_TEST(message.find("1000") == std::string::npos, message);
}

BOOST_AUTO_TEST_CASE(bills_and_sales_go_as_documents_and_the_rest_as_journals) {
    TestCompany company;
    company.must_all(month_for_tests());
    const handover::Batch batch = made(company, "quickbooks-iif");
    BOOST_TEST(batch.number == "EX-000001");
    BOOST_TEST(documents_of(batch) == (Lines{"invoice INV-000001 INV-000001 372.66",
                                             "bill 77812 BILL-000001 527.00",
                                             "invoice INV-000002 INV-000002 372.66",
                                             "credit_note CN-000001 CN-000001 24.15"}),
               boost::test_tools::per_element());
    BOOST_TEST(sent_as(batch, "GR-000001") == "journal EX-1-2;");
    BOOST_TEST(sent_as(batch, "PAY-000001").starts_with("journal J-"));
    // Two manual journals of one day are one.
    BOOST_TEST(sent_as(batch, "JE-000001") == sent_as(batch, "JE-000002"));
}

BOOST_AUTO_TEST_CASE(a_bill_has_the_lines_of_its_journal) {
    TestCompany company;
    company.must_all(month_for_tests());
    const handover::Batch batch = made(company, "xero");
    Lines lines;
    for (const auto& line : batch.documents[1].lines)
        lines.push_back(fmt::format("{} {} {}", line.account, text(line.amount), line.description));
    BOOST_TEST(lines[0] == "2150 510.00 Goods received not billed");
    BOOST_TEST(lines.back() == "6100 12.00 postage");
    BOOST_TEST(text(batch.documents[1].due) == "2026-04-05");
    BOOST_TEST(batch.documents[0].reference == "FOR-SO-1");
}

BOOST_AUTO_TEST_CASE(freight_and_credits_of_suppliers_go_under_their_numbers) {
    TestCompany company;
    company.must_all(month_for_tests());
    company.must_all({R"({"op":"landed_cost.post","supplier":"ACME","reference":"F-1",)"
                      R"("amount":"9.00","receipts":["GR-000001"],"date":"2026-03-15"})",
                      R"({"op":"supplier_return.post","receipt":"GR-000001","date":"2026-03-16",)"
                      R"("lines":[{"line":1,"quantity":"2","bin":"RECV-01"}]})",
                      R"({"op":"supplier_credit.post","supplier_return":"SR-000001",)"
                      R"("reference":"C-1","date":"2026-03-17"})"});
    const handover::Batch batch = made(company, "quickbooks-iif");
    std::set<std::string> papers;
    for (const auto& one : batch.documents)
        papers.insert(fmt::format("{} {} {}", one.kind, one.number, one.document));
    BOOST_TEST(papers.contains("bill F-1 LC-000001"));
    BOOST_TEST(papers.contains("vendor_credit C-1 SC-000001"));
    BOOST_TEST(sent_as(batch, "SR-000001").starts_with("journal "));
}

BOOST_AUTO_TEST_CASE(an_invoice_has_the_lines_that_the_customer_saw) {
    TestCompany company;
    company.must_all(month_for_tests());
    const handover::Batch batch = made(company, "quickbooks-iif");
    Lines lines;
    for (const auto& line : batch.documents[0].lines)
        lines.push_back(fmt::format("{} {} {} {}", line.account, line.item, text(line.quantity),
                                    text(line.amount)));
    BOOST_TEST(lines == (Lines{"4000 BOLT-M8 40 342.00", "4000 BOLT-M8 3 23.31",
                               "4000 NUT-M8 7 7.35"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(detail_says_how_journals_are_summed) {
    TestCompany company;
    company.must_all(month_for_tests());
    const auto summed = [&](const std::string& target, const std::string& detail) {
        std::set<std::string> days;
        for (const auto& journal : made(company, target, R"(,"detail":")" + detail + "\"").journals)
            if (journal.number.starts_with("EX-")) days.insert(text(journal.date));
        return days;
    };
    BOOST_TEST(summed("csv", "month") == (std::set<std::string>{"2026-03-31"}),
               boost::test_tools::per_element());
    BOOST_TEST(summed("quickbooks-iif", "document").empty());
    BOOST_TEST(summed("quickbooks-online", "day").size() > 5u);
}

BOOST_AUTO_TEST_CASE(a_posting_goes_to_a_target_once) {
    TestCompany company;
    company.must_all(month_for_tests());
    made(company, "csv");
    BOOST_TEST(company.refused(export_to("csv")) == "nothing_to_export@from");
    // Another target has its own batches.
    made(company, "xero");
    company.must(R"({"op":"journal.post","date":"2026-03-20","lines":[)"
                 R"({"account":"6300","debit":"1.00"},{"account":"2300","credit":"1.00"}]})");
    const handover::Batch second = made(company, "csv");
    BOOST_TEST(second.postings.size() == 1u);
    BOOST_TEST(second.postings.front().document == "JE-000003");
    BOOST_TEST(company.seen("select count(*) from export_batch_document where target = 'csv'") ==
               company.seen("select count(*) from journal"));
}

BOOST_AUTO_TEST_CASE(what_is_reversed_goes_as_its_opposite_in_the_next_batch) {
    TestCompany company;
    company.must_all(month_for_tests());
    made(company, "quickbooks-iif");
    const std::string before = company.seen("select * from export_batch_record order by line");
    company.must(R"({"op":"invoice.reverse","number":"INV-000002","date":"2026-03-25"})");
    company.must(R"({"op":"supplier_bill.reverse","number":"BILL-000001","date":"2026-03-26"})");
    const handover::Batch next = made(company, "quickbooks-iif");
    BOOST_TEST(documents_of(next) == (Lines{"credit_note INV-2-R INV-000002-R 372.66",
                                            "vendor_credit 77812-R BILL-000001-R 527.00"}),
               boost::test_tools::per_element());
    Lines quantities;
    for (const auto& line : next.documents[0].lines)
        quantities.push_back(text(line.quantity) + " " + text(line.amount));
    BOOST_TEST(quantities == (Lines{"40 342.00", "3 23.31", "7 7.35"}),
               boost::test_tools::per_element());
    BOOST_TEST(next.journals.empty());
    BOOST_TEST(company.seen("select r.* from export_batch_record r join document d "
                            "on d.id = r.batch_id where d.number = 'EX-000001' order by r.line") ==
               before);
}

BOOST_AUTO_TEST_CASE(a_suppliers_number_is_used_once) {
    TestCompany company;
    company.must_all(month_for_tests());
    company.must(R"({"op":"supplier_bill.reverse","number":"BILL-000001","date":"2026-03-07"})");
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"77812",)"
                 R"("date":"2026-03-08","lines":[{"account":"6100","amount":"3.00"}]})");
    Lines numbers;
    for (const auto& one : made(company, "xero").documents)
        if (one.partner == "ACME") numbers.push_back(one.kind + " " + one.number);
    BOOST_TEST(numbers == (Lines{"bill 77812", "vendor_credit 77812-R",
                                 "bill 77812 (BILL-000002)"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(names_are_unlike_each_other_and_stay) {
    TestCompany company;
    company.must_all(month_for_tests());
    company.must(R"({"op":"supplier_bill.post","supplier":"GLOBEX","reference":"G-1",)"
                 R"("date":"2026-03-15","lines":[{"account":"6100","amount":"3.00"}]})");
    const auto names = [](const handover::Batch& batch) {
        std::map<std::string, std::string> found;
        for (const auto& one : batch.contacts) found[one.role + " " + one.code] = one.theirs;
        return found;
    };
    auto first = names(made(company, "quickbooks-online"));
    BOOST_TEST(first["customer GLOBEX"] == "Globex");
    BOOST_TEST(first["supplier GLOBEX"] == "Globex (supplier)");
    BOOST_TEST(first["customer HOOLI"] == "Hooli Café, 'Inc'");
    BOOST_TEST(first["customer HOOLI2"] == "Hooli Café, 'Inc' (HOOLI2)");

    company.must(R"({"op":"partner.save","code":"GLOBEX","name":"Globex International"})");
    company.must(R"({"op":"payment.receive","customer":"GLOBEX","date":"2026-03-28",)"
                 R"("account":"1000","amount":"10.00"})");
    auto second = names(made(company, "quickbooks-online"));
    BOOST_TEST(second["customer GLOBEX"] == "Globex");
    // Xero knows no roles: one contact for both.
    auto xero = names(made(company, "xero"));
    BOOST_TEST(xero["customer GLOBEX"] == "Globex International");
    BOOST_TEST(xero["supplier GLOBEX"] == "Globex International");
}

BOOST_AUTO_TEST_CASE(what_a_target_cannot_take_is_left_out_with_its_reason) {
    TestCompany company;
    company.must_all(month_for_tests());
    const handover::Batch batch = made(company, "xero");
    std::set<std::string> left_out;
    for (const auto& one : batch.postings)
        if (one.sent_as == "left_out") {
            left_out.insert(one.document);
            BOOST_TEST(!one.reason.empty());
            BOOST_TEST(!one.left_out.empty());
        }
    BOOST_TEST(left_out == (std::set<std::string>{"JE-000001", "OB-000001", "PAY-000001",
                                                  "PAY-000002"}),
               boost::test_tools::per_element());
    // It is not offered again.
    BOOST_TEST(company.refused(export_to("xero")) == "nothing_to_export@from");
}

BOOST_AUTO_TEST_CASE(a_mapping_gives_names_accounts_classes_and_the_tax) {
    TestCompany company;
    company.must_all(month_for_tests());
    for (const char* mapping :
         {R"("kind":"item","ours":"BOLT-M8","theirs":"Fasteners:Bolt")",
          R"("kind":"item","ours":"NUT:M8")",
          R"("kind":"class","ours":"MAIN","theirs":"Place: Main")",
          R"("kind":"customer","ours":"HOOLI2","theirs":"Hooli East")",
          R"("kind":"tax","ours":"none","theirs":"No VAT")"})
        company.must(R"({"op":"export_mapping.save","target":"quickbooks-iif",)" +
                     std::string(mapping) + "}");
    const handover::Batch batch = made(company, "quickbooks-iif");
    BOOST_TEST(batch.no_tax == "No VAT");
    BOOST_TEST(batch.documents[0].lines[0].item == "Fasteners:Bolt");
    BOOST_TEST(batch.documents[0].lines[2].item == "NUT-M8");
    BOOST_TEST(batch.documents[0].lines[0].class_name == "Place: Main");
    BOOST_TEST(batch.contact("HOOLI2", "customer").theirs == "Hooli East");
    BOOST_TEST(batch.contact("HOOLI2", "customer").mapped);
}

BOOST_AUTO_TEST_CASE(a_batch_is_read_back_as_it_was_previewed_on_every_database) {
    const auto written = [](const handover::Batch& batch) {
        std::string all;
        for (const auto& record : handover::records_of(batch))
            all += record.kind + " " + record.content + "\n";
        return all;
    };
    std::set<std::string> contents;
    for (Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(month_for_tests());
        const handover::Batch preview =
            handover::preview(*company.connection().snapshot(),
                              {"xero", "day", Date::of(2026, 3, 1), Date::of(2026, 3, 31)});
        const handover::Batch kept = made(company, "xero");
        BOOST_TEST(written(kept) == written(preview));
        contents.insert(written(kept));
        BOOST_TEST(company.seen("select count(*) from export_batch_record") ==
                   std::to_string(handover::records_of(kept).size()));
        BOOST_TEST(company.ask("export_batches", {{"target", "xero"}}).rows.size() == 1u);
        for (const Proof* proof : company.office().registry().proofs())
            BOOST_TEST(proof->breaks(*company.connection().snapshot()).rows.empty(), proof->name);
    }
    BOOST_TEST(contents.size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_proof_sees_a_posting_in_the_wrong_batch) {
    TestCompany company;
    company.must_all(month_for_tests());
    made(company, "csv");
    const auto breaks = [&] {
        std::size_t rows = 0;
        for (const Proof* proof : company.office().registry().proofs())
            if (proof->name == "batches_hold_their_postings")
                rows = proof->breaks(*company.connection().snapshot()).rows.size();
        return rows;
    };
    BOOST_TEST(breaks() == 0u);
    company.must(R"({"op":"journal.post","date":"2026-04-02","lines":[)"
                 R"({"account":"6300","debit":"1.00"},{"account":"2300","credit":"1.00"}]})");
    const auto tx = company.connection().begin(std::chrono::seconds(10));
    tx->execute(
        "insert into export_batch_document (target, journal_id, document_id, batch_id, sent_as) "
        "select 'csv', j.id, j.document_id, b.id, 'journal' from journal j, export_batch b "
        "where j.date > b.last_day");
    tx->commit();
    BOOST_TEST(breaks() == 2u);  // of another day, and one more than the batch says
}

BOOST_AUTO_TEST_SUITE_END()
