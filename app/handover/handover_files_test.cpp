// What arrives on the other side: files are read back on their own and compared with the ledger.
#include "app/handover/handover_files.h"

#include <boost/test/unit_test.hpp>

#include "app/program/program.h"
#include "core/text.h"
#include "exchange/delimited.h"
#include "exchange/iif.h"
#include "exchange/plain_values.h"
#include "exchange/xero.h"
#include "modules/handover/export_batch.h"
#include "modules/handover/month_for_tests.h"
#include "tests/support/company.h"

using namespace storekeep;
using handover_files::Rendered;

BOOST_AUTO_TEST_SUITE(handover_files_test)

namespace {

using Totals = std::map<std::string, std::int64_t>;  // of accounts by code, in cents

std::int64_t cents(const std::string& amount) {
    const auto read = read_amount(amount.empty() ? "0" : amount);
    BOOST_REQUIRE_MESSAGE(read && read->value % 10'000 == 0, "no whole cents: " << amount);
    return read->value / 10'000;
}

std::string shown(const Totals& totals) {
    std::string all;
    for (const auto& [account, sum] : totals)
        if (sum != 0) all += fmt::format("{}|{}; ", account, sum);
    return all;
}

// What was posted in these days, as the balances of the accounts say.
std::string ledger(TestCompany& company, Date from, Date to) {
    return company.seen(fmt::format(
               "select a.code, cast(sum(b.debit - b.credit) as bigint) from account_balance b "
               "join account a on a.id = b.account_id where b.date between {} and {} "
               "group by a.code having sum(b.debit - b.credit) <> 0 order by a.code",
               from.days, to.days)) +
           "; ";
}

const Date first = Date::of(2026, 3, 1);
const Date last = Date::of(2026, 3, 31);

std::string batch_made(TestCompany& company, const std::string& target,
                       const std::string& detail = "day") {
    return member(company.must(R"({"op":"export_batch.create","from":"2026-03-01",)"
                               R"("to":"2026-03-31","target":")" +
                               target + R"(","detail":")" + detail + "\"}"),
                  "export_batch");
}

Rendered files_of(TestCompany& company, const std::string& batch) {
    return handover_files::rendered(
        handover::batch_from(company.ask("export_batch_content", {{"export_batch", batch}})));
}

// The file whose name ends so; empty where there is none.
std::string bytes_of(const Rendered& rendered, const std::string& ending) {
    for (const OutgoingFile& file : rendered.files)
        if (file.name.ends_with(ending)) return file.bytes;
    return {};
}

Sheet sheet_of(const Rendered& rendered, const std::string& ending) {
    const std::string bytes = bytes_of(rendered, ending);
    return bytes.empty() ? Sheet{} : read_sheet(bytes, {',', 1});
}

std::string cell(const Sheet& sheet, const Sheet::Line& line, const std::string& head) {
    const auto place = sheet.column(head);
    BOOST_REQUIRE_MESSAGE(place, "no column " << head);
    return line.cells[*place];
}

void add_left_out(Totals& totals, const Rendered& rendered) {
    const Sheet sheet = sheet_of(rendered, "not_exported.csv");
    for (const auto& line : sheet.lines)
        totals[cell(sheet, line, "account")] +=
            cents(cell(sheet, line, "debit")) - cents(cell(sheet, line, "credit"));
}

Totals iif_totals(const Rendered& rendered) {
    const iif::Document document = iif::read(bytes_of(rendered, ".iif"));
    BOOST_TEST(document.notes.empty());
    std::map<std::string, std::string> codes;
    for (const auto& record : document.records)
        if (record.type == "ACCNT") codes[record.value("NAME")] = record.value("ACCNUM");
    Totals totals;
    const auto add = [&](const iif::Record& record) {
        BOOST_REQUIRE_MESSAGE(codes.contains(record.value("ACCNT")), record.value("ACCNT"));
        totals[codes[record.value("ACCNT")]] += cents(record.value("AMOUNT"));
    };
    for (const auto& transaction : document.transactions) {
        add(transaction.header);
        int partners = 0;
        const auto is_control = [](const iif::Record& record) {
            return record.value("ACCNT") == "Accounts receivable" ||
                   record.value("ACCNT") == "Accounts payable";
        };
        if (is_control(transaction.header)) ++partners;
        for (const auto& split : transaction.splits) {
            add(split);
            if (is_control(split)) ++partners;
        }
        BOOST_TEST(partners <= 1);
    }
    return totals;
}

Totals xero_totals(const Rendered& rendered) {
    xero::Organisation organisation;
    organisation.dates = DateOrder::month_first;
    organisation.home = Currency::named("USD");
    Totals totals;
    const auto add = [&](const auto& read, const std::string& control, std::int64_t sign) {
        BOOST_TEST(read.problems.empty());
        for (const auto& document : read.records)
            for (const auto& line : document.lines) {
                const std::int64_t amount = (document.credit ? -sign : sign) * line.amount.minor;
                totals[line.account] -= amount;
                totals[control] += amount;
            }
    };
    add(xero::read_sales_invoices(sheet_of(rendered, "xero-sales-invoices.csv"), organisation),
        "1100", 1);
    add(xero::read_bills(sheet_of(rendered, "xero-bills.csv"), organisation), "2000", -1);
    const auto journals =
        xero::read_manual_journals(sheet_of(rendered, "xero-manual-journals.csv"), organisation);
    BOOST_TEST(journals.problems.empty());
    for (const auto& journal : journals.records)
        for (const auto& line : journal.lines) totals[line.account] += line.amount.minor;
    add_left_out(totals, rendered);
    return totals;
}

// In QuickBooks Online the item says the account; here accounts go by name.
Totals online_totals(const Rendered& rendered, TestCompany& company) {
    std::map<std::string, std::string> codes, sold_on;
    for (const std::string& pair : split_at(company.seen("select name, code from account"), ';')) {
        const std::size_t bar = pair.find('|');
        codes[std::string(trimmed(pair.substr(0, bar)))] = pair.substr(bar + 1);
    }
    const Sheet products = sheet_of(rendered, "quickbooks-products.csv");
    for (const auto& line : products.lines)
        sold_on[cell(products, line, "Product/Service Name")] =
            cell(products, line, "Income Account");
    Totals totals;
    const Sheet invoices = sheet_of(rendered, "quickbooks-invoices.csv");
    for (const auto& line : invoices.lines) {
        const std::string item = cell(invoices, line, "Item(Product/Service)");
        BOOST_REQUIRE_MESSAGE(sold_on.contains(item), item);
        const std::int64_t amount = cents(cell(invoices, line, "*ItemAmount"));
        totals[codes.at(sold_on[item])] -= amount;
        totals["1100"] += amount;
    }
    const Sheet journals = sheet_of(rendered, "quickbooks-journal-entries.csv");
    for (const auto& line : journals.lines)
        totals[codes.at(cell(journals, line, "*AccountName"))] +=
            cents(cell(journals, line, "*Debits")) - cents(cell(journals, line, "*Credits"));
    return totals;
}

Totals csv_totals(const Rendered& rendered) {
    Totals totals;
    const Sheet documents = sheet_of(rendered, "document-lines.csv");
    for (const auto& line : documents.lines) {
        const std::string kind = cell(documents, line, "kind");
        const bool debits = kind == "bill" || kind == "credit_note";
        const std::int64_t amount =
            (debits ? 1 : -1) * cents(cell(documents, line, "amount"));
        totals[cell(documents, line, "account")] += amount;
        totals[cell(documents, line, "control_account")] -= amount;
    }
    const Sheet journals = sheet_of(rendered, "journal-lines.csv");
    for (const auto& line : journals.lines)
        totals[cell(journals, line, "account")] +=
            cents(cell(journals, line, "debit")) - cents(cell(journals, line, "credit"));
    return totals;
}

Totals totals_of(const std::string& target, const Rendered& rendered, TestCompany& company) {
    if (target == "quickbooks-iif") return iif_totals(rendered);
    if (target == "quickbooks-online") return online_totals(rendered, company);
    if (target == "xero") return xero_totals(rendered);
    return csv_totals(rendered);
}

const std::vector<std::string> all_targets{"quickbooks-iif", "quickbooks-online", "xero", "csv"};

}  // namespace

BOOST_AUTO_TEST_CASE(what_arrives_equals_the_ledger_to_the_cent) {
    for (const char* detail : {"day", "month", "document"}) {
        TestCompany company;
        company.must_all(handover::month_for_tests());
        for (const std::string& target : all_targets) {
            BOOST_TEST_CONTEXT(target << " by " << detail) {
                const Rendered rendered = files_of(company, batch_made(company, target, detail));
                BOOST_TEST(shown(totals_of(target, rendered, company)) ==
                           ledger(company, first, last));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(corrections_bring_the_other_side_to_the_ledger_again) {
    TestCompany company;
    company.must_all(handover::month_for_tests());
    std::map<std::string, Totals> there;
    const auto hand_over = [&] {
        for (const std::string& target : all_targets) {
            const Rendered rendered = files_of(company, batch_made(company, target));
            for (const auto& [account, sum] : totals_of(target, rendered, company))
                there[target][account] += sum;
            BOOST_TEST(shown(there[target]) == ledger(company, first, last), target);
        }
    };
    hand_over();
    company.must_all(
        {R"({"op":"invoice.reverse","number":"INV-000002","date":"2026-03-25"})",
         R"({"op":"supplier_bill.reverse","number":"BILL-000001","date":"2026-03-26"})",
         R"({"op":"payment.reverse","number":"PAY-000002","date":"2026-03-26"})",
         R"({"op":"journal.reverse","number":"JE-000002","date":"2026-03-27"})",
         R"({"op":"supplier_bill.post","supplier":"ACME","reference":"77812","date":"2026-03-28",)"
         R"("lines":[{"receipt":"GR-000001","line":1,"quantity":"100","price":"4.11"}]})"});
    hand_over();
}

BOOST_AUTO_TEST_CASE(a_batch_gives_the_same_bytes_after_masters_have_changed) {
    TestCompany company;
    company.must_all(handover::month_for_tests());
    std::map<std::string, std::vector<OutgoingFile>> before;
    std::map<std::string, std::string> batches;
    for (const std::string& target : all_targets) {
        batches[target] = batch_made(company, target);
        before[target] = files_of(company, batches[target]).files;
    }
    company.must_all(
        {R"({"op":"partner.save","code":"GLOBEX","name":"Globex International"})",
         R"({"op":"item.save","sku":"BOLT-M8","name":"Bolt renamed"})",
         R"({"op":"account.save","code":"4000","name":"Turnover","type":"income",)"
         R"("version":1})",
         R"({"op":"export_mapping.save","target":"xero","kind":"account","ours":"4000",)"
         R"("theirs":"200"})",
         R"({"op":"invoice.reverse","number":"INV-000002","date":"2026-03-25"})"});
    for (const std::string& target : all_targets) {
        const std::vector<OutgoingFile> after = files_of(company, batches[target]).files;
        BOOST_REQUIRE(after.size() == before[target].size());
        for (std::size_t place = 0; place < after.size(); ++place) {
            BOOST_TEST(after[place].name == before[target][place].name);
            BOOST_TEST(after[place].name.starts_with(batches[target]));
            BOOST_TEST(after[place].bytes == before[target][place].bytes);
        }
    }
}

BOOST_AUTO_TEST_CASE(names_on_documents_are_declared_in_the_lists) {
    TestCompany company;
    company.must_all(handover::month_for_tests());
    const iif::Document document =
        iif::read(bytes_of(files_of(company, batch_made(company, "quickbooks-iif")), ".iif"));
    std::set<std::string> names, items;
    for (const auto& record : document.records) {
        if (record.type == "CUST" || record.type == "VEND") names.insert(record.value("NAME"));
        if (record.type == "INVITEM") items.insert(record.value("NAME"));
        if (record.type == "INVITEM") BOOST_TEST(record.value("INVITEMTYPE") == "PART");
    }
    const auto check = [&](const iif::Record& record) {
        const std::string& name = record.value("NAME");
        const std::string& item = record.value("INVITEM");
        BOOST_TEST((name.empty() || names.contains(name)), name);
        BOOST_TEST((item.empty() || items.contains(item)), item);
    };
    for (const auto& transaction : document.transactions) {
        check(transaction.header);
        for (const auto& split : transaction.splits) check(split);
    }
}

BOOST_AUTO_TEST_CASE(an_item_sold_on_two_accounts_is_two_items_where_items_fix_accounts) {
    TestCompany company;
    company.must_all(handover::month_for_tests());
    const Sheet iif_like = sheet_of(files_of(company, batch_made(company, "csv")), "items.csv");
    BOOST_TEST(iif_like.lines.size() == 2u);
    const iif::Document document =
        iif::read(bytes_of(files_of(company, batch_made(company, "quickbooks-iif")), ".iif"));
    std::vector<std::string> items;
    for (const auto& record : document.records)
        if (record.type == "INVITEM")
            items.push_back(record.value("NAME") + " on " + record.value("ACCNT"));
    BOOST_TEST(items == (std::vector<std::string>{
                            "BOLT-M8 on Sales", "BOLT-M8 4100 on Sales returns and allowances",
                            "NUT-M8 on Sales"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(lines_without_tax_need_a_name_where_lines_have_tax) {
    TestCompany company;
    company.must_all(handover::month_for_tests());
    handover::Batch batch = handover::batch_from(
        company.ask("export_batch_content", {{"target", "quickbooks-online"},
                                             {"from", "2026-03-01"},
                                             {"to", "2026-03-31"}}));
    batch.currency = Currency::named("GBP");
    BOOST_CHECK_EXCEPTION(handover_files::rendered(batch), Refusal, [](const Refusal& refusal) {
        return refusal.code() == "tax_name_needed";
    });
}

BOOST_AUTO_TEST_CASE(bills_go_as_bills_where_online_takes_them) {
    const TestDatabase database(Backend::sqlite);
    const auto connection = database.create();
    LocalOffice office(program(), *connection, "owner",
                       {[] { return Instant{}; }, [] { return first; }});
    std::vector<std::string> requests{
        R"({"op":"company.create","name":"N","currency":"GBP","chart":"uk-trading",)"
        R"("identity":"0123456789abcdef0123456789abcdef","owner":"owner"})",
        R"({"op":"export_mapping.save","target":"quickbooks-online","kind":"tax",)"
        R"("ours":"none","theirs":"No VAT"})"};
    for (const auto& part :
         {handover::masters_for_tests(), handover::purchase_for_tests("7500")})
        requests.insert(requests.end(), part.begin(), part.end());
    for (const std::string& request : requests)
        BOOST_REQUIRE_MESSAGE(office.perform({Json::read(request)}).ok, request);
    const Rendered rendered = handover_files::rendered(handover::preview(
        *connection->snapshot(), {"quickbooks-online", "day", first, last}));
    const Sheet bills = sheet_of(rendered, "quickbooks-bills.csv");
    std::vector<std::string> lines;
    for (const auto& line : bills.lines)
        lines.push_back(cell(bills, line, "*Account") + " " + cell(bills, line, "*LineAmount") +
                        " " + cell(bills, line, "*LineTaxCode"));
    // 15.00 more for bolts and 10.00 less for nuts are one line.
    BOOST_TEST(lines == (std::vector<std::string>{
                            "Goods received not invoiced 510.00 No VAT", "Stock 5.00 No VAT",
                            "Printing, postage and stationery 12.00 No VAT"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_posting_is_in_the_sheet_of_postings) {
    TestCompany company;
    company.must_all(handover::month_for_tests());
    const Rendered rendered = files_of(company, batch_made(company, "xero"));
    const Sheet postings = sheet_of(rendered, "postings.csv");
    BOOST_TEST(std::to_string(postings.lines.size()) ==
               company.seen("select count(*) from journal"));
    for (const auto& line : postings.lines)
        BOOST_TEST((cell(postings, line, "record").empty()) ==
                   (cell(postings, line, "sent_as") == "left_out"));
    BOOST_TEST(bytes_of(rendered, "not_exported.csv").find("PAY-000001") != std::string::npos);
    BOOST_TEST(bytes_of(rendered, "totals.csv").find("1100,Accounts receivable,,") !=
               std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
