// The independent bookkeeper: told each request that was accepted and the numbers of the documents
// it made, says what the reports must show. Knows documents of one line.
#pragma once

#include <functional>
#include <map>
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

    using Ask = std::function<Table(const std::string& report)>;
    // What differs from the books, a line a difference.
    std::vector<std::string> differences(const Ask& ask) const;

    // Where goods lie: "MAIN|A-1|BOLT|L1|available" and how many.
    std::vector<std::pair<std::string, Count>> spots() const;

private:
    struct Order {  // to a supplier, of a customer, or between warehouses
        std::string item;
        std::string partner;
        std::string warehouse;
        std::string to = {};
        Count quantity = 0;
        Count amount = 0;
    };
    struct Bill {
        std::string receipt;
        std::string partner;
        Count quantity = 0;
        Count cleared = 0;
        Count amount = 0;
    };
    using Teller = void (Auditor::*)(const Json& request, const Json& result);

    static const std::map<std::string, Teller>& tellers();
    void begin(const Json& result, const char* member);
    void lay(const std::string& warehouse, const std::string& bin, const std::string& item,
             const std::string& lot, const std::string& status, Count quantity);
    void post(const std::string& account, Count debit) { books_.add("account|" + account, debit); }
    void owe(const std::string& partner, Count amount) { books_.add("partner|" + partner, amount); }
    Pool pool_of(const std::string& item, const std::string& warehouse,
                 const std::string& lot) const;
    // Goods come in at a value: what of it is stock.
    Count come_in(const Pool& pool, const std::vector<Piece>& pieces);
    Count at_standard(const Pool& pool, Count quantity, Count value) const;
    void bear(const std::string& receipt, Count difference);
    void post_bill(const Bill& bill, Count sign);
    std::string standing_with(const std::string& rma, const std::string& lot) const;

    void item_save(const Json& request, const Json& result);
    void opening_stock(const Json& request, const Json& result);
    void purchase_order(const Json& request, const Json& result);
    void receipt(const Json& request, const Json& result);
    void bill(const Json& request, const Json& result);
    void bill_reverse(const Json& request, const Json& result);
    void landed_cost(const Json& request, const Json& result);
    void landed_cost_reverse(const Json& request, const Json& result);
    void sales_order(const Json& request, const Json& result);
    void pick(const Json& request, const Json& result);
    void pack(const Json& request, const Json& result);
    void shipment(const Json& request, const Json& result);
    void invoice(const Json& request, const Json& result);
    void payment_in(const Json& request, const Json& result);
    void payment_out(const Json& request, const Json& result);
    void authorize(const Json& request, const Json& result);
    void return_receive(const Json& request, const Json& result);
    void inspect(const Json& request, const Json& result);
    void dispose(const Json& request, const Json& result);
    void credit_note(const Json& request, const Json& result);
    void transfer_create(const Json& request, const Json& result);
    void transfer_ship(const Json& request, const Json& result);
    void transfer_receive(const Json& request, const Json& result);
    void transfer_write_off(const Json& request, const Json& result);
    void stock_move(const Json& request, const Json& result);
    void putaway(const Json& request, const Json& result);
    void set_status(const Json& request, const Json& result);
    void reverse(const Json& request, const Json& result);
    void nothing(const Json&, const Json&) {}

    // Takes goods of a transfer that are on their way, by the shipments they left with.
    template <class Each>
    void underway(const std::string& transfer, const std::string& lot, Count quantity, Each each);

    Books books_;
    std::string date_;
    std::map<std::string, std::string> methods_;
    std::map<std::string, Count> standards_;
    std::map<std::string, Order> orders_;       // by number
    std::map<std::string, std::string> order_of_;  // of a receipt, shipment, return, transfer leg
    std::map<std::string, std::string> shipment_of_;  // of a return
    std::map<std::string, Bill> bills_;
    std::map<std::string, std::vector<std::string>> arrivals_;  // of a return, of a transfer
    std::map<std::string, std::string> lots_;  // of such an arrival
};

}  // namespace storekeep::auditor
