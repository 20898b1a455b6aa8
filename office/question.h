// Questions: reports (any table) and proofs (a question whose right answer is the empty table).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/rule.h"
#include "core/table.h"
#include "db/reads.h"
#include "db/tx.h"

namespace storekeep {

extern const Rule unknown_report;
extern const Rule unknown_parameter;
extern const Rule wrong_parameter;

enum class ParameterType { text, date, integer, truth };

struct Parameter {
    std::string_view name;  // "as_of"; the command line also takes --as-of
    ParameterType type = ParameterType::text;
    std::string_view help;
    std::string_view refers = {};  // "item", "warehouse" … for look-ups
};

// The values of a question's parameters, already checked against their types.
class Parameters {
public:
    void set(std::string name, std::string value) { values_[std::move(name)] = std::move(value); }
    bool has(std::string_view name) const;
    std::string text(std::string_view name) const;  // "" when left out
    Date date(std::string_view name, Date otherwise = last_date) const;
    std::int64_t integer(std::string_view name, std::int64_t otherwise) const;
    bool truth(std::string_view name) const;
    // The asker's calendar day, from which ages are counted; the office sets it.
    Date today() const { return today_; }
    void set_today(Date today) { today_ = today; }
    const std::map<std::string, std::string, std::less<>>& all() const { return values_; }

private:
    std::map<std::string, std::string, std::less<>> values_;
    Date today_ = last_date;
};

struct Report {
    std::string_view name;
    std::string_view title;
    std::string_view help;
    std::string_view right;
    std::vector<Parameter> parameters;
    Table (*answer)(Reads&, const Parameters&);
    std::vector<Column> (*columns)(Currency) = nullptr;  // of the answer, known without asking
    // Columns that stay empty for who does not hold `reports.cost`.
    std::vector<std::string_view> cost_columns = {};
    // The report that a row opens: its cells are that report's parameters where names agree.
    std::string_view opens = {};
    // Of which rows those columns are of cost; left out: of all.
    bool (*is_of_cost)(const std::vector<Cell>& row) = nullptr;
};

struct Proof {
    std::string_view name;
    std::string_view claim;   // "the inventory accounts equal the cost layers, per pool"
    Table (*breaks)(Reads&);  // empty when the claim holds
};

// The part of a proof that runs inside every commit, over what the operation touched.
struct Guard {
    std::string_view name;
    Table (*breaks)(Tx&);
};

inline const Parameter as_of{"as_of", ParameterType::date,
                             "as of the end of this day; left out: now"};
inline const Parameter from_date{"from", ParameterType::date, "first day"};
inline const Parameter to_date{"to", ParameterType::date, "last day"};
inline const Parameter item_parameter{"item", ParameterType::text, "only this SKU", "item"};
inline const Parameter warehouse_parameter{"warehouse", ParameterType::text, "only this warehouse",
                                           "warehouse"};
inline const Parameter partner_parameter{"partner", ParameterType::text, "only this partner",
                                         "partner"};

}  // namespace storekeep
