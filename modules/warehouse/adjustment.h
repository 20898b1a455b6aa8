// An adjustment: goods that are there and not in the books, or in the books and not there. Above
// its enterer's limit it waits for somebody else.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/ledger/ledger.h"
#include "modules/stock/demand.h"

namespace storekeep::warehouse {

extern const Rule adjustment_not_waiting;

// Why goods are adjusted: whose account bears it and which limit counts.
struct AdjustmentReason {
    std::string_view name;
    std::string_view role;
    std::string_view subject;
};
const AdjustmentReason& adjustment_reason(std::string_view name);
std::vector<std::string> adjustment_reasons();

struct AdjustmentLine {
    std::int64_t line = 0;
    Id<catalog::Item> item;
    Id<catalog::Bin> bin;
    std::string status;
    Id<stock::Lot> lot;
    Quantity quantity;           // below 0: missing
    std::optional<Money> value;  // at which goods that were found come in

    stock::Spot spot() const { return {bin, item, lot, status}; }
};

struct Adjustment {
    Document document;
    Id<catalog::Warehouse> warehouse;
    std::string reason;
    Id<Document> count;  // that it settles; none: it stands for itself
    std::string state;   // waiting, posted, rejected
    std::optional<Date> posted_on;
    Money value;  // by which stock changed, or would change
    Money worth;  // gains and losses added up: what limits look at
    std::vector<AdjustmentLine> lines;
};

void insert_adjustment(Tx& tx, const Adjustment& adjustment);
void save_decision(Tx& tx, const Adjustment& adjustment);
Adjustment load_adjustment(Reads& reads, const Document& document);
// Refuses `document_not_found` and `adjustment_not_waiting` at "number".
Adjustment waiting_adjustment(Reads& reads, const std::string& number);

// What an adjustment changed, or what it would change.
struct Adjusted {
    Money value;
    Money worth;
    ledger::Journal journal;
    Json shorted = Json::list();  // orders that held what is not there
};

// Where the request says a line's quantity: the field at which it is refused.
using FieldOfLine = std::string (*)(std::int64_t line);
std::string field_in_lines(std::int64_t line);
std::string field_number(std::int64_t line);

// Posts goods, cost and money of an adjustment on `date`. What is missing is taken from the orders
// that hold it, which seek it in other bins. Refuses `account_role_missing`, `not_enough_in_bin`,
// `allocated_to_others` (picked goods), `serial_in_stock` and `negative_later`.
Adjusted adjust_stock(Tx& tx, const Adjustment& adjustment, Date date, FieldOfLine field);

// Moves everything of a posted adjustment back; refuses `goods_moved_on`, `allocated_to_others`,
// `cost_used` and `negative_later`.
struct TakenBack {
    Document reversal;
    ledger::Journal journal;
};
TakenBack take_adjustment_back(Tx& tx, const Adjustment& adjustment, Date date,
                               const std::string& memo);

Json answer(const Adjustment& adjustment, Adjusted done);

}  // namespace storekeep::warehouse
