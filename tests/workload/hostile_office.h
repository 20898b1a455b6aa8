// People who ask for things: mostly what makes sense, often what does not. They see where goods lie
// and remember the papers that were made lately and what was on them, nothing else.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "core/date.h"
#include "core/json.h"
#include "tests/auditor/books.h"

namespace storekeep {

using auditor::Count;

constexpr Count one = 1'000'000;  // of anything that is counted

// What somebody asks for, and who.
struct Wish {
    Json request;
    std::string user = "owner";
};

// How the company of a run is set up, and how many items its people fight about.
struct HouseRules {
    std::string scope = "warehouse";
    std::string method = "fifo";  // of items that say none
    bool late_cost_to_variance = false;
    bool capitalise_repairs = false;
    bool invoice_on_shipment = false;
    std::size_t items = 9;
    static HouseRules of_seed(std::uint64_t seed);
};

class HostileOffice {
public:
    // `desk` tells the keys and papers of people apart who work at the same time.
    HostileOffice(std::uint64_t seed, const HouseRules& company, std::string desk = "A");

    static std::vector<Json> first_requests(const HouseRules& company);

    using Spots = std::vector<std::pair<std::string, Count>>;
    Wish next(const Spots& spots, Date today);
    // What was accepted. Answers the numbers of the papers that it made.
    std::vector<std::string> remember(const Json& request, const Json& result);
    bool chance(int percent) { return below(100) < percent; }
    int below(int limit) { return static_cast<int>(random_() % static_cast<std::uint64_t>(limit)); }

    // After so many accepted requests nobody remembers a paper.
    static constexpr std::int64_t memory = 2'000;

private:
    struct Spot {
        std::string warehouse, bin, item, lot, status;
        Count quantity = 0;
    };
    struct PaperLine {
        Count line = 1;
        std::string item;
        Count left = 0;    // not worked off yet, as far as people know
        Count came = 0;    // of a return: came and is not looked at
        Count judged = 0;  // and is not disposed of
    };
    struct Paper {
        std::string number;
        std::string partner;
        std::string warehouse;
        std::string of = {};  // the paper it follows
        std::vector<PaperLine> lines = {};
        std::int64_t made_at = 0;
        Count amount = 0;
    };

    template <class One>
    const One& any(const std::vector<One>& all) {
        return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    }
    // A paper of the kind, as a rule a recent one; one that nobody made when there is none.
    Paper& any_of(const std::string& kind);
    Paper* find(const std::string& number);
    Paper& keep(const std::string& kind, Paper paper);
    void forget_old();
    const std::string& item() {
        return items_[static_cast<std::size_t>(below(static_cast<int>(items_.size())))];
    }
    const std::string& place() { return chance(65) ? places_[0] : places_[1]; }
    std::string units(const std::string& item, Count most);  // more than 0, up to about so many
    std::string part_of(const std::string& item, Count left);
    std::string price();
    int how_many_lines() { return chance(45) ? 1 : 1 + below(6); }
    std::vector<Spot> lying(const std::string& warehouse, const std::string& item,
                            const std::string& status) const;
    Spot any_spot(const std::string& status);
    void say_lots(Json& line, const std::string& item, const std::string& quantity);
    // Some of the paper's lines of which something is left.
    std::vector<PaperLine*> some_lines(Paper& paper);

    Json buy();
    Json receive();
    Json bill();
    Json send_back();
    Json sell();
    Json work_on_order();
    Json pick();
    Json ship_and_bill();
    Json give_back();
    Json carry();
    Json floor();
    Json adjust();
    Json count();
    Json pay();
    Json cost();
    Json revalue();
    Json take_back();
    Json close_books();
    Json decide();
    void spoil(Json& request);
    std::string number_of_paper();
    void remember_order(const std::string& kind, const std::string& number, const Json& request);
    // The paper with its lines worked off by those of the request, which become the follower's.
    Paper follow(const std::string& number, const Json& request, const std::string& follower);
    void remember_return(const std::string& operation, const Json& request);
    // Somebody follows each sales order from step to step, whatever others do with it meanwhile.
    void plan_next_step(const std::string& operation, const Json& request, const Json& result);
    Json planned_step();

    std::mt19937_64 random_;
    std::string desk_;
    std::vector<std::string> items_;
    std::vector<std::string> places_;
    std::vector<Spot> spots_;
    Date today_;
    int papers_ = 0;
    int keys_ = 0;
    std::int64_t remembered_ = 0;
    std::map<std::string, std::deque<std::string>> kinds_;  // numbers, oldest first
    std::map<std::string, Paper> papers_by_number_;
    std::deque<std::string> order_;  // of all papers
    std::deque<Json> planned_;       // the next steps of sales orders
    std::vector<Wish> keyed_;        // some that had a key
    Paper nobody_;
};

}  // namespace storekeep
