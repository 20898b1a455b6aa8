// A parcel that came back without a word from whom: what is in it waits beside the books, in no
// bin's balance and without a value, until it is known where it belongs.
#pragma once

#include <string>
#include <vector>

#include "modules/stock/stock.h"

namespace storekeep::returns {

extern const Rule parcel_not_found;
extern const Rule parcel_settled;

struct ParcelLine {
    std::int64_t line = 0;
    Id<catalog::Item> item;
    std::string sku;
    Id<catalog::Bin> bin;
    Id<stock::Lot> lot;
    Quantity quantity;
    std::string note;
};

struct Parcel {
    Document document;
    Id<catalog::Warehouse> warehouse;
    std::string sender;
    std::string state;  // unknown, matched, valued, closed
    Id<Document> settled_by;
    std::vector<ParcelLine> lines;
};

void insert_parcel(Tx& tx, const Parcel& made);
void settle_parcel(Tx& tx, const Parcel& parcel, const std::string& state, Id<Document> by);
Parcel parcel_settled_by(Reads& reads, Id<Document> by);
// One that waits; refuses `parcel_not_found` and `parcel_settled` at "parcel".
Parcel waiting_parcel(Reads& reads, const std::string& number);
// Bins in which only parcels lie may be retired meanwhile; refuses `bin_not_active` at "parcel".
void refuse_bins_out_of_use(Reads& reads, const Parcel& parcel);

Json answer(const Parcel& parcel);

}  // namespace storekeep::returns
