// Each proof about buying is silent over right books and names the figure that was changed behind
// its back.
#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(purchasing_proofs)

namespace {

// A hundred bolts received, sixty of them billed.
struct Books : BuyingCompany {
    Books() {
        order("PO-1", purchasing::a_hundred_bolts);
        receive("PO-1", R"({"line":1})");
        must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
             R"("lines":[{"receipt":"GR-000001","quantity":"60"}]})");
    }
    std::vector<std::string> after(const std::string& sql) {
        return breaks_after(*this, sql, "purchasing");
    }
};

using Lines = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(right_books_break_nothing) {
    Books books;
    prove(books);
}

BOOST_AUTO_TEST_CASE(a_move_that_the_receipt_does_not_know) {
    Books books;
    const Lines expected{
        "received_equals_moved: receipt=GR-000001 line=1 item=BOLT received=100 moved=101"};
    BOOST_TEST(books.after("insert into stock_move (id, document_id, line, date, item_id, lot_id, "
                           "quantity, from_bin_id, from_status, to_bin_id, to_status) "
                           "select 999999, document_id, line, date, item_id, lot_id, 1000000, "
                           "from_bin_id, from_status, to_bin_id, to_status from stock_move") ==
               expected);
}

BOOST_AUTO_TEST_CASE(a_cost_that_the_receipt_does_not_know) {
    Books books;
    const Lines found = books.after(
        "insert into cost_entry (id, layer_id, trail, item_id, warehouse_id, lot_id, "
        "date, document_id, line, quantity, value, gives_back_id) "
        "select 999999, layer_id, trail, item_id, warehouse_id, lot_id, date, "
        "document_id, line, 0, 1, null from cost_entry");
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found.front().starts_with(
        "received_equals_moved: receipt=GR-000001 (value) line=1 item=BOLT"));
}

BOOST_AUTO_TEST_CASE(a_bill_that_the_account_does_not_know) {
    Books books;
    const Lines expected{
        "goods_received_not_billed: account=2150 books=164.00 "
        "open_receipts=163.99",
        "purchasing_balances: kept=value not billed document=GR-000001 line=1 facts=16399 "
        "balance=16400",
        "purchasing_papers_agree: figure=amount billed, in the company's own currency "
        "record=BILL-000001 line 1 says=24600 facts_say=24601"};
    BOOST_TEST(books.after("insert into receipt_match (id, receipt_id, line, document_id, date, "
                           "quantity, value, difference) select 999999, receipt_id, line, "
                           "document_id, date, 0, 1, 0 from receipt_match") == expected);
}

BOOST_AUTO_TEST_CASE(a_line_on_clearing_that_the_account_does_not_know) {
    Books books;
    const Lines expected{"accruals_equal_accounts: account=2160 books=0.00 open_lines=0.01",
                         "purchasing_papers_agree: figure=quantity of what a bill lets wait "
                         "record=BILL-000001 line 1 says=0 facts_say=60000000"};
    BOOST_TEST(books.after("insert into accrual_entry (id, of_id, of_line, account_id, "
                           "document_id, date, quantity, value) select 999999, d.id, 1, a.id, "
                           "d.id, d.date, 0, 1 from document d, account a "
                           "where d.number = 'BILL-000001' and a.code = '2160'") == expected);
}

BOOST_AUTO_TEST_CASE(a_credit_and_a_return_that_the_books_do_not_know) {
    Books books;
    books.must_all({R"({"op":"supplier_return.post","receipt":"GR-000001",)"
                    R"("lines":[{"line":1,"quantity":"45","bin":"RECV-01"}]})",
                    R"({"op":"supplier_credit.post","supplier_return":"SR-000001",)"
                    R"("reference":"C-1"})"});
    const Lines credited{
        "supplier_papers_equal_books: document=SC-000001 line=0 sum=total said=2053 found=2050",
        "supplier_papers_equal_books: document=SC-000001 line=1 sum=credited said=5000001 "
        "found=5000000",
        "supplier_papers_equal_books: document=SC-000001 line=2 sum=tax said=1 found=0"};
    BOOST_TEST(books.after("insert into supplier_credit_line (credit_id, place, line, quantity, "
                           "amount, tax_code, tax) select credit_id, 2, line, 1, 2, 'X', 1 "
                           "from supplier_credit_line") == credited);
    const Lines returned = books.after(
        "insert into receipt_match (id, receipt_id, line, document_id, date, quantity, value, "
        "difference) select 999999, m.receipt_id, m.line, m.document_id, m.date, 0, 1, 0 "
        "from receipt_match m join supplier_return s on s.id = m.document_id");
    BOOST_TEST(std::count(returned.begin(), returned.end(),
                          "supplier_papers_equal_books: document=SR-000001 line=1 "
                          "sum=no longer owed said=16400 found=16401") == 1);
}

BOOST_AUTO_TEST_CASE(a_landed_cost_that_the_layers_do_not_know) {
    Books books;
    books.must(R"({"op":"landed_cost.post","amount":"5.00","supplier":"BOLTCO",)"
               R"("receipts":["GR-000001"]})");
    const Lines expected{
        "landed_cost_equals_layers: landed_cost=LC-000001 sum=line 1 on hand said=5.00 found=5.01"};
    BOOST_TEST(books.after("insert into cost_entry (id, layer_id, trail, item_id, warehouse_id, "
                           "lot_id, date, document_id, line, quantity, value, gives_back_id) "
                           "select 999999, layer_id, trail, item_id, warehouse_id, lot_id, date, "
                           "document_id, 1, 0, 1, null from cost_entry where document_id = "
                           "(select id from document where number = 'LC-000001')") == expected);
}

BOOST_AUTO_TEST_CASE(an_orders_received_quantity_off_by_one) {
    Books books;
    const Lines expected{
        "purchasing_balances: kept=received of order document=PO-1 line=1 facts=100000000 "
        "balance=99000000",
        "purchasing_balances: kept=missing of order document=PO-1 line=1 facts=1000000 balance=0"};
    BOOST_TEST(
        books.after("update purchase_order_line_balance set received = received - 1000000") ==
        expected);
}

BOOST_AUTO_TEST_CASE(an_orders_missing_quantity_off_by_one) {
    Books books;
    const Lines expected{
        "purchasing_balances: kept=missing of order document=PO-1 line=1 facts=0 balance=1000000"};
    BOOST_TEST(books.after("update purchase_order_line_balance set missing = missing + 1000000") ==
               expected);
}

BOOST_AUTO_TEST_CASE(a_receipts_open_quantity_off_by_one) {
    Books books;
    const Lines expected{
        "purchasing_balances: kept=quantity not billed document=GR-000001 line=1 facts=40000000 "
        "balance=41000000"};
    BOOST_TEST(books.after("update receipt_line_balance set quantity_open = quantity_open + "
                           "1000000") == expected);
}

BOOST_AUTO_TEST_CASE(a_document_without_its_moves_or_journal) {
    Books books;
    const Lines expected{"purchasing_documents: document=GR-9 lacks=moves",
                         "purchasing_documents: document=GR-9 lacks=receipt"};
    BOOST_TEST(books.after("insert into document (id, kind, number, date, memo, sequence, "
                           "reverses_id) values (999999, 'receipt', 'GR-9', 20000, '', 1, null)") ==
               expected);
    const Lines and_a_bill{"purchasing_documents: document=GR-9 lacks=moves",
                           "purchasing_documents: document=BILL-9 lacks=bill",
                           "purchasing_documents: document=GR-9 lacks=receipt"};
    BOOST_TEST(books.after("insert into document (id, kind, number, date, memo, sequence, "
                           "reverses_id) values (999998, 'supplier_bill', 'BILL-9', 20000, '', 1, "
                           "null)") == and_a_bill);
}

BOOST_AUTO_TEST_SUITE_END()
