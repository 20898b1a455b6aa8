// People who ask for things: mostly what makes sense, often what does not. They see where goods lie
// and remember the numbers of documents, nothing else.
#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "core/date.h"
#include "core/json.h"
#include "tests/auditor/books.h"

namespace storekeep {

class HostileOffice {
public:
    explicit HostileOffice(std::uint64_t seed) : random_(seed) {}

    static std::vector<Json> first_requests();

    using Spots = std::vector<std::pair<std::string, auditor::Count>>;
    Json next(const Spots& spots, Date today);
    void remember(const Json& request, const Json& result);
    bool chance(int percent) { return below(100) < percent; }

private:
    struct Spot {
        std::string warehouse, bin, item, lot, status;
        auditor::Count quantity = 0;
    };

    int below(int limit) { return static_cast<int>(random_() % static_cast<std::uint64_t>(limit)); }
    template <class One>
    const One& any(const std::vector<One>& all) {
        return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    }
    // A document of the kind, as a rule a recent one; one that nobody made when there is none.
    std::string any_of(const std::string& kind);
    std::string item();
    std::string quantity(const std::string& item, int most);
    std::string quantity_of(const Spot& spot);
    std::string price();
    Spot spot(const Spots& spots, const std::string& status);

    Json buy();
    Json receive();
    Json bill();
    Json sell();
    Json work_on_order(const Spots& spots);
    Json ship_and_bill();
    Json give_back();
    Json carry(const Spots& spots);
    Json floor(const Spots& spots);
    Json pay();
    Json take_back();
    Json close_books(Date today);

    std::mt19937_64 random_;
    int papers_ = 0;
    std::map<std::string, std::vector<std::string>> numbers_;  // by kind
    std::map<std::string, std::pair<std::string, std::string>> orders_;  // item and warehouse
    std::map<std::string, std::string> belongs_to_;  // a return or receipt to its order
};

}  // namespace storekeep
