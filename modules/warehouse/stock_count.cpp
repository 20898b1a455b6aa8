#include "modules/warehouse/stock_count.h"

namespace storekeep::warehouse {

const Rule count_not_open{"count_not_open", "{number} is {state}; plan another count"};

StockCount open_count(Reads& reads, const std::string& number) {
    const std::optional<Document> document = find_document(reads, "count", number);
    if (!document || document->reverses)
        refuse(document_not_found, "number", {{"kind", "count"}, {"number", number}});
    StockCount count = load_count(reads, *document);
    if (count.state != "open")
        refuse(count_not_open, "number", {{"number", number}, {"state", count.state}});
    return count;
}

std::vector<CountEntry> last_rounds(const std::vector<CountEntry>& entries) {
    std::map<Place, std::int64_t> last;
    for (const CountEntry& entry : entries)
        last[entry.place] = std::max(last[entry.place], entry.round);
    std::vector<CountEntry> answer;
    for (const CountEntry& entry : entries)
        if (entry.round == last[entry.place]) answer.push_back(entry);
    return answer;
}

std::vector<Place> places_to_recount(const StockCount& count,
                                     const std::vector<CountEntry>& entries) {
    if (!count.tolerance) return {};
    struct Sum {
        Quantity booked;
        Quantity difference;
        std::int64_t round = 0;
    };
    std::map<Place, Sum> sums;
    for (const CountEntry& entry : last_rounds(entries)) {
        Sum& sum = sums[entry.place];
        const Quantity difference = entry.difference();
        sum.booked += entry.booked;
        sum.difference += difference.is_negative() ? -difference : difference;
        sum.round = entry.round;
    }
    std::vector<Place> places;
    for (const auto& [place, sum] : sums) {
        const Int128 tolerated = Int128{sum.booked.value} * count.tolerance->value;
        if (sum.round == 1 && Int128{sum.difference.value} * 100 * million > tolerated)
            places.push_back(place);
    }
    return places;
}

}  // namespace storekeep::warehouse
