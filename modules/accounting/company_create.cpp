#include "modules/accounting/company_create.h"

#include "modules/access/access.h"

namespace storekeep::accounting {

const Rule company_exists{"company_exists", "this is the company {name} already"};

void CompanyCreate::fields(Fields& f) {
    f.field("name", name, "the company's name, as on its documents");
    f.field("currency", currency, "the currency of its books, as USD");
    f.choice("chart", chart, ledger::chart_names(), "the chart of accounts it begins with");
    f.field("identity", identity, "a random hexadecimal text that tells it from all others");
    std::optional<std::string> first_user;
    f.field("owner", first_user, "its first user, who holds all rights; left out: owner");
    owner = first_user.value_or(owner);
}

namespace {

// Bins 1 to 5 are the outside places and lot 0 is none: identifiers that are given out stay clear
// of them, and of those that a later version may want for itself.
constexpr std::int64_t first_id = 1000;

Currency currency_named(const std::string& code) {
    try {
        return Currency::named(code);
    } catch (const Refusal& refusal) {
        throw refusal.within("currency");
    }
}

void refuse_blank(const std::string& value, const std::string& field, const char* help) {
    if (value.empty()) refuse(missing_field, field, {{"field", field}, {"help", help}});
}

}  // namespace

Json create_company(Tx& tx, const CompanyCreate& request) {
    refuse_blank(request.name, "name", "the company's name, as on its documents");
    refuse_blank(request.identity, "identity", "a random hexadecimal text");
    refuse_blank(request.owner, "owner", "its first user");
    const Currency currency = currency_named(request.currency);
    if (!tx.company().identity.empty()) refuse(company_exists, {}, {{"name", tx.company().name}});

    Company& company = tx.company_for_update();
    company.identity = request.identity;
    company.name = request.name;
    company.currency = currency;
    company.chart = request.chart;
    company.created_at = tx.now();
    company.next_id = std::max(company.next_id, first_id);
    ledger::make_chart(tx, request.chart);
    access::make_first_roles_and_owner(tx, request.owner);
    return Json::object().set("company", request.name).set("owner", request.owner);
}

Operation company_create_operation() {
    return operation<CompanyCreate>(
        "company.create", "company.create",
        "Makes the company: its name, its currency, its accounts, its roles and its owner",
        {&value_not_allowed, &missing_field, &currency_not_known, &company_exists}, create_company);
}

}  // namespace storekeep::accounting
