#include "modules/catalog/letterhead_save.h"

#include "modules/catalog/entry_rules.h"
#include "modules/catalog/letterhead_store.h"

namespace storekeep::catalog {

void LetterheadSave::fields(Fields& f) {
    f.field("street", street, "street and number");
    f.field("city", city, "the town");
    f.field("region", region, "state, county or province");
    f.field("postal_code", postal_code, "as the country writes it");
    f.field("country", country, "its name or code");
    f.field("phone", phone, "for questions about a paper");
    f.field("email", email, "for questions about a paper");
    f.field("website", website, "where the company is found");
    f.field("tax_number", tax_number, "under which the company is taxed");
    f.field("bank", bank, "where invoices are to be paid");
    f.field("note", note, "below every invoice");
    paper = unchanged;
    f.choice("paper", paper, {"a4", "letter"}, "what the printers are filled with");
}

namespace {

Json save(Tx& tx, const LetterheadSave& request) {
    Letterhead letterhead = load_letterhead(tx);
    take_over(request.street, letterhead.street);
    take_over(request.city, letterhead.city);
    take_over(request.region, letterhead.region);
    take_over(request.postal_code, letterhead.postal_code);
    take_over(request.country, letterhead.country);
    take_over(request.phone, letterhead.phone);
    take_over(request.email, letterhead.email);
    take_over(request.website, letterhead.website);
    take_over(request.tax_number, letterhead.tax_number);
    take_over(request.bank, letterhead.bank);
    take_over(request.note, letterhead.note);
    letterhead.paper = chosen(request.paper, letterhead.paper);

    save_letterhead(tx, letterhead);
    return Json::object().set("company", tx.company().name);
}

}  // namespace

Operation letterhead_save_operation() {
    return operation<LetterheadSave>("letterhead.save", "company.configure",
                                     "Says what stands at the head of the company's papers", {},
                                     save);
}

}  // namespace storekeep::catalog
