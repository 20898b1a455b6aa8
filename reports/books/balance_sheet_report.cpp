#include "reports/books/account_totals.h"
#include "reports/books/books_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> balance_sheet_columns(Currency currency) {
    return {text_column("account"), money_column("amount", currency),
            money_column("comparison", currency), text_column("name"), text_column("section")};
}

struct SheetLine {
    std::string name;
    std::string section;
    Money amount;
    Money comparison;
};

struct Section {
    std::string_view type;
    std::string_view name;
    std::string_view total;
};
constexpr std::array<Section, 3> sheet_sections{{{"asset", "assets", "Total assets"},
                                                 {"liability", "liabilities", "Total liabilities"},
                                                 {"equity", "equity", "Total equity"}}};

// What income and expenses left, since no closing entry carries it into an account.
constexpr std::string_view current_earnings = "Current earnings";

class Sheet {
public:
    explicit Sheet(Currency currency) : currency_(currency) {}

    void take(const std::vector<AccountTotal>& totals, bool compared) {
        for (const AccountTotal& total : totals) {
            if (total.type == "income" || total.type == "expense") continue;
            SheetLine& line =
                lines_.try_emplace(total.code, SheetLine{total.name, total.type, zero(), zero()})
                    .first->second;
            (compared ? line.comparison : line.amount) += on_own_side(total);
        }
        (compared ? earned_compared_ : earned_) = result_of(totals, currency_);
    }

    Table table(bool compared) const {
        Table table{{}, balance_sheet_columns(currency_), {}};
        Money claims = zero();
        Money claims_compared = zero();
        for (const Section& section : sheet_sections) {
            Money total = zero();
            Money total_compared = zero();
            const auto row = [&](const std::string& account, const SheetLine& line) {
                if (line.amount.is_zero() && line.comparison.is_zero()) return;
                add(table, account, line.amount, line.comparison, compared, line.name,
                    section.name);
                total += line.amount;
                total_compared += line.comparison;
            };
            for (const auto& [code, line] : lines_)
                if (line.section == section.type) row(code, line);
            if (section.type == "equity") {
                row("", {std::string(current_earnings), "", earned_, earned_compared_});
                row("", rest_of_company());
            }
            add(table, "", total, total_compared, compared, section.total, "total");
            if (section.type == "asset") continue;
            claims += total;
            claims_compared += total_compared;
        }
        add(table, "", claims, claims_compared, compared, "Total liabilities and equity", "total");
        return table;
    }

private:
    // One warehouse owns goods that others paid for; the books as a whole owe nobody that.
    SheetLine rest_of_company() const {
        SheetLine rest{"From the rest of the company", "", -earned_, -earned_compared_};
        for (const auto& [code, line] : lines_) {
            const bool owned = line.section == "asset";
            rest.amount += owned ? line.amount : -line.amount;
            rest.comparison += owned ? line.comparison : -line.comparison;
        }
        return rest;
    }

    Money zero() const { return {0, currency_}; }

    static void add(Table& table, const std::string& account, const Money& amount,
                    const Money& comparison, bool compared, std::string_view name,
                    std::string_view section) {
        table.rows.push_back({cell(account), cell(amount), compared ? cell(comparison) : Cell{},
                              cell(name), cell(section)});
    }

    Currency currency_;
    std::map<std::string, SheetLine> lines_;
    Money earned_{0, currency_};
    Money earned_compared_{0, currency_};
};

Table answer_balance_sheet(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const bool compared = parameters.has("compare_as_of");
    Sheet sheet(reads.currency());
    sheet.take(account_totals(reads, first_date, asked.as_of, asked.warehouse), false);
    if (compared)
        sheet.take(account_totals(reads, first_date, parameters.date("compare_as_of"),
                                  asked.warehouse),
                   true);
    return sheet.table(compared);
}

}  // namespace

Report balance_sheet() {
    return {"balance_sheet",
            "Balance sheet",
            "What the company owns and owes on a day, and what is left to its owners",
            "reports.money",
            {as_of,
             {"compare_as_of", ParameterType::date, "another day to compare with"},
             warehouse_parameter},
            answer_balance_sheet,
            balance_sheet_columns,
            {},
            "general_ledger"};
}

}  // namespace storekeep::reports
