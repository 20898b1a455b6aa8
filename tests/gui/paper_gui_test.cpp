// Things on paper seen before they are printed: documents, lists and labels; a printer that is not
// there.
#include <filesystem>

#include <wx/dcmemory.h>
#include <wx/image.h>

#include "app/desktop/frame/paper.h"
#include "app/desktop/paper/labels_page.h"
#include "app/desktop/paper/paper_page.h"
#include "app/desktop/paper/printing.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/report_page.h"
#include "exchange/file.h"
#include "reports/paper/document_paper.h"
#include "reports/trading_company_for_tests.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

using desktop::LabelsPage;
using desktop::PaperPage;

namespace {

struct Printing : TradingCompany {
    Printing() {
        must(R"({"op":"letterhead.save","street":"7 Mill Lane","city":"Springfield","country":"US",
                 "bank":"First Bank, account 1234567"})");
    }
};

void press(Window& window, const std::string& name) { window.click(window.named(name)); }

// How much of a picture is black, in thousandths.
int blackness(const wxImage& image) {
    std::int64_t black = 0;
    for (int y = 0; y < image.GetHeight(); ++y)
        for (int x = 0; x < image.GetWidth(); ++x) black += image.GetRed(x, y) < 128 ? 1 : 0;
    return static_cast<int>(black * 1000 / (image.GetWidth() * image.GetHeight()));
}

wxImage printed_page(const paper::Paper& paper, int number, wxSize pixels) {
    wxBitmap bitmap(pixels);
    wxMemoryDC dc(bitmap);
    dc.SetBackground(*wxWHITE_BRUSH);
    dc.Clear();
    desktop::PaperPrintout printout(paper);
    printout.SetDC(&dc);
    printout.SetPPIPrinter(100, 100);
    printout.SetPageSizePixels(pixels.x, pixels.y);
    printout.SetPaperRectPixels(wxRect(pixels));
    BOOST_TEST(printout.OnPrintPage(number));
    printout.SetDC(nullptr);
    dc.SelectObject(wxNullBitmap);
    return bitmap.ConvertToImage();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(paper_gui)

BOOST_AUTO_TEST_CASE(a_document_is_seen_as_it_will_be_printed) {
    Printing company;
    Window window(company);
    window.go(desktop::address::document("invoice", "INV-000001"));
    window.key('P', wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.title() == "Print INV-000001");
    auto& page = window.page_as<PaperPage>();
    BOOST_REQUIRE(page.panel().view().paper());
    const std::string words = paper::words_on(*page.panel().view().paper());
    for (const char* said : {"Invoice", "INV-000001", "Globex", "940.50", "7 Mill Lane"})
        BOOST_TEST(words.find(said) != std::string::npos, said);
    BOOST_TEST(page.panel().told().starts_with("Page 1 of 1, "));
    window.look("paper_invoice");
    page.panel().view().zoom(2);
    window.settle();
    window.look("paper_invoice_larger");
    window.key('0');
    window.files.next = fresh_path(".pdf");
    window.key('E', wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.said() == "Invoice INV-000001 is in " + window.files.next);
    BOOST_TEST(read_file(window.files.next).starts_with("%PDF-"));
    std::filesystem::remove(window.files.next);
}

BOOST_AUTO_TEST_CASE(of_an_order_there_are_several_papers) {
    Printing company;
    Window window(company);
    window.go(desktop::address::document("sales_order", "SO-2002"));
    window.look("paper_offered");
    press(window, "print");
    auto& page = window.page_as<PaperPage>();
    BOOST_REQUIRE(page.forms());
    BOOST_TEST(page.forms()->GetCount() == 4U);
    page.forms()->SetSelection(1);
    wxCommandEvent chosen(wxEVT_CHOICE, page.forms()->GetId());
    chosen.SetEventObject(page.forms());
    page.forms()->GetEventHandler()->ProcessEvent(chosen);
    window.settle();
    const std::string words = paper::words_on(*page.panel().view().paper());
    BOOST_TEST(words.find("Pick list") != std::string::npos);
    BOOST_TEST(words.find("A-01-1") != std::string::npos);
    BOOST_TEST(words.find("9.00") == std::string::npos);  // no prices on the floor
    window.look("paper_pick_list");
}

BOOST_AUTO_TEST_CASE(a_missing_printer_is_one_sentence_and_the_pdf_stays) {
    Printing company;
    Window window(company);
    window.go(desktop::address::document("invoice", "INV-000001"));
    window.key('P', wxMOD_CONTROL);
    window.settle();
    window.files.printer_is_missing = true;
    window.key('P', wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.said() == "No printer took it.");
    BOOST_TEST(window.named("save_pdf")->IsEnabled());
    window.look("paper_no_printer");
    window.files.printer_is_missing = false;
    press(window, "print");
    BOOST_TEST(window.said() == "Invoice INV-000001 is at the printer.");
    BOOST_TEST(window.files.sheets_printed == 1U);
}

BOOST_AUTO_TEST_CASE(a_list_is_printed_as_it_is_shown) {
    Printing company;
    Window window(company);
    window.go(desktop::address::report("items"));
    window.page_as<desktop::ReportPage>().table().set_filter("NUT");
    window.settle();
    window.key('P', wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.title() == "Print Items");
    auto& page = window.page_as<PaperPage>();
    const std::string words = paper::words_on(*page.panel().view().paper());
    BOOST_TEST(words.find("NUT-M8") != std::string::npos);
    BOOST_TEST(words.find("BOLT-M8") == std::string::npos);
    window.look("paper_list");
    window.go(desktop::address::page("paper").set("held", "99"));
    BOOST_TEST(window.page_as<PaperPage>().panel().told() ==
               "The list is no longer here; print it again from where it is shown.");
    window.look("paper_list_gone");
}

BOOST_AUTO_TEST_CASE(labels_of_a_zone_of_one_bin_and_how_many) {
    Printing company;
    company.must_all({
        R"({"op":"zone.save","warehouse":"MAIN","code":"B","name":"Back"})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"B-01","zone":"B","type":"reserve"})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"B-02","zone":"B","type":"reserve"})",
    });
    Window window(company);
    window.go(desktop::address::page("labels")
                  .set("what", "bins")
                  .set("warehouse", "MAIN")
                  .set("zone", "B"));
    auto& page = window.page_as<LabelsPage>();
    BOOST_TEST(page.grid().GetNumberRows() == 2);
    BOOST_REQUIRE(page.panel().view().paper());
    BOOST_TEST(page.panel().view().paper()->sheets.size() == 2U);
    window.look("labels_bins");
    page.set_copies(1, "3");
    window.settle();
    BOOST_TEST(page.panel().view().paper()->sheets.size() == 4U);
    page.set_copies(1, "many");
    BOOST_TEST(window.said() == "Copies are a number from 0 to 9999.");
    page.choose_stock("a4-3x8");
    window.settle();
    BOOST_TEST(page.panel().view().paper()->sheets.size() == 1U);
    window.look("labels_bins_sheet");
    press(window, "calibrate");
    window.look("labels_calibration");
}

BOOST_AUTO_TEST_CASE(what_the_printer_is_off_by_is_kept_for_the_paper_in_it) {
    Printing company;
    Window window(company);
    window.go(desktop::address::item("BOLT-M8"));
    window.look("labels_offered_on_item");
    window.key('P', wxMOD_CONTROL | wxMOD_SHIFT);
    window.settle();
    auto& page = window.page_as<LabelsPage>();
    BOOST_TEST(page.grid().GetNumberRows() == 1);
    auto* right = dynamic_cast<wxTextCtrl*>(window.named("right"));
    right->SetValue("1.5");
    page.choose_stock("100x50");
    window.settle();
    BOOST_TEST(right->GetValue() == "0");
    page.choose_stock("62x29");
    window.settle();
    BOOST_TEST(right->GetValue() == "1.5");
    window.files.next = fresh_path(".zpl");
    press(window, "raw");
    BOOST_TEST(window.said() == "Labels of items are in " + window.files.next);
    const std::string moved = read_file(window.files.next);
    std::filesystem::remove(window.files.next);
    BOOST_TEST(moved.find("^FO24,") != std::string::npos, moved);  // 1.5 + 1.5 mm at 8 dots
    window.look("labels_item");
}

BOOST_AUTO_TEST_CASE(labels_are_offered_where_goods_come_and_go) {
    Printing company;
    Window window(company);
    window.go(desktop::address::document("receipt", "GR-000001"));
    press(window, "labels");
    BOOST_TEST(window.title() == "Labels of GR-000001");
    window.look("labels_receipt");
    window.go(desktop::address::document("sales_order", "SO-2001"));
    press(window, "labels");
    BOOST_TEST(window.title() == "Labels of SO-2001");
    BOOST_TEST(window.page_as<LabelsPage>().grid().GetNumberRows() == 1);
    window.look("labels_cartons");
    window.go(desktop::address::document("sales_order", "SO-2002"));
    press(window, "labels");
    BOOST_TEST(window.page_as<LabelsPage>().panel().told().starts_with(
        "there is nothing to label: no cartons of SO-2002"));
    window.look("labels_none");
    window.go(desktop::address::page("bins"));
    press(window, "labels");
    BOOST_TEST(window.title() == "Labels of bins");
    window.go(desktop::address::report("items"));
    window.key('P', wxMOD_CONTROL | wxMOD_SHIFT);
    window.settle();
    BOOST_TEST(window.page_as<LabelsPage>().grid().GetNumberRows() == 2);
}

// The printer gets what the preview shows; on a printer of 100 dots that is this picture.
BOOST_AUTO_TEST_CASE(what_is_printed_is_what_was_seen) {
    Printing company;
    const paper::Paper paper = paper::document_paper(company.office(), {"PO-1001"});
    const wxImage page = printed_page(paper, 1, wxSize(827, 1169));
    page.SaveFile(wxString::FromUTF8(picture_folder() + "/paper_printed.png"));
    BOOST_TEST(blackness(page) > 5);
    BOOST_TEST(blackness(page) < 100);
    const auto dark_at = [&](wxRect where) { return blackness(page.GetSubImage(where)); };
    BOOST_TEST(dark_at(wxRect(50, 50, 200, 40)) > 20);    // the company's name
    BOOST_TEST(dark_at(wxRect(0, 0, 827, 45)) == 0);      // the margin
    BOOST_TEST(dark_at(wxRect(50, 700, 700, 300)) == 0);  // below the lines
    desktop::PaperPrintout printout(paper);
    BOOST_TEST(printout.HasPage(1));
    BOOST_TEST(!printout.HasPage(2));
}

BOOST_AUTO_TEST_CASE(the_letterhead_is_said_in_settings) {
    Printing company;
    Window window(company);
    window.go(desktop::address::report("letterhead"));
    auto& page = window.page_as<desktop::ReportPage>();
    page.table().grid().SetFocus();
    page.table().select(0);
    window.look("letterhead");
    window.key(WXK_F2);
    window.settle();
    BOOST_TEST((window.field("street").value() == Json("7 Mill Lane")));
    window.field("city").set(Json("Salem"));
    window.look("letterhead_form");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(company.seen("select city from letterhead") == "Salem");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
