// currency_rate.save: what one of another currency is worth in the company's, from a day on.
#pragma once

#include "modules/catalog/currency_rates.h"
#include "office/operation.h"

namespace storekeep::catalog {

extern const Rule company_currency;

struct CurrencyRateSave : RequestHead {
    std::string currency;
    Factor rate;
    void fields(Fields& f);
};

Operation currency_rate_save_operation();

}  // namespace storekeep::catalog
