// The goods book. A move takes a quantity of an item (and lot) from one place to another; every
// quantity anywhere is a sum of moves. A place is a bin with a status, or one of the outside
// places.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "modules/catalog/catalog.h"
#include "office/document.h"
#include "office/registry.h"

namespace storekeep::stock {

extern const Rule not_enough_in_bin;    // less there than asked for
extern const Rule allocated_to_others;  // there, but held for orders
extern const Rule negative_later;       // a backdated move would make a later day negative
extern const Rule bin_frozen;           // goods there are being counted
extern const Rule lot_required;
extern const Rule lot_not_wanted;
extern const Rule lot_quantities_differ;
extern const Rule serial_quantity_differs;
extern const Rule serial_in_stock;  // a serial number is one thing: it cannot come twice

struct Lot;

inline constexpr std::string_view available = "available";
inline constexpr std::string_view inspection = "inspection";
inline constexpr std::string_view quarantine = "quarantine";
inline constexpr std::string_view damaged = "damaged";
inline constexpr std::string_view repair = "repair";
std::vector<std::string> statuses();

struct Place {
    Id<catalog::Bin> bin;
    std::string status = {};  // "" for the outside places
    auto operator<=>(const Place&) const = default;
};
inline Place outside(Id<catalog::Bin> place) { return {place, {}}; }

struct Move {
    std::int64_t line = 0;  // of the document
    Id<catalog::Item> item;
    Id<Lot> lot;  // 0: none
    Quantity quantity;
    Place from;
    Place to;
};

// What lies in one place: the key of bin_balance.
struct Spot {
    Id<catalog::Bin> bin;
    Id<catalog::Item> item;
    Id<Lot> lot;
    std::string status;
    auto operator<=>(const Spot&) const = default;
};
struct Content {
    Quantity quantity;
    Quantity allocated;
    Date last_date;                         // of the latest move into or out of it
    Id<catalog::Warehouse> warehouse = {};  // none for goods in transit
    std::string bin_code = {};
    std::string bin_type = {};
    Id<Document> frozen_by = {};  // the count that keeps what lies there where it is
    Quantity free() const { return quantity - allocated; }
};

// The balances that one operation looks at and changes: loaded in few statements, tried in memory
// (`refuse_unless_free`, `can_take`), and written once by `record` and the allocation functions.
class Balances {
public:
    explicit Balances(Tx& tx) : tx_(tx) {}
    void load(const std::vector<Spot>& spots);  // those not loaded yet
    const Content& at(const Spot& spot);        // loads it alone when need be
    Content& change(const Spot& spot);          // marks it for writing
    void write();                               // upserts all that was changed
    Tx& tx() { return tx_; }

private:
    Tx& tx_;
    std::map<Spot, Content> contents_;
    std::map<Spot, Content> before_;  // of those changed and not yet written
};

// Refuses `not_enough_in_bin` or `allocated_to_others` at `field` unless `quantity` lies there
// free.
void refuse_unless_free(Balances& balances, const Spot& spot, Quantity quantity,
                        const std::string& field);

// Records moves of a document: inserts them and brings bins and item totals up to date. The
// operation has refused what cannot be before, so a negative balance here is a broken invariant.
// Goods in a frozen bin refuse `bin_frozen`, backdated moves out of stock `negative_later` first.
void record(Balances& balances, const Document& document, const std::vector<Move>& moves);

// The opposite moves of all moves of `original`, as moves of its reversal (not yet recorded).
std::vector<Move> reversing_moves(Reads& reads, const Document& original);

// ---- Lots and serials

struct LotShare {
    Id<Lot> lot;
    Quantity quantity;
};

// The members "lots" and "serials" of a goods line.
struct LotEntry {
    std::string lot;
    std::optional<Date> expires;
    std::optional<Quantity> quantity;
    std::vector<std::string> serials = {};
    void fields(Fields& f);
};
// Serials may be said as a range: "S0001..S0100".
struct TrackedLine {
    std::vector<LotEntry> lots;
    std::vector<std::string> serials;
    void tracked_fields(Fields& f);
};

// Goods that come must not be here already; goods that are counted may be.
enum class Serials { coming, counted };

// Divides a line's quantity over its lots or serials, making new lots where `may_make`. An
// untracked item answers one share of lot 0. Refuses at fields below `field` ("lines[1]").
std::vector<LotShare> shares_of(Tx& tx, const catalog::Item& item, const TrackedLine& line,
                                Quantity quantity, bool may_make, const std::string& field,
                                Serials serials = Serials::coming);

std::string lot_text(Reads& reads, Id<Lot> lot);  // "" for lot 0
TrackedLine line_of_lot(Reads& reads, Id<Lot> lot);  // that names all of this lot

Module module();

}  // namespace storekeep::stock
