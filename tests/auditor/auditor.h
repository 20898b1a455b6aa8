// The independent bookkeeper: told each request that was accepted and the numbers of the documents
// it made, says what the reports must show, today and on earlier days.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/json.h"
#include "core/table.h"
#include "tests/auditor/books.h"

namespace storekeep::auditor {

class Auditor {
public:
    // `today` is the day of a request that does not say its own.
    void told(const Json& request, const Json& result, const std::string& today);

    // A report as of a day; no day: now.
    using Ask = std::function<Table(const std::string& report, const std::string& as_of)>;
    // What differs from the books, a line a difference.
    std::vector<std::string> differences(const Ask& ask) const;
    // The same as of the end of an earlier day.
    std::vector<std::string> differences_on(const std::string& day, const Ask& ask) const;

    // Where goods lie: "MAIN|A-1|BOLT|L1|available" and how many.
    std::vector<Books::Counter> spots() const { return books_.all("spot|"); }

    // Nobody will name the document again.
    void forget(const std::string& number);
    // Nor ask for a day before this one.
    void forget_days_before(const std::string& day) { books_.forget_days_before(day); }

private:
    struct OrderLine {
        std::string item;
        std::string warehouse;
        Count quantity = 0;  // base unit
        Count amount = 0;    // in the order's currency
        Json said = {};      // how a customer's was ordered
    };
    struct Share {
        std::string lot;
        Count quantity = 0;
    };
    struct Order {  // to a supplier, of a customer, or between warehouses
        std::string partner;
        std::string warehouse;
        std::string to = {};
        std::map<Count, OrderLine> lines = {};
        bool confirmed = false;
    };
    struct ReceiptLine {
        std::string item;
        Count quantity = 0;
        Count value = 0;
        Count foreign = 0;
        Count damaged = 0;
    };
    struct Receipt {
        std::string order;
        std::string warehouse;
        std::string currency;
        Count rate = 0;
        std::map<Count, ReceiptLine> lines = {};
    };
    struct BillLine {
        Line receipt;
        std::string account;  // of what is no goods
        Count quantity = 0;
        Count amount = 0;
        Line order = {};  // billed before its goods
        Count cleared = 0;
        Count difference = 0;
    };
    struct Bill {
        std::string partner;
        std::string currency;
        std::string date;
        std::vector<BillLine> lines = {};
        Count rate = 0;
        bool posted = false;
    };
    struct Freight {
        std::string partner;
        Count amount = 0;
        std::vector<std::pair<Line, Count>> parts = {};
    };
    struct Bearing {  // a line whose goods bear freight
        Line line;
        std::string item;
        Count quantity = 0;
        Count value = 0;
    };
    struct Size {  // of one
        Count weight = 0;
        Count volume = 0;
    };
    struct SentBack {
        std::string receipt;
        std::map<Count, Count> lines = {};
    };
    struct Leaving {  // from a bin
        Count line = 1;
        std::string bin;
        std::string status;
        Share share = {};
    };
    struct Arrival {  // of returned goods, of goods of a transfer
        Line by;
        std::string bin;
        std::string lot;
        Count quantity = 0;
    };
    struct Return {
        std::string shipment;
        std::string warehouse;
        std::map<Count, std::vector<Arrival>> came = {};
        std::map<Count, std::vector<Arrival>> disposed = {};
    };
    struct Adjustment {
        Json request;
        std::vector<std::pair<Share, Count>> found = {};  // what was found, and its value
    };
    struct CountLine {
        Count difference = 0;
        Count unit_cost = -1;
    };
    struct StockCount {
        std::string warehouse;
        std::map<std::string, Count> booked = {};                              // by spot
        std::map<std::string, std::map<std::string, CountLine>> counted = {};  // place, lot
        std::string adjustment = {};
    };
    struct OpenItem {
        std::string partner;
        bool receivable = false;
        std::string account;
        std::string date;
    };
    using Teller = void (Auditor::*)(const Json& request, const Json& result);

    static std::map<std::string, Teller> tellers_of_trade();
    static std::map<std::string, Teller> tellers_of_floor_and_returns();
    static const std::map<std::string, Teller>& tellers();
    void begin(const Json& result, const char* member);
    void lay(const std::string& warehouse, const std::string& bin, const std::string& item,
             const std::string& lot, const std::string& status, Count quantity);
    void post(const std::string& account, Count debit) { books_.add("account|" + account, debit); }
    void owe(const std::string& partner, Count amount) { books_.add("partner|" + partner, amount); }

    const std::string& method_of(const std::string& item) const;
    std::string place_of(const std::string& warehouse) const;
    Pool pool_of(const std::string& item, const std::string& warehouse,
                 const std::string& lot) const;
    std::vector<std::pair<Pool, Count>> pools_of(const std::string& item,
                                                 const std::string& warehouse,
                                                 const std::vector<Share>& shares) const;
    Count base_units(const std::string& item, const Json& line, const char* name) const;
    Count units_of(const std::string& order, const Json& line) const;  // of a line of an order
    std::vector<Share> shares_of(const std::string& item, const Json& line, Count quantity);
    Count rank_of(const std::string& item, const std::string& lot) const;
    void note_lot(const std::string& item, const std::string& lot);
    Count rate_of(const std::string& currency) const;
    const std::string& currency_of(const std::string& partner) const;
    Count cost_now(const std::string& item, const std::string& warehouse,
                   const std::string& lot) const;
    Count at_standard(const Pool& pool, Count quantity, Count value);
    // Goods come in at a value: what of it is stock is posted there, the rest is a variance.
    void come_in(const Pool& pool, const std::vector<Piece>& pieces);
    void come_in(const std::string& item, const std::string& warehouse,
                 const std::vector<Share>& shares, Count value);
    Count leave(const std::string& item, const std::string& warehouse,
                const std::vector<Share>& shares);
    void bear(const Line& receipt, Count difference, Count gone_back);
    void post_late(const std::map<std::string, Count>& borne, Count difference);
    std::vector<Bearing> bearing(const Json& request) const;
    Count measure(const Bearing& bearer, const std::string& basis) const;
    void note_carrier(const std::string& transfer, Count line, Count quantity, Count value);
    void bear_freight(const Line& line, Count part);
    Count expected(const Line& receipt, Count quantity) const;
    void post_bill(const std::string& number, Count sign);
    void receive_line(const Json& request, const Order& order, Receipt& receipt, Count number,
                      const std::vector<const Json*>& entries);
    std::vector<Leaving> going_back(const Json& request);
    std::vector<Leaving> claim(const std::string& receipt) const;
    std::vector<Share> handled(const std::string& beginning, const std::string& item) const;
    std::vector<Arrival> standing(const Return& found, Count line) const;
    void bill_shipped(const std::string& order, const std::string& only, const std::string& number);
    void adjust(const Json& request, const std::vector<std::pair<Share, Count>>& found);
    void take_underway(const std::string& transfer, Count line, const std::vector<Share>& shares,
                       const std::function<void(const Share&, const std::vector<Piece>&)>& each);
    std::vector<Share> underway(const std::string& transfer, const Json& line);
    void convert(const std::string& item, const std::string& method_before);
    void revalue(const std::string& number, const Json& request, const std::vector<Pool>& pools);
    std::map<Pool, Count> destinations(const std::string& item, const Pool& from) const;
    std::vector<Pool> in_order(std::vector<Pool> pools) const;
    void make_item(const std::string& number, const std::string& partner, bool receivable,
                   Count value, Count foreign);
    void settle(const std::string& from, const std::string& to, Count amount,
                const std::string& name);
    void apply(const Json& request, const Json& result, std::string from);
    void undo(const std::string& document);
    void unsettle(const std::string& number);

    void company(const Json& request, const Json& result);
    void item_save(const Json& request, const Json& result);
    void partner_save(const Json& request, const Json& result);
    void rate_save(const Json& request, const Json& result);
    void costing(const Json& request, const Json& result);
    void opening_stock(const Json& request, const Json& result);
    void purchase_order(const Json& request, const Json& result);
    void purchase_order_change(const Json& request, const Json& result);
    void purchase_order_close(const Json& request, const Json& result);
    void receipt(const Json& request, const Json& result);
    void true_up(const Json& request, const Json& result);
    void true_up_reverse(const Json& request, const Json& result);
    void bill(const Json& request, const Json& result);
    void bill_release(const Json& request, const Json& result);
    void bill_reverse(const Json& request, const Json& result);
    void landed_cost(const Json& request, const Json& result);
    void landed_cost_reverse(const Json& request, const Json& result);
    void supplier_return(const Json& request, const Json& result);
    void supplier_credit(const Json& request, const Json& result);
    void sales_order(const Json& request, const Json& result);
    void sales_order_change(const Json& request, const Json& result);
    void sales_order_confirm(const Json& request, const Json& result);
    void pick(const Json& request, const Json& result);
    void pick_short(const Json& request, const Json& result);
    void pack(const Json& request, const Json& result);
    void shipment(const Json& request, const Json& result);
    void invoice(const Json& request, const Json& result);
    void payment_in(const Json& request, const Json& result);
    void payment_out(const Json& request, const Json& result);
    void settlement(const Json& request, const Json& result);
    void settlement_reverse(const Json& request, const Json& result);
    void authorize(const Json& request, const Json& result);
    void return_receive(const Json& request, const Json& result);
    void inspect(const Json& request, const Json& result);
    void dispose(const Json& request, const Json& result);
    void repair(const Json& request, const Json& result);
    void credit_note(const Json& request, const Json& result);
    void transfer_create(const Json& request, const Json& result);
    void transfer_ship(const Json& request, const Json& result);
    void transfer_receive(const Json& request, const Json& result);
    void transfer_write_off(const Json& request, const Json& result);
    void transfer_write_off_approve(const Json& request, const Json& result);
    void stock_move(const Json& request, const Json& result);
    void putaway(const Json& request, const Json& result);
    void set_status(const Json& request, const Json& result);
    void lot_block(const Json& request, const Json& result);
    void adjustment(const Json& request, const Json& result);
    void adjustment_approve(const Json& request, const Json& result);
    void count_plan(const Json& request, const Json& result);
    void count_enter(const Json& request, const Json& result);
    void count_approve(const Json& request, const Json& result);
    void count_reverse(const Json& request, const Json& result);
    void revaluation(const Json& request, const Json& result);
    void revaluation_approve(const Json& request, const Json& result);
    void revaluation_reverse(const Json& request, const Json& result);
    void journal(const Json& request, const Json& result);
    void reverse(const Json& request, const Json& result);
    void warehouse_save(const Json& request, const Json& result);
    void bin_save(const Json& request, const Json& result);
    void nothing(const Json&, const Json&) {}

    Books books_;
    std::string date_;
    std::string company_method_ = "fifo";
    bool one_pool_ = false;
    bool late_to_variance_ = false;
    bool repairs_add_ = false;
    std::map<std::string, std::string> methods_;  // by item; "": the company's
    std::map<std::string, Count> standards_;
    std::map<std::string, std::map<std::string, Count>> units_;  // base units in one, by item
    std::map<std::string, std::map<std::string, Count>> lots_;   // in the order in which they came
    std::set<std::string> by_lot_;
    std::vector<std::string> order_of_items_;  // as they were saved, and places likewise
    std::vector<std::string> order_of_bins_;
    std::vector<std::string> order_of_warehouses_;
    std::map<std::string, std::string> currencies_;              // by partner
    std::map<std::string, std::map<std::string, Count>> rates_;  // by currency and day
    std::map<std::string, Order> orders_;                        // by number, as all that follows
    std::map<std::string, std::string> order_of_;                // a shipment's
    std::map<std::string, std::vector<std::string>> shipments_;  // of an order
    std::map<std::string, std::vector<std::string>> invoices_;   // that stand, of a shipment
    std::map<std::string, Receipt> receipts_;
    std::map<std::string, Bill> bills_;
    std::map<std::string, Freight> freights_;
    std::map<std::string, SentBack> sent_back_;
    std::map<std::string, std::vector<std::pair<Line, Count>>> true_ups_;
    std::map<std::string, Return> returns_;
    std::map<std::string, std::vector<Arrival>> carried_;  // by transfer, what left
    std::map<std::string, std::vector<std::string>> carriers_;  // by transfer
    std::map<std::string, Size> sizes_;                         // by item
    std::map<std::string, Json> losses_;                   // that wait for approval
    std::map<std::string, Adjustment> adjustments_;        // likewise
    std::map<std::string, StockCount> counts_;
    std::map<std::string, std::pair<Json, std::vector<Pool>>> revaluations_;  // that wait
    std::map<std::string, std::map<std::string, Count>> standards_before_;    // a revaluation
    std::map<std::string, OpenItem> items_;
    struct Settlement {
        std::string from;
        std::string to;
        std::string date;
    };
    std::map<std::string, std::set<std::string>> settlements_;  // that stand, of an item
    std::map<std::string, Settlement> settled_;                 // by a settlement
};

}  // namespace storekeep::auditor
