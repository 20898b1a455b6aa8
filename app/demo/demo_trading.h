// The days of the demo company: what its people would have done on each.
#pragma once

#include <deque>
#include <map>
#include <set>

#include "app/demo/demo_catalog.h"
#include "app/demo/dice.h"
#include "app/demo/working_day.h"

namespace storekeep::demo {

class DemoTrading {
public:
    // `orders_a_day`: how many customers order on a usual day.
    DemoTrading(LocalOffice& office, const DemoCatalog& catalog, std::int64_t orders_a_day);

    void open_books(Date day);         // opening stock
    std::int64_t trade(Date day);      // one calendar day; how many operations it took

private:
    struct OpenOrder {
        std::string number;
        std::string customer;
        std::int64_t wanted = 0;
        std::int64_t shipped = 0;
        int tries = 0;
        std::int64_t returned_line = 0;  // of which something comes back; 0: nothing
    };
    struct Arrival {
        std::string order;
        std::size_t supplier = 0;
        std::vector<std::pair<std::size_t, std::int64_t>> lines;  // item, quantity
    };
    struct Bill {
        std::string receipt;
        std::size_t supplier = 0;
        std::vector<std::pair<std::int64_t, std::size_t>> lines;  // number, item
        bool dearer = false;
    };
    struct Owed {
        std::string partner;
        std::string document;
        std::string amount;
        bool to_us = false;
    };
    struct Sent {  // a shipment of which something comes back
        std::string shipment;
        std::int64_t line = 0;
    };

    std::size_t any_item();
    Json opening_lines(bool east);
    Json goods_of(std::size_t item, std::int64_t quantity, Json line);
    void save_rate(Date day);
    void take_orders(Date day);
    void ship_orders(Date day);
    void ship(OpenOrder& order, Date day);
    void note_shipped(OpenOrder& order, const Json& shipment, Date day);
    void buy(Date day);
    void order_from(std::size_t supplier, const Arrival& arrival, Date day);
    void receive_goods(Date day);
    void receive(const Arrival& arrival, Date day);
    void bill_receipts(Date day);
    void pay(Date day);
    void take_back(Date day);
    void transfer(Date day);
    void receive_transfers(Date day);
    void count_a_bin(Date day);
    void report_damage(Date day);
    void charge_freight(Date day);

    LocalOffice& office_;
    const DemoCatalog& catalog_;
    const std::int64_t orders_a_day_;
    Dice dice_{20260102};
    WorkingDay day_;
    std::vector<std::size_t> urn_;  // items, as often as they are asked for
    std::deque<OpenOrder> open_orders_;
    std::multimap<Date, Arrival> arrivals_;
    std::multimap<Date, Bill> bills_;
    std::multimap<Date, Owed> payments_;
    std::multimap<Date, Sent> returns_;
    std::multimap<Date, std::string> transfers_;
    std::vector<std::string> imports_;  // receipts from abroad of which freight is still to come
    Date today_;
    std::int64_t serial_ = 0;
    std::int64_t lot_ = 0;
};

}  // namespace storekeep::demo
