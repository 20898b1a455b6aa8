#include "modules/accounting/tax_code_save.h"

#include "modules/accounting/tax_store.h"
#include "modules/catalog/entry_rules.h"
#include "office/office.h"

namespace storekeep::accounting {

namespace {

const Rule tax_percent_out_of_range{"percent_out_of_range",
                                    "'{field}' is {value}%; it must be between 0 and 100"};
const Rule rate_in_use{"rate_in_use",
                       "{code} was charged at another rate on {date}; let {rate}% hold from a "
                       "later day"};

void refuse_unless_percent(const std::optional<Percent>& percent, const std::string& field) {
    if (percent && (percent->is_negative() || percent->value > 100 * million))
        refuse(tax_percent_out_of_range, field, {{"field", field}, {"value", text(*percent)}});
}

// The account as asked: "" goes back to the account of the role.
void take_account(Tx& tx, const std::optional<std::string>& given, const std::string& field,
                  Id<ledger::Account>& slot) {
    if (!given) return;
    slot = given->empty() ? Id<ledger::Account>{}
                          : ledger::free_account_named(tx, *given, field).id;
}

void take_rate(Tx& tx, const TaxCodeSave& request, TaxCode& code) {
    if (!request.rate) {
        if (code.rates.empty()) catalog::refuse_missing("rate", "in percent");
        return;
    }
    const Date from = request.from.value_or(request.date);
    const Date holds_from = code.rates.empty() ? Date{} : from;
    if (const auto charged = charged_otherwise(tx, code.code, holds_from, *request.rate))
        refuse(rate_in_use, "from",
               {{"code", code.code}, {"date", text(*charged)}, {"rate", text(*request.rate)}});
    code.rates[from] = *request.rate;
}

}  // namespace

void TaxCodeSave::fields(Fields& f) {
    f.field("code", code, "the code, as VAT20", "tax_code");
    f.field("name", name, "what it is called; a new code needs one");
    kind = catalog::unchanged;
    f.choice("kind", kind, {"sales", "purchase", "both"}, "where it is used; new codes: both");
    f.field("rate", rate, "in percent; a new code needs one");
    f.field("from", from, "the first day of the rate; left out: the request's date");
    f.field("recoverable_percent", recoverable_percent,
            "of tax that suppliers bill; the rest is cost; new codes: 100");
    f.field("sales_account", sales_account, "for tax charged; empty: that of tax_payable",
            "account");
    f.field("purchase_account", purchase_account, "for tax paid; empty: that of tax_receivable",
            "account");
}

Json save_tax_code_as_asked(Tx& tx, const TaxCodeSave& request) {
    catalog::refuse_when_empty(request.code, "code");
    refuse_unless_percent(request.rate, "rate");
    refuse_unless_percent(request.recoverable_percent, "recoverable_percent");
    std::map<std::string, TaxCode> known = all_tax_codes(tx);
    const bool is_new = !known.contains(request.code);
    TaxCode& code = known[request.code];
    request.refuse_when_changed(code.version, "tax code " + request.code);
    if (is_new) {
        code.code = request.code;
        code.kind = "both";
        code.recoverable = {100 * million};
    }
    catalog::take_over(request.name, code.name);
    if (code.name.empty()) catalog::refuse_missing("name", "what the tax is called");
    code.kind = catalog::chosen(request.kind, code.kind);
    catalog::take_over(request.recoverable_percent, code.recoverable);
    take_account(tx, request.sales_account, "sales_account", code.sales_account);
    take_account(tx, request.purchase_account, "purchase_account", code.purchase_account);
    take_rate(tx, request, code);
    code.version += 1;
    save_tax_code(tx, code);
    return Json::object()
        .set("tax_code", code.code)
        .set("rate", text(code.rate_on(request.date)))
        .set("version", code.version);
}

Operation tax_code_save_operation() {
    return operation<TaxCodeSave>(
        "tax_code.save", "ledger.accounts", "Makes a tax code, or changes it or its rate",
        {&catalog::code_empty, &tax_percent_out_of_range, &changed_meanwhile, &missing_field,
         &ledger::account_not_found, &ledger::account_not_active, &ledger::control_account,
         &rate_in_use},
        save_tax_code_as_asked);
}

}  // namespace storekeep::accounting
