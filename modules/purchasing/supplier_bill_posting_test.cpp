// The entry of a bill, without operations: where the parts of a late difference go.
#include "modules/purchasing/supplier_bill.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(supplier_bill_posting)

namespace {

std::string code_of(Reads& reads, Id<ledger::Account> account) {
    return reads.first("select code from account where id = $1", account)->text(0);
}

}  // namespace

BOOST_AUTO_TEST_CASE(goods_on_their_way_take_their_share_on_their_own_account) {
    TestCompany company;
    company.must(R"({"op":"warehouse.save","code":"MAIN"})");
    const auto reads = company.connection().snapshot();
    const Currency usd = reads->currency();
    const catalog::Warehouse main = catalog::warehouse_named(*reads, "MAIN", "warehouse");
    purchasing::SupplierBill bill;
    bill.value = {10400, usd};
    purchasing::BilledReceiptLine line;
    line.warehouse = main.id;
    line.account = ledger::PostingRules(*reads).account(ledger::role::goods_received_not_billed);
    line.cleared = {10000, usd};
    line.difference = {400, usd};
    line.split = {
        {{false, main.id, {100, usd}}, {true, {}, {200, usd}}}, {100, usd}, {7, usd}};
    const ledger::Entry entry =
        purchasing::billed(ledger::PostingRules(*reads), bill, {line}, {},
                           ledger::role::cost_of_goods_sold);
    std::vector<std::string> lines;
    for (const ledger::Line& one : entry.lines)
        lines.push_back(fmt::format("{} {}", code_of(*reads, one.account), one.amount.minor));
    BOOST_TEST(lines == (std::vector<std::string>{"2150 10000", "1400 100", "1450 200", "5000 100",
                                                  "5100 7", "2000 -10400"}));
}

BOOST_AUTO_TEST_SUITE_END()
