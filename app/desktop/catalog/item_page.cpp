#include "app/desktop/catalog/item_page.h"

namespace storekeep::desktop {

namespace {

const CardPlan item_card{
    "item",
    "items",
    "item",
    "items",
    {"item.save", "barcode.save", "adjustment.request", "stock.move", "item.retire"},
    {{"Stock", "stock_on_hand", "item"},
     {"Available", "availability", "item"},
     {"Ledger", "stock_ledger", "item"},
     {"Cost layers", "cost_layers", "item"},
     {"Orders", "order_lines", "item"},
     {"Expected", "expected_receipts", "item"},
     {"Prices", "price_lists", "item"},
     {"By warehouse", "item_settings", "item"},
     {"Margin", "sales_margin", "item"}}};

}  // namespace

ItemPage::ItemPage(wxWindow* parent, Shell& shell, std::string sku)
    : CardPage(parent, shell, item_card, std::move(sku)) {}

}  // namespace storekeep::desktop
