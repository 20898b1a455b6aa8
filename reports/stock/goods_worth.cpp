#include "reports/stock/goods_worth.h"

namespace storekeep::reports {

std::vector<Money> worth_of(const std::vector<Lying>& goods, const Pools& pools,
                            Currency currency) {
    std::map<stock::Pool, std::vector<std::size_t>> places;
    for (std::size_t place = 0; place < goods.size(); ++place)
        places[goods[place].pool].push_back(place);
    std::vector<Money> values(goods.size(), Money{0, currency});
    for (const auto& [pool, members] : places) {
        const auto content = pools.find(pool);
        if (content == pools.end()) continue;
        const auto& [held, value] = content->second;
        std::vector<std::int64_t> quantities;
        Quantity asked_for;
        for (std::size_t place : members) {
            quantities.push_back(goods[place].quantity.value);
            asked_for += goods[place].quantity;
        }
        // Of a pool of all warehouses, one may be asked for.
        const Money asked_value = asked_for < held ? share(value, asked_for, held) : value;
        const std::vector<std::int64_t> parts = split(asked_value.minor, quantities);
        for (std::size_t index = 0; index < members.size(); ++index)
            values[members[index]].minor = parts[index];
    }
    return values;
}

}  // namespace storekeep::reports
