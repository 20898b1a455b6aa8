#include "app/desktop/floor/shipping_page.h"

namespace storekeep::desktop {

namespace {

constexpr StationWords shipping_words{
    "shipping", "Ship",
    "truck",    "Ship",
    "Weight",   "Other carrier",
    "",         "Nothing is to be shipped. Orders that were packed appear here."};

constexpr const char* last_carrier = "floor/carrier";

}  // namespace

ShippingPage::ShippingPage(wxWindow* parent, Shell& shell)
    : StationPage(parent, shell, shipping_words) {
    begin();
}

// The list stays: the order chosen is one of it.
Question ShippingPage::question() const { return {"shipping_tasks", {}}; }

void ShippingPage::choose(std::size_t row) {
    Scanned order;
    order.text = table().rows().text_at(row, "document");
    work_ = {};
    take(order);
}

StationCard ShippingPage::card() const {
    if (work_.document.empty())
        return {"Which order?", "Scan its number, or choose it below", "", "",
                "Scan an order's number"};
    const std::string carrier = work_.facts.text_or("carrier", "");
    const std::string tracking = work_.facts.text_or("tracking", "");
    const std::string weight = work_.facts.text_or("weight", "");
    StationCard card{work_.document, carrier.empty() ? "No carrier yet" : "With " + carrier,
                     weight.empty() ? "" : weight + " kg",
                     tracking.empty() ? "" : "Tracking " + tracking,
                     "Scan DONE or press Ctrl+Enter to ship"};
    if (work_.step == "weight")
        card.wanted = "Type the weight in kg";
    else if (work_.step == "carrier")
        card.wanted = "Scan or type the carrier";
    else if (tracking.empty())
        card.wanted = "Scan the tracking number; F9 for another carrier";
    return card;
}

void ShippingPage::take(const Scanned& scanned) {
    if (work_.document.empty()) {
        for (std::size_t row = 0; row < rows().rows.size(); ++row) {
            if (!scanned.is(at(row, "document"))) continue;
            work_.document = at(row, "document");
            if (const std::string weight = at(row, "weight"); !weight.empty())
                work_.facts.set("weight", weight);
            const Json carrier = shell_.remembered().value(last_carrier);
            if (carrier.text())
                work_.facts.set("carrier", carrier);
            else
                work_.step = "carrier";
            right(work_.document);
            return;
        }
        wrong(scanned.text + " is no order with packed goods.");
    } else if (work_.step == "carrier") {
        work_.facts.set("carrier", scanned.text);
        work_.step.clear();
        right("With " + scanned.text);
    } else if (work_.step == "weight") {
        const auto weight = scanned.number();
        if (!weight) {
            wrong(scanned.text + " is no weight.");
            return;
        }
        work_.facts.set("weight", text(*weight));
        work_.step.clear();
        right(text(*weight) + " kg");
    } else if (work_.facts.find("tracking")) {
        wrong("The tracking number is there already. DONE ships, Ctrl+Z takes it back.");
    } else {
        work_.facts.set("tracking", scanned.text);
        right("Tracking " + scanned.text);
    }
}

void ShippingPage::fall_short() {
    if (work_.document.empty()) {
        wrong("Scan an order first.");
        return;
    }
    work_.step = "weight";
    right("What does it weigh?");
}

void ShippingPage::other() {
    if (work_.document.empty()) {
        wrong("Scan an order first.");
        return;
    }
    work_.step = "carrier";
    right("Which carrier?");
}

void ShippingPage::finish() {
    if (work_.document.empty()) {
        wrong("Scan an order first.");
        return;
    }
    Json request = dated("shipment.post").set("sales_order", work_.document);
    for (const auto& [name, value] : work_.facts.members()) request.set(name, value);
    post(std::move(request), [this](const Reply& reply) {
        if (const Json* carrier = work_.facts.find("carrier"))
            shell_.remembered().set(last_carrier, *carrier);
        right("Left as " + reply.result.text_or("shipment", ""));
        let_go();
    });
}

}  // namespace storekeep::desktop
