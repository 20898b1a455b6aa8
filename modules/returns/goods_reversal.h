// What a receipt, a disposition or a repair of returned goods did is taken back: the goods lie
// where they lay before, cost and posting come back, and the return is as far as it was.
#pragma once

#include "modules/returns/customer_return.h"
#include "office/operation.h"

namespace storekeep::returns {

extern const Rule cost_used_since;

struct GoodsReversal : RequestHead {
    std::string number;
};

// The document of `kind` to take back; refuses `document_not_found`, `already_reversed`,
// `period_closed`, `reversal_before_original` and `is_a_reversal`.
Document goods_document(Reads& reads, std::string_view kind, const GoodsReversal& request);

// Refuses where the goods or their cost were used since.
Json take_back(Tx& tx, CustomerReturn& found, const Document& original,
               const GoodsReversal& request);

}  // namespace storekeep::returns
