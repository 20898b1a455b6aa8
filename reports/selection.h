// What a question asks about, as records instead of names, and the conditions that keep an SQL text
// to it.
#pragma once

#include <optional>

#include "modules/catalog/catalog.h"
#include "modules/ledger/ledger.h"
#include "office/question.h"

namespace storekeep::reports {

inline const Parameter account_parameter{"account", ParameterType::text, "only this account",
                                         "account"};
inline const Parameter supplier_parameter{"partner", ParameterType::text, "only this supplier",
                                          "supplier"};
inline const Parameter only_supplier{"supplier", ParameterType::text, "only this supplier",
                                     "supplier"};
inline const Parameter customer_parameter{"partner", ParameterType::text, "only this customer",
                                          "customer"};

inline const Parameter lot_parameter{"lot", ParameterType::text, "only this lot or serial",
                                     "lot"};

// Nothing of a company is older.
inline constexpr Date first_date{-25567};  // 1900-01-01

// The parameters that reports share; what is not asked for is absent. A name that does not exist is
// refused at its parameter rather than answered with an empty table.
struct Selection {
    Date as_of = last_date;
    Date from = first_date;
    Date to = last_date;
    Date counted_on;  // the day from which ages are counted
    std::optional<Id<catalog::Item>> item;
    std::optional<Id<catalog::Warehouse>> warehouse;
    std::optional<Id<catalog::Partner>> partner;
    std::optional<Id<ledger::Account>> account;
};
Selection selection(Reads& reads, const Parameters& parameters);

// Gives parameters their places: " and m.item_id = $3" where an item is asked for, else nothing.
class Conditions {
public:
    template <class... P>
    explicit Conditions(const P&... first) : values_{bind(first)...} {}

    std::string place(Value value) {
        values_.push_back(std::move(value));
        return fmt::format("${}", values_.size());
    }
    template <class T>
    std::string equal(std::string_view column, const std::optional<T>& wanted) {
        return wanted ? fmt::format(" and {} = {}", column, place(bind(*wanted))) : std::string();
    }
    std::string equal(std::string_view column, const std::string& wanted) {
        return wanted.empty() ? wanted : fmt::format(" and {} = {}", column, place(bind(wanted)));
    }
    const std::vector<Value>& values() const { return values_; }

private:
    std::vector<Value> values_;
};

// Whole days from `day` to `counted_on`.
inline std::int64_t age(Date day, Date counted_on) { return counted_on.days - day.days; }

// A lot's number and serial as one text, as everywhere in the house.
std::string lot_text(const std::string& code, const std::string& serial);

// By id; goods that lie in none are in transit.
std::map<Id<catalog::Warehouse>, std::string> warehouse_codes(Reads& reads);

// The operations done by the end of `day` are those up to this sequence of the operation log.
std::int64_t last_sequence_of(Reads& reads, Date day);

}  // namespace storekeep::reports
