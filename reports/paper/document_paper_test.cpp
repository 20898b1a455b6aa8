// PK-11 Packing slip, pick list and carton labels show what the cartons hold, read back from paper
// PK-12 What is printed for the floor shows no prices
#include "reports/paper/document_paper.h"

#include "core/text.h"
#include "reports/paper/label_sources.h"
#include "reports/paper/pdf.h"
#include "reports/trading_company_for_tests.h"
#include "tests/support/paper_tools.h"

#include <boost/test/unit_test.hpp>

namespace storekeep::paper {

BOOST_AUTO_TEST_SUITE(document_paper_test)

using Rows = std::vector<std::string>;

struct Printing : TradingCompany {
    Printing() {
        must_all({
            R"({"op":"letterhead.save","street":"7 Mill Lane","city":"Springfield",
                "postal_code":"01101","country":"US","phone":"555 0100","tax_number":"US-1",
                "bank":"First Bank, account 1234567","note":"Goods stay ours until paid."})",
            R"({"op":"partner.save","code":"ACME","addresses":[
                {"street":"3 Forge Road","city":"Leeds","country":"UK"}]})",
        });
    }
    DocumentContent content(const std::string& document, const std::string& form = {}) {
        return document_content(office(), {document, {}, form});
    }
    // Lines of the paper as "cell|cell".
    Rows lines(const std::string& document, const std::string& form = {}) {
        const Grid grid = content(document, form).grid;
        Rows rows;
        Rows heads;
        for (const GridColumn& column : grid.columns) heads.emplace_back(trimmed(column.head));
        rows.push_back(joined(heads, "|"));
        for (const auto& row : grid.rows) rows.push_back(joined(row, "|"));
        return rows;
    }
    std::string refused_paper(const std::string& document, const std::string& form) {
        try {
            content(document, form);
        } catch (const Refusal& refusal) {
            return std::string(refusal.code()) + "@" + refusal.field() + ": " + refusal.message();
        }
        return "(done)";
    }
};

Rows told(const Pairs& pairs) {
    Rows rows;
    for (const auto& [name, value] : pairs) rows.push_back(name + "|" + value);
    return rows;
}

Rows told(const std::vector<Block>& blocks) {
    Rows rows;
    for (const Block& block : blocks)
        rows.push_back(block.head + ": " + joined(block.lines, " / "));
    return rows;
}

BOOST_AUTO_TEST_CASE(an_invoice_says_who_what_when_and_how_much) {
    Printing company;
    const DocumentContent invoice = company.content("INV-000001");
    BOOST_TEST(invoice.title + " " + invoice.number == "Invoice INV-000001");
    BOOST_TEST(invoice.sender == (Rows{"Test Traders", "7 Mill Lane", "01101 Springfield", "US",
                                       "555 0100", "Tax number US-1"}));
    BOOST_TEST(told(invoice.addressees) == Rows{"Bill to: Globex"});
    BOOST_TEST(told(invoice.facts) ==
               (Rows{"Date|2026-03-10", "Due|2026-03-20", "Sales order|SO-2001", "Currency|USD"}));
    BOOST_TEST(company.lines("INV-000001") == (Rows{"#|Item|Description|Quantity|Unit|Each|Amount",
                                                    "1|BOLT-M8|Bolt|110|EA|8.55|940.50"}));
    BOOST_TEST(told(invoice.totals) == Rows{"Total USD|940.50"});
    BOOST_TEST(told(invoice.below) ==
               (Rows{"Pay to: First Bank, account 1234567", ": Goods stay ours until paid."}));
}

BOOST_AUTO_TEST_CASE(a_purchase_order_says_where_to_deliver) {
    Printing company;
    const DocumentContent order = company.content("PO-1001");
    BOOST_TEST(told(order.addressees) == (Rows{"To: Acme Supplies / 3 Forge Road / Leeds / UK",
                                               "Deliver to: Main warehouse"}));
    BOOST_TEST(told(order.facts) ==
               (Rows{"Date|2026-03-03", "Expected|2026-03-12", "Terms|30 days", "Currency|USD"}));
    BOOST_TEST(company.lines("PO-1001") ==
               (Rows{"#|Item|Description|Quantity|Unit|Price|Amount",
                     "1|BOLT-M8|Bolt|100|EA|4.10|410.00", "2|NUT-M8|Nut|50|EA|2.00|100.00"}));
    BOOST_TEST(told(order.totals) == Rows{"Total USD|510.00"});
}

BOOST_AUTO_TEST_CASE(tax_stands_below_the_lines_by_its_code) {
    Printing company;
    company.must_all({
        R"({"op":"tax_code.save","code":"VAT","name":"VAT","rate":"20","sales_account":"2200"})",
        R"({"op":"tax_code.save","code":"LOW","name":"Low","rate":"5","sales_account":"2200"})",
        R"({"op":"sales_order.create","number":"SO-5","customer":"GLOBEX","warehouse":"MAIN",
            "lines":[{"item":"BOLT-M8","quantity":"2","price":"10","tax_code":"VAT"},
                     {"item":"BOLT-M8","quantity":"1","price":"7","tax_code":"LOW"}]})",
        R"({"op":"sales_order.create","number":"SO-6","customer":"GLOBEX","warehouse":"MAIN",
            "prices_include_tax":true,
            "lines":[{"item":"BOLT-M8","quantity":"2","price":"12","tax_code":"VAT"}]})",
    });
    BOOST_TEST(told(company.content("SO-5").totals) ==
               (Rows{"Net|27.00", "Tax LOW|0.35", "Tax VAT|4.00", "Total USD|31.35"}));
    BOOST_TEST(told(company.content("SO-6").totals) ==
               (Rows{"of it Tax VAT|4.00", "Total USD|24.00"}));
}

BOOST_AUTO_TEST_CASE(papers_of_the_floor_have_room_to_write_and_no_prices) {
    Printing company;
    company.must_all({
        R"({"op":"count.plan","warehouse":"MAIN"})",
        R"({"op":"warehouse.save","code":"EAST","name":"East","street":"1 Dock","city":"Hull"})",
        R"({"op":"transfer.create","from":"MAIN","to":"EAST","lines":[
            {"item":"BOLT-M8","quantity":"3"}]})",
        R"({"op":"return.authorize","shipment":"SH-000001","lines":[
            {"line":1,"quantity":"2","reason":"bent"}]})",
    });
    BOOST_TEST(company.lines("SO-2002", "pick_list") ==
               (Rows{"Bin|Item|Description|Quantity|Unit|Picked", "A-01-1|BOLT-M8|Bolt|30|EA|"}));
    BOOST_TEST(company.lines("CNT-000001") ==
               (Rows{"Bin|Item|Status|Unit|Counted|By", "A-01-1|BOLT-M8|available|EA||",
                     "RECV-01|BOLT-M8|available|EA||"}));
    BOOST_TEST(company.lines("SH-000001") ==
               (Rows{"#|Item|Description|Quantity|Unit", "1|BOLT-M8|Bolt|110|EA"}));
    BOOST_TEST(
        company.lines("TR-000001") ==
        (Rows{"#|Item|Description|Quantity|Unit|Shipped|Received", "1|BOLT-M8|Bolt|3|EA||"}));
    BOOST_TEST(told(company.content("TR-000001").addressees) == Rows{"To: East / 1 Dock / Hull"});
    BOOST_TEST(company.lines("RMA-000001") ==
               (Rows{"#|Item|Description|Quantity|Unit|Shipped with|Reason",
                     "1|BOLT-M8|Bolt|2|EA|SH-000001|bent"}));
    BOOST_TEST(told(company.content("RMA-000001").addressees) ==
               (Rows{"To: Globex", "Deliver to: Main warehouse"}));
}

BOOST_AUTO_TEST_CASE(slip_and_carton_labels_show_what_the_cartons_hold) {
    Printing company;
    company.must_all({
        R"({"op":"pick.confirm","sales_order":"SO-2002"})",
        R"({"op":"pack.post","sales_order":"SO-2002","cartons":[
            {"carton":1,"lines":[{"line":1,"quantity":"17"}]},
            {"carton":2,"lines":[{"line":1,"quantity":"13"}]}]})",
    });
    BOOST_TEST(
        company.lines("SO-2002", "packing_slip") ==
        (Rows{"Packing list|Carton|Item|Description|Quantity|Unit",
              "PL-000002|1 of 2|BOLT-M8|Bolt|17|EA", "PL-000002|2 of 2|BOLT-M8|Bolt|13|EA"}));
    BOOST_TEST(company.lines("PL-000002") ==
               (Rows{"Carton|Item|Description|Quantity|Unit", "1 of 2|BOLT-M8|Bolt|17|EA",
                     "2 of 2|BOLT-M8|Bolt|13|EA"}));
    if (!paper_can_be_read()) return;
    const Table cartons = company.ask("cartons", {{"document", "SO-2002"}});
    const std::string slip = as_pdf(document_paper(company.office(), {"PL-000002"}));
    const std::string labels = as_pdf(labels_paper(
        "", labels_of(company.office(), {"cartons", "SO-2002"}), *find_label_stock("100x50")));
    for (std::size_t row = 0; row < cartons.rows.size(); ++row) {
        const std::string carton = cartons.text_at(row, "carton");
        const std::string held = cartons.text_at(row, "quantity");
        const auto line_of = [&](const std::string& text, const std::string& word) {
            for (const std::string& line : split_at(text, '\n'))
                if (line.find(word) != std::string::npos) return line;
            return std::string("no line has " + word);
        };
        BOOST_TEST(line_of(text_on(slip), carton + " of 2").find(held) != std::string::npos);
        BOOST_TEST(line_of(text_on(labels), held + " EA").find("BOLT-M8") != std::string::npos);
    }
    BOOST_TEST(codes_on(slip, 203) == Rows{"PL-000002"});
    BOOST_TEST(codes_on(labels, 203) == (Rows{"SO-2002", "SO-2002"}));
}

BOOST_AUTO_TEST_CASE(any_other_document_says_all_it_has) {
    Printing company;
    const DocumentContent receipt = company.content("GR-000001");
    BOOST_TEST(receipt.title == "Goods receipt");
    BOOST_TEST(company.lines("GR-000001") ==
               (Rows{"#|Item|Description|Quantity|Unit|Amount|To|Document",
                     "1|BOLT-M8|Bolt|60|EA|246.00|MAIN/RECV-01|PO-1001"}));
    for (const auto& row : company.ask("documents").rows) {
        const std::string number = std::get<std::string>(row.front());
        for (const Form* form : forms_of(std::get<std::string>(row[1]))) {
            const Paper paper =
                document_paper(company.office(), {number, {}, std::string(form->name)});
            BOOST_TEST(words_on(paper).find(number) != std::string::npos);
        }
    }
}

BOOST_AUTO_TEST_CASE(who_may_not_see_costs_prints_none) {
    Printing company;
    company.must_all({
        R"({"op":"role.save","code":"floor","name":"Floor","rights":["reports.stock"]})",
        R"({"op":"user.save","user":"flo","full_name":"Flo","roles":["floor"]})",
    });
    company.act_as("flo");
    BOOST_TEST(company.lines("PO-1001") == (Rows{"#|Item|Description|Quantity|Unit",
                                                 "1|BOLT-M8|Bolt|100|EA", "2|NUT-M8|Nut|50|EA"}));
    BOOST_TEST(company.content("PO-1001").totals.empty());
}

BOOST_AUTO_TEST_CASE(what_there_is_no_paper_of_is_refused) {
    Printing company;
    BOOST_TEST(company.refused_paper("GR-9", "").starts_with("document_not_found@document"));
    BOOST_TEST(company.refused_paper("SO-2001", "invoice") ==
               "form_not_for_document@form: SO-2001 is a Sales order: of it there is "
               "order_confirmation, pick_list, packing_slip, and no invoice");
}

// Long names, large amounts and text read from the right, on three hundred lines.
BOOST_AUTO_TEST_CASE(nothing_is_cut_off_and_heads_are_repeated) {
    DocumentContent content;
    const std::string huge(90, 'W');
    content.sender = {"A company whose name is long " + huge, huge, "שלום עולם"};
    content.title = "Invoice with a long title " + huge;
    content.number = "INV-" + std::string(40, '8');
    content.scanned = true;
    content.addressees = {{"Bill to", {huge, "רחוב הרצל 1", "螺栓螺栓"}}, {"Ship to", {huge}}};
    content.facts = {{"Reference", huge}, {"A fact with a long name " + huge, "12"}};
    content.grid.columns = {
        {"#", true}, {"Item"}, {"Description", false, true}, {"Quantity", true}, {"Amount", true}};
    for (int line = 1; line <= 300; ++line)
        content.grid.rows.push_back({std::to_string(line), "ITEM-" + huge,
                                     "שם ארוך מאוד " + huge + " 螺栓", "92,233,720,368.477580",
                                     "92,233,720,368,547.75"});
    content.totals = {{"Net", "92,233,720,368,547.75"}, {"Total USD", "92,233,720,368,547.75"}};
    content.below = {{"Pay to", {huge + huge}}};
    const Paper paper = laid_out(content);
    BOOST_TEST(paper.sheets.size() > 10U);
    for (std::size_t place = 0; place < paper.sheets.size(); ++place) {
        const Sheet& sheet = paper.sheets[place];
        for (const Mark& mark : sheet.marks)
            if (const Run* run = std::get_if<Run>(&mark)) {
                BOOST_TEST(run->x >= margin - 0.1F, run->text);
                BOOST_TEST(run->x + run->width <= sheet.width - margin + 0.1F, run->text);
                BOOST_TEST(run->y <= sheet.height - margin + 0.1F, run->text);
            }
        const std::string words = words_on({"", {sheet}});
        BOOST_TEST(words.find(fmt::format("page {} of {}", place + 1, paper.sheets.size())) !=
                   std::string::npos);
        if (place + 1 < paper.sheets.size())
            BOOST_TEST(words.find("Quantity\n") != std::string::npos);
    }
    BOOST_TEST(words_on(paper).find("…") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::paper
