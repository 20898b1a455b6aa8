// Tax on documents: codes with dated rates, what a line's tax is, and where it is posted. What was
// charged is kept line by line, so that credits and reversals give back exactly that.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "modules/ledger/ledger.h"

namespace storekeep::accounting {

extern const Rule tax_code_unsuited;

enum class TaxSide { sales, purchase };
std::string_view name_of(TaxSide side);

struct TaxCode {
    std::string code;
    std::string name;
    std::string kind;     // sales, purchase, both
    Percent recoverable;  // of tax that suppliers bill; the rest is cost of what was bought
    Id<ledger::Account> sales_account;     // none: the account of the role tax_payable
    Id<ledger::Account> purchase_account;  // none: the account of the role tax_receivable
    std::int64_t version = 0;
    std::map<Date, Percent> rates;  // each from its day on; the first holds before it, too

    bool suits(TaxSide side) const { return kind == "both" || kind == name_of(side); }
    Percent rate_on(Date date) const;
};

// All codes, read when the first is asked for.
class TaxCodes {
public:
    explicit TaxCodes(Reads& reads) : reads_(reads) {}
    const TaxCode& at(const std::string& code);
    // What a line is taxed with: as entered ("" for no tax), else the partner's code, else the
    // item's, as far as they suit. Refuses `tax_code_not_found` and `tax_code_unsuited` at `field`.
    std::string chosen(TaxSide side, const std::optional<std::string>& entered,
                       const std::string& of_partner, const std::string& of_item,
                       const std::string& field);

private:
    const std::map<std::string, TaxCode>& all();
    std::string first_suited(TaxSide side, const std::vector<std::string>& codes);
    Reads& reads_;
    std::optional<std::map<std::string, TaxCode>> codes_;
};

// What the tax of a document's line is worked out from.
struct TaxBasis {
    std::int64_t line = 0;
    std::string code;  // "": not taxed
    Money amount;      // as priced
    Money before;      // what earlier parts of the same order line came to
    bool includes_tax = false;
};
struct LineTax {
    std::int64_t line = 0;
    std::string code;
    Percent rate;
    Money net;
    Money tax;
};

// Pure: `rate` of an amount, or the part of a gross amount that is tax at that rate.
Money tax_on(const Money& amount, Percent rate, bool is_included);

// Rounded line by line, so that the parts of a line sum to the tax of the whole, or once a document
// and code (setting tax_rounding), dealt to the lines by the largest remainder.
std::vector<LineTax> taxes_of(Reads& reads, TaxCodes& codes, Date date,
                              const std::vector<TaxBasis>& lines);

// A taxed line of a document as it is kept. Credits and reversals have the opposite sign.
struct TaxLine {
    std::int64_t line = 0;
    std::string code;
    TaxSide side = TaxSide::sales;
    Percent rate;
    Money tax;   // as on the paper, in its currency
    Money base;  // net, in the company's currency, as are these:
    Money value;  // of the tax
    Id<ledger::Account> account;
    Money posted;  // of the value: the rest is cost
};

// Of the lines that have a code, also where it comes to nothing. Refuses `account_role_missing`.
std::vector<TaxLine> tax_lines(TaxCodes& codes, const ledger::PostingRules& rules, TaxSide side,
                               const std::vector<LineTax>& taxes);
// What a line of a paper in another currency comes to in the company's.
void set_values(TaxCodes& codes, TaxLine& line, const Money& base, const Money& value);
Money tax_of(const std::vector<TaxLine>& lines, Currency currency);  // as on the paper
// What of a line's tax is not recoverable: a part of the cost of what was bought.
Money cost_of(const std::vector<TaxLine>& taxes, std::int64_t line, Currency currency);
void post_tax(ledger::Entry& entry, const std::vector<TaxLine>& lines);

void insert_tax(Tx& tx, const Document& document, const std::vector<TaxLine>& lines);
std::vector<TaxLine> tax_lines_of(Reads& reads, Id<Document> document);
std::vector<TaxLine> opposite(std::vector<TaxLine> lines);
// Gives back what `original` charged; goes with `ledger::reverse`.
void reverse_tax(Tx& tx, const Document& original, const Document& reversal);

}  // namespace storekeep::accounting
