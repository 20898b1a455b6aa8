// The floor: a day at the stations by scans alone, with what goes wrong there.
#include <boost/test/unit_test.hpp>

#include "app/desktop/floor/station_page.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/warehouse/allocation_page.h"
#include "app/desktop/warehouse/bins_page.h"
#include "reports/trading_company_for_tests.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

BOOST_AUTO_TEST_SUITE(floor_gui)

namespace {

using desktop::StationPage;

// A window at a station; scans as the frame hands them on.
struct Floor {
    explicit Floor(TestCompany& company, const char* station) : window(company) {
        window.go(desktop::address::page(station));
    }
    StationPage& page() { return window.page_as<StationPage>(); }
    std::string scan(const std::vector<std::string>& codes) {
        for (const std::string& code : codes) window.frame().take_scan(code);
        until([this] { return !page().is_waiting(); });
        window.settle();
        return page().said();
    }
    std::string shown(const char* name) {
        return dynamic_cast<wxStaticText*>(window.named(name))->GetLabelText().utf8_string();
    }
    Window window;
};

}  // namespace

BOOST_AUTO_TEST_CASE(receiving_item_by_item) {
    TradingCompany company;
    Floor floor(company, "receive");
    floor.window.look("floor_receive_empty");
    BOOST_TEST(floor.scan({"PO-1001", "4006381333931"}) == "BOLT-M8  Bolt");
    floor.window.look("floor_receive_item");
    BOOST_TEST(floor.scan({"GLUE-9"}) ==
               "PO-1001 does not expect GLUE-9. Put it aside; nothing was booked.");
    floor.window.look("floor_receive_wrong");
    BOOST_TEST(floor.scan({"39"}) == "BOLT-M8: 39 EA");
    BOOST_TEST(floor.scan({"4006381333931"}) == "BOLT-M8: 40 EA");
    BOOST_TEST(floor.scan({"SHORT", "6"}) == "6 damaged");
    BOOST_TEST(floor.scan({"NUT-M8", "49", "UNDO"}) == "Taken back");
    BOOST_TEST(floor.scan({"50"}) == "NUT-M8: 50 EA");
    BOOST_TEST(floor.scan({"DONE"}) == "Booked as GR-000002");
    floor.window.look("floor_receive_labels");
    BOOST_TEST(floor.page().table().rows().all() == 2);
    BOOST_TEST(company.seen("select sum(quantity) from stock_move where document_id = "
                            "(select id from document where number = 'GR-000002')") ==
               "90000000");
    BOOST_TEST(floor.page().work().is_empty());
}

// shows RC-07: Item, lot, expiry and serial numbers come by scans
BOOST_AUTO_TEST_CASE(receiving_lots_and_serials) {
    TradingCompany company;
    company.must_all({
        R"({"op":"item.save","sku":"GLUE","name":"Glue","tracking":"lot"})",
        R"({"op":"item.save","sku":"DRILL","name":"Drill","tracking":"serial"})",
        R"({"op":"purchase_order.create","number":"PO-7","supplier":"ACME","warehouse":"MAIN",
            "lines":[{"item":"GLUE","quantity":"10","price":"5"},
                     {"item":"DRILL","quantity":"2","price":"95"}]})",
        R"({"op":"purchase_order.confirm","number":"PO-7"})",
    });
    Floor floor(company, "receive");
    floor.scan({"PO-7", "GLUE", "L1", "2027-05-31", "10"});
    floor.window.look("floor_receive_lot");
    BOOST_TEST(floor.shown("about") == "lot L1, expires 2027-05-31");
    floor.scan({"DRILL", "SN-1", "SN-1"});
    BOOST_TEST(floor.page().said() == "SN-1 was scanned already.");
    BOOST_TEST(floor.scan({"SN-2", "DONE"}) == "Booked as GR-000002");
    BOOST_TEST(company.seen("select code, serial from lot where id > 0 order by id") ==
               "L1|; |SN-1; |SN-2");
}

// shows PA-01: The bin that is proposed, and which rule proposes it
// shows PA-02: The bin is confirmed by a scan; another one asks why
// shows PA-04: What waits on the dock, the longest first, and since when
BOOST_AUTO_TEST_CASE(putting_away_to_the_proposed_bin_and_to_another) {
    TradingCompany company;
    company.must(R"({"op":"bin.save","warehouse":"MAIN","code":"B-02-1","type":"pick_face"})");
    Floor floor(company, "putaway_station");
    floor.window.look("floor_putaway");
    BOOST_TEST(floor.shown("where") == "A-01-1");
    BOOST_TEST(floor.shown("wanted") ==
               "Scan bin A-01-1, where it lies already, or an item that you carry");
    BOOST_TEST(floor.page().table().rows().text_at(0, "rule") == "where it lies already");
    BOOST_TEST(floor.scan({"4", "A-01-1"}) == "4 BOLT-M8 in A-01-1");
    BOOST_TEST(floor.scan({"UNDO"}) == "Taken back");  // nothing is booked yet
    BOOST_TEST(floor.scan({"A-01-1"}) == "4 BOLT-M8 in A-01-1");
    BOOST_TEST(company.ask("putaway_tasks").text_at(0, "quantity") == "10");
    BOOST_TEST(floor.scan({"NOWHERE"}) == "NOWHERE is neither a bin nor an item on the dock.");
    floor.scan({"B-02-1"});
    BOOST_TEST(floor.page().said() ==
               "B-02-1 is not the proposed A-01-1. Say why, or scan A-01-1.");
    floor.window.look("floor_putaway_reason");
    BOOST_TEST(floor.scan({"FULL"}) == "6 BOLT-M8 in B-02-1");
    BOOST_TEST(floor.shown("where") == "All put away");
    floor.window.look("floor_putaway_gathered");
    floor.window.key(WXK_RETURN, wxMOD_CONTROL);
    BOOST_TEST(floor.scan({}) == "Booked as PA-000002");
    BOOST_TEST(floor.shown("where") == "The dock is clear");
    floor.window.look("floor_putaway_clear");
    const auto history =
        rows_of(company.ask("document_history", {{"document", "PA-000002"}}), {"event"});
    BOOST_TEST(std::count(history.begin(), history.end(), "another_bin") == 1);
}

// shows PK-06: Another item than the one that is wanted is told loudly, and nothing is recorded
// shows PK-05: Less in the bin than the list says
// shows PK-01: Bin, then item, one scan each
BOOST_AUTO_TEST_CASE(picking_by_bin_and_item_and_short) {
    TradingCompany company;
    company.must(R"({"op":"putaway.post","receipt":"GR-000001"})");
    Floor floor(company, "picking");
    floor.window.look("floor_pick_orders");
    floor.scan({"SO-2002"});
    BOOST_TEST(floor.shown("where") == "A-01-1");
    BOOST_TEST(floor.shown("figure") == "30 EA");
    BOOST_TEST(floor.scan({"NUT-M8"}) == "NUT-M8 is not bin A-01-1. Nothing was booked.");
    floor.scan({"A-01-1"});
    BOOST_TEST(floor.scan({"NUT-M8"}) ==
               "BOLT-M8 is wanted here, NUT-M8 was scanned. Put it back; nothing was booked.");
    floor.window.look("floor_pick_wrong");
    BOOST_TEST(floor.scan({"BOLT-M8", "BOLT-M8"}) == "BOLT-M8: 2 of 30");
    BOOST_TEST(floor.scan({"31"}) == "Only 30 EA are wanted; 31 are too many.");
    floor.window.key('Z', wxMOD_CONTROL);
    floor.scan({});
    BOOST_TEST(floor.shown("figure") == "1 of 30 EA");
    floor.scan({"25"});
    floor.window.look("floor_pick_count");
    floor.window.key(WXK_F8);
    BOOST_TEST(floor.scan({}) ==
               "Short: 0 found in other bins, 5 wait. The bin is to be counted.");
    BOOST_TEST(company.seen("select sum(picked) from demand_balance") == "135000000");
    BOOST_TEST(floor.page().work().document == "");
}

BOOST_AUTO_TEST_CASE(picking_a_part_from_another_bin) {
    TradingCompany company;
    company.must_all({
        R"({"op":"bin.save","warehouse":"MAIN","code":"B-02-1","type":"reserve"})",
        R"({"op":"putaway.post","receipt":"GR-000001","lines":[
            {"line":1,"quantity":"10","from":"RECV-01","to":"B-02-1","reason":"full"}]})",
    });
    Floor floor(company, "picking");
    floor.scan({"SO-2002", "A-01-1", "BOLT-M8", "25"});
    floor.window.key(WXK_F9);
    BOOST_TEST(floor.scan({}) == "Where else?");
    floor.window.look("floor_pick_elsewhere");
    BOOST_TEST(floor.scan({"Z-99"}) == "No BOLT-M8 lies free in Z-99.");
    BOOST_TEST(floor.scan({"B-02-1"}) == "B-02-1 instead of A-01-1");
    BOOST_TEST(floor.scan({"BOLT-M8", "5"}) == "BOLT-M8: 5 of 5");
    floor.window.look("floor_picked_elsewhere");
    BOOST_TEST(floor.scan({"DONE"}) == "Booked as PK-000002");
    BOOST_TEST(company.seen("select b.code, m.quantity from stock_move m join bin b "
                            "on b.id = m.from_bin_id where m.document_id = (select id from "
                            "document where number = 'PK-000002') order by b.code") ==
               "A-01-1|25000000; B-02-1|5000000");
}

BOOST_AUTO_TEST_CASE(picking_packing_shipping_an_order) {
    TradingCompany company;
    company.must(R"({"op":"putaway.post","receipt":"GR-000001"})");
    {
        Floor floor(company, "picking");
        BOOST_TEST(floor.scan({"SO-2002", "A-01-1", "BOLT-M8", "ALL"}) == "BOLT-M8: 30 of 30");
        BOOST_TEST(floor.shown("where") == "All taken");
        floor.window.look("floor_pick_done");
        floor.window.key(WXK_RETURN, wxMOD_CONTROL);
        BOOST_TEST(floor.scan({}) == "Booked as PK-000002");
        floor.window.go(desktop::address::page("packing"));
        floor.window.look("floor_pack_orders");
        floor.scan({"SO-2002", "BOLT-M8", "18"});
        BOOST_TEST(floor.page().said() == "BOLT-M8: 18 in carton 1");
        floor.scan({"SHORT", "2.5", "OTHER", "BOLT-M8", "ALL"});
        floor.window.look("floor_pack");
        BOOST_TEST(floor.scan({"BOLT-M8"}) ==
                   "All BOLT-M8 of the order are in cartons; take it out.");
        BOOST_TEST(floor.scan({"DONE"}) == "Booked as PL-000002");
        floor.window.go(desktop::address::page("shipping"));
        floor.scan({"SO-2002", "UPS", "1Z999AA10123456784"});
        floor.window.look("floor_ship");
        BOOST_TEST(floor.scan({"DONE"}) == "Left as SH-000002");
    }
    BOOST_TEST(company.seen("select carrier, tracking from shipment order by id desc limit 1") ==
               "UPS|1Z999AA10123456784");
}

BOOST_AUTO_TEST_CASE(counting_without_being_told_what_should_be_there) {
    TradingCompany company;
    company.must(R"({"op":"count.plan","number":"CNT-1","warehouse":"MAIN","bins":["A-01-1"]})");
    Floor floor(company, "counting");
    floor.window.look("floor_count_counts");
    floor.scan({"CNT-1"});
    BOOST_TEST(floor.scan({"B-99"}) == "B-99 is no bin of this count. Scan the bin first.");
    BOOST_TEST(floor.scan({"A-01-1", "4006381333931", "40"}) == "BOLT-M8: 40");
    floor.window.look("floor_count");
    BOOST_TEST(floor.scan({"DONE"}) == "Booked for CNT-1");
    BOOST_TEST(company.seen("select counted from count_entry") == "40000000");
}

// shows WH-02: A scanned bin shows its path and contents
// shows TR-06: Goods go from one bin to another: no value changes, nobody approves
BOOST_AUTO_TEST_CASE(a_bin_shows_what_lies_in_it_and_gives_it_to_a_move) {
    TradingCompany company;
    company.must_all({
        R"({"op":"zone.save","warehouse":"MAIN","code":"B","name":"Bulk"})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"B-02-1","zone":"B","type":"reserve"})",
    });
    Window window(company);
    window.go(desktop::address::page("bins"));
    auto& page = window.page_as<desktop::BinsPage>();
    BOOST_TEST(page.contents().rows().all() == 2);
    window.look("bins_warehouse");
    window.frame().take_scan("a-01-1");
    window.settle();
    BOOST_TEST(page.contents().rows().all() == 1);
    page.contents().select(0);
    window.look("bins_bin");
    window.click(window.named("move"));
    BOOST_TEST(*window.field("from").value().text() == "A-01-1");
    window.field("to").set("B-02-1");
    window.field("quantity").set("5");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.title() == "MV-000001");
    window.go(desktop::address::page("bins"));
    auto& again = window.page_as<desktop::BinsPage>();
    BOOST_TEST(again.choose("MAIN", "B", ""));
    window.settle();
    BOOST_TEST(again.contents().rows().text_at(0, "quantity") == "5");
    window.look("bins_zone");
}

BOOST_AUTO_TEST_CASE(goods_pass_from_one_order_to_another) {
    TradingCompany company;
    company.must_all({
        R"({"op":"sales_order.create","number":"SO-3","customer":"GLOBEX","warehouse":"MAIN",
            "priority":1,"lines":[{"item":"BOLT-M8","quantity":"40","price":"9.00"}]})",
        R"({"op":"sales_order.confirm","number":"SO-3"})",
    });
    Window window(company);
    window.go(desktop::address::page("allocation"));
    window.look("allocation");
    auto& page = window.page_as<desktop::AllocationPage>();
    const auto held = [&](const std::string& order) {
        for (std::size_t row = 0; row < page.table().rows().count(); ++row)
            if (page.table().rows().text_at(row, "document") == order &&
                page.table().rows().text_at(row, "item") == "BOLT-M8")
                return page.table().rows().text_at(row, "allocated");
        return std::string("none");
    };
    BOOST_TEST(held("SO-2002") == "30");
    const std::string before = held("SO-3");
    for (std::size_t row = 0; row < page.table().rows().count(); ++row)
        if (page.table().rows().text_at(row, "item") == "BOLT-M8")
            page.table().grid().SelectRow(static_cast<int>(row), true);
    window.click(window.named("swap"));
    window.settle();
    BOOST_TEST(window.said() == "SO-3 is served before SO-2002.");
    BOOST_TEST(held("SO-3") == "40");
    BOOST_TEST(held("SO-3") != before);
    window.look("allocation_swapped");
}

// At the narrowest window that there may be, with a document of a usual number in hand and lines
// collected: whatever tells where one is stays whole.
BOOST_AUTO_TEST_CASE(stations_fit_into_the_narrowest_window) {
    TradingCompany company;
    company.must_all({
        R"({"op":"putaway.post","receipt":"GR-000001"})",
        R"({"op":"count.plan","number":"CNT-000001","warehouse":"MAIN","bins":["A-01-1"]})",
        R"({"op":"purchase_order.create","number":"PO-000017","supplier":"ACME",
            "warehouse":"MAIN","lines":[{"item":"BOLT-M8","quantity":"1200","price":"4"},
                                        {"item":"NUT-M8","quantity":"10","price":"1"}]})",
        R"({"op":"purchase_order.confirm","number":"PO-000017"})",
        R"({"op":"receipt.post","purchase_order":"PO-1001"})",
        R"({"op":"pick.confirm","sales_order":"SO-2002",
            "lines":[{"line":1,"bin":"A-01-1","quantity":"20"}]})",
    });
    Floor floor(company, "receive");
    floor.window.frame().SetSize(floor.window.frame().FromDIP(wxSize(1024, 720)));
    const std::vector<std::pair<const char*, std::vector<std::string>>> stations{
        {"receive", {"PO-000017", "BOLT-M8", "1000", "NUT-M8", "3", "SHORT", "1"}},
        {"putaway_station", {"4", "A-01-1"}},
        {"picking", {"SO-2002", "A-01-1", "BOLT-M8", "2"}},
        {"packing", {"SO-2002", "BOLT-M8", "18", "OTHER", "BOLT-M8"}},
        {"counting", {"CNT-000001", "A-01-1", "BOLT-M8", "2"}},
        {"shipping", {}},
    };
    for (const auto& [station, scans] : stations) {
        floor.window.go(desktop::address::page(station));
        floor.scan(scans);
        floor.window.look(std::string("floor_narrow_") + station);
        for (const char* name :
             {"progress", "where", "figure", "what", "about", "wanted", "said"}) {
            auto* text = dynamic_cast<wxStaticText*>(floor.window.named(name));
            BOOST_TEST(text->GetTextExtent(text->GetLabelText()).x <= text->GetSize().x,
                       station << ": " << name << " is cut: " << floor.shown(name));
        }
    }
}

BOOST_AUTO_TEST_CASE(what_was_scanned_survives_the_window) {
    TradingCompany company;
    Window window(company);
    window.go(desktop::address::page("receive"));
    window.frame().take_scan("PO-1001");
    window.settle();
    window.frame().take_scan("BOLT-M8");
    window.settle();
    const desktop::Remembered left(window.remembered().folder());
    BOOST_TEST(left.value("floor").written().find("BOLT-M8") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
