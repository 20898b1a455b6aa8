#include "app/demo/demo_company.h"

#include "app/demo/demo_trading.h"
#include "app/program/program.h"

namespace storekeep::demo {

namespace {

constexpr std::int64_t usual_orders = 20;
constexpr std::int64_t moves_of_an_order = 5;  // counted: no fewer than an order brings with it

// Nine o'clock, and a moment later for each look: the log tells the days as they went.
class DemoClock {
public:
    Clock clock() {
        return {[this] { return Instant{day_.days * day_of_microseconds + nine + looks_++ * 20}; },
                [this] { return day_; }};
    }
    void set(Date day) {
        day_ = day;
        looks_ = 0;
    }

private:
    static constexpr std::int64_t hour = 3'600'000'000;
    static constexpr std::int64_t day_of_microseconds = 24 * hour;
    static constexpr std::int64_t nine = 9 * hour;
    Date day_;
    std::int64_t looks_ = 0;
};

}  // namespace

DemoMade make_demo(Connection& connection, const DemoWishes& wishes) {
    const DemoCatalog catalog = demo_catalog();
    const std::int64_t days = std::max<std::int64_t>(wishes.days, wishes.moves > 100'000 ? 730 : 0);
    const std::int64_t orders = std::max(
        usual_orders, wishes.moves * 7 / 5 / days / moves_of_an_order);
    const Date first = wishes.through.plus_days(-days);
    DemoClock clock;
    clock.set(first);
    DemoMade made{0, first};
    WorkingDay founding;
    founding.add(company_request());
    LocalOffice system(program(), connection, "system", clock.clock());
    made.operations += founding.work(system);
    LocalOffice office(program(), connection, "owner", clock.clock());
    for (Json& request : catalog_requests(catalog)) founding.add(std::move(request));
    made.operations += founding.work(office);
    DemoTrading trading(office, catalog, orders);
    trading.open_books(first);
    for (Date day = first; day <= wishes.through; day = day.plus_days(1)) {
        clock.set(day);
        made.operations += trading.trade(day);
        if (wishes.tell) wishes.tell(day, made.operations);
    }
    return made;
}

}  // namespace storekeep::demo
