#include "modules/sales/order_tax.h"

namespace storekeep::sales {

OrderTax tax_of(Reads& reads, accounting::TaxCodes& codes, const SalesOrder& order) {
    const Currency currency = reads.currency();
    std::vector<accounting::TaxBasis> lines;
    for (const OrderLine& line : order.lines)
        lines.push_back({line.line, line.tax_code, amount_of(line, currency), {0, currency},
                         order.prices_include_tax});
    OrderTax sum{{0, currency}, {0, currency}};
    for (const accounting::LineTax& one :
         accounting::taxes_of(reads, codes, order.document.date, lines)) {
        sum.net += one.net;
        sum.tax += one.tax;
    }
    return sum;
}

OrderTax tax_of(Reads& reads, const SalesOrder& order) {
    accounting::TaxCodes codes(reads);
    return tax_of(reads, codes, order);
}

}  // namespace storekeep::sales
