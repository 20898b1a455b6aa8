#include "app/desktop/catalog/partner_page.h"

namespace storekeep::desktop {

namespace {

const CardPlan partner_card{
    "partner",
    "partners",
    "partner",
    "partner",
    {"partner.save", "purchase_order.create", "sales_order.create", "payment.receive",
     "payment.make"},
    {{"Open items", "open_items", "partner"},
     {"Documents", "documents", "partner"},
     {"Purchase orders", "purchase_orders", "partner"},
     {"Sales orders", "sales_orders", "partner"},
     {"Prices", "price_lists", "partner"},
     {"Performance", "supplier_performance", "supplier"},
     {"Returns and exchanges", "exchanges", "partner"}}};

}  // namespace

PartnerPage::PartnerPage(wxWindow* parent, Shell& shell, std::string code)
    : CardPage(parent, shell, partner_card, std::move(code)) {}

}  // namespace storekeep::desktop
